/** Somebody calls about a booking: found, moved, cancelled, accepted for them, with who called, and never over a change unseen. */
import assert from 'node:assert/strict';
import type { Activity } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { anActivity } from '../../support/server.ts';
import { openDesk } from '../messages/message-desk.ts';

const slot = 'cabin_20261126T0830';
const other = 'cabin_20261126T0900';

onEachDatabase('acts for a caller', (database) => {
  const { test } = database;

  test('a booking is found by code, phone, its end, and part of a name; what is to come first', async () => {
    await using desk = await openDesk(database);
    const { staff: token } = desk;
    const { booking } = await desk.book(slot, { name: '王阿姨', phone: '13800138642' });
    const early = await desk.book('cabin_20261125T0830', {
      name: '李叔叔',
      phone: '13900138642',
      attendeeName: '王100%',
    });
    const find = async (text: string) =>
      (await desk.ask('findStaffBookings', { token, body: { text } })).bookings.map(
        ({ bookingId }) => bookingId,
      );
    const code = `${booking.code.slice(0, 4).toLowerCase()} ${booking.code.slice(4)}`;
    assert.deepEqual(await find(code), [booking.id]);
    assert.deepEqual(await find('138 0013 8642'), [booking.id]);
    assert.deepEqual(await find('8642'), [early.booking.id, booking.id]);
    assert.deepEqual(await find('阿姨'), [booking.id]);
    assert.deepEqual(await find('王'), [early.booking.id, booking.id]);
    assert.deepEqual(await find('王100%'), [early.booking.id]);
    assert.deepEqual(await find('王%姨'), []);
    for (const text of ['42', '%', '__']) {
      await desk.refused('validation_failed', 'findStaffBookings', { token, body: { text } });
    }
  });

  test('moved and cancelled for whoever called: nobody is on the call list for it, and a change unseen is not overwritten', async () => {
    await using desk = await openDesk(database);
    const { staff: token } = desk;
    const { booking } = await desk.book(slot);
    const caller = '女儿 王芳';
    const seen = { status: 'confirmed', placeId: slot };
    const body = { caller, seen, to: other };
    const moved = await desk.ask('moveForCaller', { token, booking: booking.id, body });
    assert.deepEqual([moved.startsAt, moved.placeId], ['2026-11-26T09:00:00+08:00', other]);
    await desk.ask('moveForCaller', { token, booking: booking.id, body });
    const act = { token, booking: booking.id, body: { caller: null, seen } };
    await desk.refused('changed_meanwhile', 'cancelForCaller', act);
    const now = { caller: null, seen: { status: 'confirmed', placeId: other } };
    const ended = await desk.ask('cancelForCaller', { token, booking: booking.id, body: now });
    assert.equal(ended.status, 'cancelled');
    await desk.work();
    assert.deepEqual(await desk.calls(), []);
    const acts = await desk.store.db.selectFrom('caller_acts').selectAll().orderBy('number').execute();
    assert.deepEqual(
      acts.map((row) => [row.act, row.caller]),
      [
        ['moveForCaller', caller],
        ['cancelForCaller', null],
      ],
    );
    const log = JSON.stringify(await desk.store.db.selectFrom('staff_log').selectAll().execute());
    assert.ok(log.includes('moveForCaller') && !log.includes('王芳'));
    await desk.store.db.deleteFrom('bookings').execute();
    assert.deepEqual(await desk.store.db.selectFrom('caller_acts').selectAll().execute(), []);
  });

  test('an activity is moved to another date or another activity: both are changed or neither', async () => {
    const seriesId = 'dances';
    const startsAt = '2026-12-06T19:00:00+08:00';
    const endsAt = '2026-12-06T20:30:00+08:00';
    const one = (id: string, changes: Partial<Activity>) => anActivity({ id, startsAt, endsAt, ...changes });
    const past = { startsAt: '2026-11-24T07:00:00+08:00', endsAt: '2026-11-24T08:00:00+08:00' };
    await using desk = await openDesk(database, {
      activity: { seriesId },
      activities: [
        one('next', { seriesId, capacity: 2, signUpClosesAt: '2026-11-24T08:00:00+08:00' }),
        one('aid', { capacity: 3 }),
        one('full', { capacity: 3, taken: 2 }),
        one('off', { status: 'cancelled' }),
        one('open', { capacity: null }),
        one('past', past),
      ],
    });
    const { staff: token } = desk;
    const wang = await desk.signUp('王阿姨', 2);
    await desk.wait('李叔叔');
    const booking = wang.booking.id;
    const move = (from: string, to: string) => ({
      token,
      booking,
      body: { caller: '女儿', seen: { status: 'confirmed', placeId: from }, to },
    });
    const placesOf = async () => {
      const rows = await desk.store.db.selectFrom('places').selectAll().execute();
      return Object.fromEntries(rows.map(({ place_id, taken, waiting }) => [place_id, [taken, waiting]]));
    };
    await desk.refused('validation_failed', 'rescheduleBooking', {
      token: wang.manageToken,
      body: { to: 'aid' },
    });
    const before = await placesOf();
    for (const [to, code] of [
      ['full', 'activity_full'],
      ['off', 'activity_cancelled'],
      ['open', 'sign_up_not_needed'],
      ['past', 'sign_up_closed'],
      ['nothing', 'validation_failed'],
    ] as const) {
      await desk.refused(code, 'moveForCaller', move('dance', to));
    }
    assert.deepEqual(await placesOf(), before);
    const moved = await desk.ask('moveForCaller', move('dance', 'next'));
    assert.deepEqual([moved.placeId, moved.activityId, moved.startsAt], ['next', 'next', startsAt]);
    // Whoever waited is offered what came free.
    assert.deepEqual(await placesOf(), { ...before, dance: [1, 0], next: [2, 0] });
    await desk.refused('changed_meanwhile', 'moveForCaller', move('dance', 'aid'));
    const again = await desk.ask('moveForCaller', move('next', 'aid'));
    assert.deepEqual([again.placeId, again.seriesId, again.code], ['aid', null, wang.booking.code]);
    assert.deepEqual(await placesOf(), { ...before, dance: [1, 0], next: [0, 0], aid: [2, 0] });
    const acts = await desk.store.db.selectFrom('caller_acts').select(['act', 'caller']).execute();
    assert.deepEqual(
      acts.map((row) => Object.values(row)),
      [
        ['moveForCaller', '女儿'],
        ['moveForCaller', '女儿'],
      ],
    );
  });

  test('a new code asked for again because the reply was lost is the same one, and another key makes another', async () => {
    await using desk = await openDesk(database);
    const { staff: token } = desk;
    const { booking, manageToken } = await desk.book(slot);
    const renew = (key: string) => desk.ask('reissueBooking', { token, booking: booking.id, key });
    const [first, second] = await Promise.all([renew('renew-at-the-desk-1'), renew('renew-at-the-desk-1')]);
    assert.notEqual(first.booking.code, booking.code);
    assert.deepEqual(second, first);
    assert.deepEqual(await renew('renew-at-the-desk-1'), first);
    await desk.refused('booking_not_found', 'loadBooking', { token: manageToken });
    const later = await renew('renew-at-the-desk-2');
    assert.notEqual(later.booking.code, first.booking.code);
    // Whatever is replayed, the code that is told is the one that opens it.
    assert.deepEqual(await renew('renew-at-the-desk-1'), later);
    const another = await desk.book(other);
    await desk.refused('idempotency_key_reused', 'reissueBooking', {
      token,
      booking: another.booking.id,
      key: 'renew-at-the-desk-1',
    });
  });

  test('an offer is accepted or declined on the phone, and leaves the call list', async () => {
    await using desk = await openDesk(database);
    const { staff: token } = desk;
    const wang = await desk.signUp('王阿姨', 2);
    const li = await desk.wait('李叔叔');
    const zhao = await desk.wait('赵奶奶');
    const seen = { status: 'offered', placeId: 'dance' };
    const body = { caller: null, seen };
    await desk.refused('offer_over', 'acceptForCaller', { token, booking: li.booking.id, body });
    await desk.ask('cancelBooking', { token: wang.manageToken });
    await desk.work();
    assert.equal((await desk.calls()).length, 2);
    const accepted = await desk.ask('acceptForCaller', { token, booking: li.booking.id, body });
    assert.equal(accepted.status, 'confirmed');
    await desk.ask('cancelForCaller', { token, booking: zhao.booking.id, body });
    await desk.work();
    assert.deepEqual(await desk.callsInShort(), []);
  });

  test('a seat is kept while the form is filled in, after the deadline as well, and given back', async () => {
    await using desk = await openDesk(database, { service: { capacity: 1, leadMinutes: 6_000 } });
    const { staff: token } = desk;
    const hold = { partySize: 1, replaces: null };
    await desk.refused('slot_closed', 'holdSlot', { slot, body: hold });
    const kept = await desk.ask('holdForCaller', { token, slot, body: hold });
    await desk.refused('slot_full', 'holdForCaller', { token, slot, body: hold });
    const moved = await desk.ask('holdForCaller', {
      token,
      slot: other,
      body: { partySize: 1, replaces: kept.token },
    });
    const second = await desk.ask('holdForCaller', { token, slot, body: hold });
    const give = (token_: string) => desk.ask('releaseForCaller', { token, body: { hold: token_ } });
    assert.deepEqual(await give(second.token), { released: true });
    assert.deepEqual(await give(second.token), { released: false });
    assert.deepEqual(await give(moved.token), { released: true });
  });
});
