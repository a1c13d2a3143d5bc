/** Calls that were not reached or were put off: nothing falls off the list, and two volunteers do not ring one resident. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { testTime } from '../../support/server.ts';
import { openDesk } from './message-desk.ts';

const closed = { day: '2026-11-26', hours: [], note: '设备检修' };
const open = { day: '2026-11-26', hours: null, note: null };

onEachDatabase('tries of calls', (database) => {
  const { test } = database;

  /** Two residents are offered a place until 09:00 of tomorrow. */
  async function twoOffers() {
    const desk = await openDesk(database);
    const wang = await desk.signUp('王阿姨', 2);
    await desk.wait('李叔叔');
    desk.setNow('2026-11-24T09:00:01+08:00');
    await desk.wait('赵奶奶');
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.work();
    const [li, zhao] = await desk.calls();
    return { desk, token: desk.staff, li: li!.id, zhao: zhao!.id };
  }

  test('who was not reached, or asked for later, stays with who rang and when, and comes up again in time', async () => {
    const { desk, token, li, zhao } = await twoOffers();
    await using _ = desk;
    const notReached = { outcome: 'not_reached', again: null, seen: 0 };
    const { calls } = await desk.ask('putOffCall', { token, call: li, body: notReached });
    assert.deepEqual(await desk.callsInShort(), ['offer 赵奶奶', 'offer 李叔叔 09:15']);
    const { tries } = calls[1]!;
    assert.deepEqual(
      tries.map(({ at, by, outcome }) => [at, by.split(' ')[0], outcome]),
      [['2026-11-24T09:00:01+08:00', 'desk', 'not_reached']],
    );
    await desk.refused('changed_meanwhile', 'putOffCall', { token, call: li, body: notReached });
    const at = (again: string | null) => ({ outcome: 'later', again, seen: 0 });
    for (const again of ['2026-11-25T09:00:02+08:00', '2026-11-24T08:00:00+08:00', 'soon']) {
      await desk.refused('validation_failed', 'putOffCall', { token, call: zhao, body: at(again) });
    }
    await desk.ask('putOffCall', { token, call: zhao, body: at('2026-11-24T14:00:00+08:00') });
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔 09:15', 'offer 赵奶奶 14:00']);
    desk.setNow('2026-11-24T09:15:01+08:00');
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔', 'offer 赵奶奶 14:00']);

    desk.setNow('2026-11-25T08:59:01+08:00');
    await desk.ask('putOffCall', { token, call: li, body: { ...notReached, seen: 1 } });
    const last = (await desk.calls()).find(({ id }) => id === li)!;
    assert.equal(last.again, '2026-11-25T08:59:31+08:00', 'while there is still time to accept');
    desk.setNow('2026-11-25T09:00:01+08:00');
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), ['offer 李叔叔 over', 'offer 赵奶奶 over']);
    assert.equal((await desk.calls())[0]!.tries.length, 2);

    await desk.ask('finishCall', { token, call: li });
    await desk.refused('changed_meanwhile', 'putOffCall', { token, call: li, body: notReached });
    const rows = await desk.store.db.selectFrom('call_tries').select('call_id').distinct().execute();
    assert.deepEqual(
      rows.map(({ call_id }) => call_id),
      [zhao],
    );
    await desk.store.db.deleteFrom('bookings').execute();
    assert.deepEqual(await desk.store.db.selectFrom('call_tries').selectAll().execute(), []);
  });

  test('a colleague sees who is ringing, and cannot ring as well; the mark lapses by itself', async () => {
    const { desk, token, li } = await twoOffers();
    await using _ = desk;
    const colleague = await createStaffToken(desk.store, 'meiyuan', '小李', Date.parse(testTime));
    const ring = (by: string, isRinging = true) =>
      desk.ask('ringCall', { token: by, call: li, body: { isRinging } });
    const both = await Promise.all(
      [token, colleague].map(async (by) => {
        const response = await desk.raw('ringCall', { token: by, call: li, body: { isRinging: true } });
        await response.text();
        return response.status;
      }),
    );
    assert.deepEqual(both.sort(), [200, 409]);
    const { ringing } = (await desk.calls())[0]!;
    assert.equal(ringing!.until, '2026-11-24T09:05:01+08:00');
    const isMine = ringing!.by.startsWith('desk');
    const [first, second] = isMine ? [token, colleague] : [colleague, token];
    await ring(first);
    await ring(second, false);
    await desk.refused('changed_meanwhile', 'ringCall', {
      token: second,
      call: li,
      body: { isRinging: true },
    });
    desk.setNow('2026-11-24T09:05:01+08:00');
    assert.equal((await desk.calls())[0]!.ringing, null);
    await ring(second);
    await ring(second, false);
    await ring(first);
    const body = { outcome: 'not_reached', again: null, seen: 0 };
    const { calls } = await desk.ask('putOffCall', { token: first, call: li, body });
    assert.ok(calls.every(({ ringing }) => ringing === null));
    await desk.refused('not_found', 'ringCall', { token, call: 'nothing', body: { isRinging: true } });
    const log = await desk.store.db.selectFrom('staff_log').selectAll().execute();
    assert.ok(log.some(({ act, subject }) => act === 'putOffCall' && subject === li));
    assert.ok(!/138001380|李叔叔/.test(JSON.stringify(log)), 'the log knows no number and no name');
  });

  test('a booking that does not fit is put off as well; another time is another call', async () => {
    await using desk = await openDesk(database);
    const { staff: token } = desk;
    const { booking } = await desk.book('cabin_20261126T0830');
    await desk.setDay(closed);
    const { id } = (await desk.calls())[0]!;
    const body = { outcome: 'later', again: '2026-11-24T15:00:00+08:00', seen: 0 };
    await desk.ask('putOffCall', { token, call: id, body });
    assert.deepEqual(await desk.callsInShort(), ['hours 王阿姨 15:00']);
    await desk.setDay(open);
    assert.deepEqual(await desk.calls(), []);
    const to = 'cabin_20261126T0900';
    await desk.ask('rescheduleStaffBooking', { token, booking: booking.id, body: { to } });
    await desk.setDay(closed);
    const [call] = (await desk.calls()).filter(({ reason }) => reason === 'hours');
    assert.deepEqual([call!.again, call!.tries], [null, []]);
    desk.setNow('2026-11-26T09:30:00+08:00');
    await desk.work();
    assert.ok((await desk.callsInShort()).includes('hours 王阿姨 over'));
    await desk.ask('finishCall', { token, call: id });
    await desk.work();
    assert.ok(!(await desk.callsInShort()).includes('hours 王阿姨 over'));
    await desk.refused('changed_meanwhile', 'putOffCall', { token, call: id, body });
  });
});
