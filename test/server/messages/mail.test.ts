/** The desk is told by mail that somebody has to be called; whom, only the call list says. */
import assert from 'node:assert/strict';
import { openMailbox } from '../../../demo/server/messages/mail.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { type MailServer, readHeader, readText, startMailServer } from '../../support/mail-server.ts';
import { startGateway } from '../../support/gateway.ts';
import { testCenter } from '../../support/server.ts';
import { openDesk } from './message-desk.ts';

const mailboxOf = ({ url }: MailServer) => ({
  mailbox: openMailbox({ smtpUrl: url, from: 'boai@center.example', to: 'desk@center.example' }),
});

onEachDatabase('mail to the desk', (database) => {
  const { test } = database;

  test('one mail for each call, neutral, with an id that stays; the call stays on the list', async () => {
    await using mail = await startMailServer();
    await using desk = await openDesk(database);
    const { booking } = await desk.signUp('王阿姨', 2);
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    await desk.work(mailboxOf(mail));
    await desk.work(mailboxOf(mail));
    assert.equal(mail.received.length, 1, 'and none for the confirmation');
    const [received] = mail.received as [MailServer['received'][number]];
    const [call, ...others] = await desk.calls();
    assert.equal(others.length, 0);
    assert.deepEqual([received.from, received.to], ['boai@center.example', ['desk@center.example']]);
    assert.equal(readHeader(received, 'message-id'), `<${call!.id}@center.example>`);
    assert.match(readHeader(received, 'subject'), new RegExp(`^${testCenter.name}：有电话要打`));
    const text = readText(received);
    assert.match(text, /请在 2026-11-29 周日 19:00 前打一个电话：中心取消了/);
    assert.match(text, /Please call before 2026-11-29 Sun 19:00: /);
    assert.match(text, new RegExp(`calls done ${call!.id} --center meiyuan`));
    for (const word of ['王阿姨', '13800138', booking.code, '广场舞', '健康']) {
      assert.ok(!`${received.source}${text}`.includes(word), word);
    }
  });

  test('a mail server that is down keeps nothing off the list, and is tried again', async () => {
    await using mail = await startMailServer();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    mail.refuse(true);
    await desk.work(mailboxOf(mail));
    assert.deepEqual(await desk.callsInShort(), ['cancelled 王阿姨']);
    assert.deepEqual(
      desk.failed.map(({ channel, reason }) => [channel, reason]),
      [['mail', 'EMESSAGE 450']],
    );
    mail.refuse(false);
    desk.setNow('2026-11-24T09:00:30+08:00');
    await desk.work(mailboxOf(mail));
    assert.equal(mail.received.length, 1);
    assert.deepEqual(await desk.callsInShort(), ['cancelled 王阿姨']);
  });

  test('a call that was made before its mail went out needs none', async () => {
    await using mail = await startMailServer();
    await using desk = await openDesk(database);
    await desk.signUp('王阿姨');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    mail.refuse(true);
    await desk.work(mailboxOf(mail));
    mail.refuse(false);
    const [call] = await desk.calls();
    await desk.ask('finishCall', { token: desk.staff, call: call!.id });
    desk.setNow('2026-11-24T09:30:00+08:00');
    await desk.work(mailboxOf(mail));
    assert.deepEqual([mail.received.length, await desk.calls()], [0, []]);
  });

  test('what the gateway could not deliver comes to the list and to the desk', async () => {
    await using mail = await startMailServer();
    await using gateway = await startGateway();
    await using desk = await openDesk(database);
    const channels = {
      ...mailboxOf(mail),
      webhook: { url: gateway.url, secret: 'a secret of the gateway and us' },
    };
    await desk.signUp('王阿姨');
    await desk.ask('cancelActivity', { token: desk.staff, activity: 'dance', body: {} });
    gateway.answer(500);
    for (const time of ['09:00:00', '09:00:30', '09:02:30', '09:10:30', '09:42:30', '09:42:31']) {
      desk.setNow(`2026-11-24T${time}+08:00`);
      await desk.work(channels);
    }
    assert.deepEqual(await desk.callsInShort(), ['cancelled 王阿姨']);
    assert.equal(mail.received.length, 1);
  });
});
