/** Residents are told through a gateway: signed, at least once, and by a person when it cannot be. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { onEachDatabase } from '../../support/databases.ts';
import { type Gateway, startGateway } from '../../support/gateway.ts';
import { testCenter } from '../../support/server.ts';
import { openDesk } from './message-desk.ts';

const secret = 'a secret of the gateway and us';
const webhookOf = ({ url }: Gateway) => ({ webhook: { url, secret } });

/** The recipe of the README, by a receiver of another make. */
function isGenuine({ received }: Gateway, at: number): boolean {
  const { headers, body } = received[at]!;
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', secret).update(signed).digest('base64');
  return headers['webhook-signature'] === `v1,${expected}`;
}

onEachDatabase('the webhook', (database) => {
  const { test } = database;

  test('a confirmation reaches the gateway signed, once, with what it needs and nothing besides', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    const { booking, manageToken } = await desk.signUp('王阿姨');
    await desk.work(webhookOf(gateway));
    await desk.work(webhookOf(gateway));
    assert.equal(gateway.received.length, 1);
    const [{ headers, message, path }] = gateway.received as [Gateway['received'][number]];
    const { id, ...told } = message;
    assert.deepEqual(told, {
      kind: 'confirmation',
      center: { id: 'meiyuan', name: testCenter.name, phone: testCenter.phone },
      phone: '13800138000',
      name: '王阿姨',
      code: booking.code,
      startsAt: '2026-11-29T19:00:00+08:00',
      room: '博爱广场',
      until: null,
      manageUrl: `https://center.example/bookings/meiyuan#boai-booking=${manageToken}`,
    });
    assert.deepEqual(
      [path, headers['webhook-id'], headers['content-type']],
      ['/send', id, 'application/json'],
    );
    assert.equal(headers['webhook-timestamp'], String(Date.parse('2026-11-24T09:00:00+08:00') / 1000));
    assert.ok(isGenuine(gateway, 0));
    assert.deepEqual(await desk.calls(), []);
    const [row] = await desk.messages();
    assert.deepEqual([row!.channel, row!.ended_as], ['webhook', 'delivered']);
  });

  test('nothing says what an appointment is for', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    await desk.book('cabin_20261126T0830', { attendeeName: '小明', items: ['glucose'] });
    await desk.work(webhookOf(gateway));
    const [{ body, message }] = gateway.received as [Gateway['received'][number]];
    assert.equal(message.room, null);
    for (const word of ['健康小屋', '血糖', 'glucose', 'cabin', '小明'])
      assert.ok(!body.includes(word), word);
  });

  test('an offer says until when; one that is answered first is not told', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    const wang = await desk.signUp('王阿姨', 2);
    const li = await desk.wait('李叔叔');
    await desk.wait('赵奶奶');
    await desk.work(webhookOf(gateway));
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.ask('cancelBooking', { token: li.manageToken });
    await desk.work(webhookOf(gateway));
    const offers = gateway.received.filter(({ message }) => message.kind === 'offer');
    assert.deepEqual(
      offers.map(({ message }) => [message.name, message.until]),
      [['赵奶奶', '2026-11-25T09:00:00+08:00']],
    );
  });

  test('a gateway that is down is asked again later and later, with the same id; then a person calls', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    gateway.answer(503);
    const times = ['09:00:00', '09:00:30', '09:02:30', '09:10:30', '09:42:30'];
    for (const [tried, time] of times.entries()) {
      desk.setNow(`2026-11-24T${time}+08:00`);
      await desk.work(webhookOf(gateway));
      assert.equal(gateway.received.length, tried + 1, time);
      await desk.work(webhookOf(gateway));
      assert.equal(gateway.received.length, tried + 1, 'not before its time');
    }
    assert.equal(new Set(gateway.received.map(({ headers }) => headers['webhook-id'])).size, 1);
    assert.ok(gateway.received.every((_, at) => isGenuine(gateway, at)));
    assert.deepEqual(await desk.callsInShort(), ['confirmation 王阿姨']);
    assert.deepEqual(
      desk.failed.map(({ attempt, reason }) => [attempt, reason]),
      [1, 2, 3, 4, 5].map((attempt) => [attempt, 'status 503']),
    );
    const [call] = await desk.calls();
    await desk.ask('finishCall', { token: desk.staff, call: call!.id });
    desk.setNow('2026-11-25T09:00:00+08:00');
    await desk.work(webhookOf(gateway));
    assert.equal(gateway.received.length, 5);
  });

  test('an outage that passes is noticed by nobody', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    gateway.answer(500);
    await desk.work(webhookOf(gateway));
    gateway.answer(200);
    desk.setNow('2026-11-24T09:00:30+08:00');
    await desk.work(webhookOf(gateway));
    const ids = gateway.received.map(({ message }) => message.id);
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1]);
    assert.deepEqual(await desk.calls(), []);
  });

  test('when time runs out a person calls while it still helps', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database, { center: { messages: { offerMinutes: 20 } } });
    const wang = await desk.signUp('王阿姨', 2);
    await desk.wait('李叔叔');
    await desk.work(webhookOf(gateway));
    await desk.ask('cancelBooking', { token: wang.manageToken });
    gateway.answer(500);
    for (const time of ['09:00:00', '09:00:30', '09:02:30']) {
      desk.setNow(`2026-11-24T${time}+08:00`);
      await desk.work(webhookOf(gateway));
    }
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔'], 'seventeen minutes are left');
  });

  test('in quiet hours nothing is tried again', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    desk.setNow('2026-11-24T20:59:45+08:00');
    await desk.signUp('王阿姨');
    gateway.answer(500);
    await desk.work(webhookOf(gateway));
    const [row] = await desk.messages();
    assert.equal(row!.due_at, '2026-11-25T00:00:00Z');
  });

  test('a gateway that does not answer holds up nobody: residents book, and other messages go on', async () => {
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    gateway.answer('nothing');
    const round = desk.work({ ...webhookOf(gateway), answerMs: 1_000 });
    await gateway.hasReceived(1);
    const { booking } = await desk.signUp('李叔叔');
    assert.equal(booking.status, 'confirmed');
    await round;
    assert.ok(desk.failed.length >= 1);
    assert.deepEqual([...new Set(desk.failed.map(({ reason }) => reason))], ['no answer in time']);
    assert.deepEqual(desk.errors, []);
    gateway.answer(204);
    desk.setNow('2026-11-24T09:00:30+08:00');
    await desk.work(webhookOf(gateway));
    const states = (await desk.messages()).filter(({ kind }) => kind === 'confirmation');
    assert.deepEqual(
      states.map(({ ended_as }) => ended_as),
      ['delivered', 'delivered'],
    );
  });

  test('nobody there at all is as good as a refusal; what is written down names nobody', async () => {
    const gateway = await startGateway();
    const nobody = webhookOf(gateway);
    await gateway[Symbol.asyncDispose]();
    await using desk = await openDesk(database);
    const { booking } = await desk.signUp('王阿姨');
    await desk.work(nobody);
    const written = JSON.stringify(desk.failed);
    assert.match(written, /ECONNREFUSED/);
    for (const secretWord of ['王阿姨', '13800138000', booking.code]) {
      assert.ok(!written.includes(secretWord), secretWord);
    }
  });

  test('names and phones go to the address that was set and to no other', async () => {
    await using gateway = await startGateway();
    await using elsewhere = await startGateway();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    gateway.answer(307, { location: elsewhere.url });
    await desk.work(webhookOf(gateway));
    assert.equal(elsewhere.received.length, 0);
    assert.equal(desk.failed[0]!.reason, 'status 307');
  });
});
