/** The contract kit's part about changing a booking: taking a cancellation back, another time, more people or fewer. */
import assert from 'node:assert/strict';
import type { BookingAccess } from '../../src/api/generated/types.ts';
import { type Caller, newKey } from './caller.ts';
import { holdOf, slot, takenOf } from './kit-holds.ts';
import type { KitTest } from './kit.ts';
import { aSignUp, neighbor, toCabin, toTherapy } from './requests.ts';
import { cabin } from './scene-services.ts';

const later = 'cabin_20261125T0930';
const therapy = 'therapy_20261125T1400';

type Asks = Pick<Caller, 'ask'>;

function booked({ ask }: Asks, partySize = 1): Promise<BookingAccess> {
  return ask('bookSlot', { slot, body: toCabin({ partySize }) });
}

export function changeTests(test: KitTest): void {
  test('a cancellation can be taken back for ten minutes', async ({ ask, refused, server }) => {
    const { manageToken: token, booking } = await booked({ ask }, 2);
    const cancelled = await ask('cancelBooking', { token });
    assert.deepEqual(
      [cancelled.status, cancelled.endedBy, cancelled.undoUntil],
      ['cancelled', 'resident', '2026-11-24T09:10:00+08:00'],
    );
    assert.equal(await takenOf({ ask }, slot), 0);
    const same = { token, key: newKey() };
    server.setNow('2026-11-24T09:09:59+08:00');
    assert.deepEqual(await ask('undoCancel', same), booking);
    assert.deepEqual(await ask('undoCancel', same), booking, 'the same key');
    assert.deepEqual(await ask('undoCancel', { token }), booking, 'another key');
    assert.equal(await takenOf({ ask }, slot), 2);
    await ask('cancelBooking', { token });
    server.setNow('2026-11-24T09:19:59+08:00');
    const problem = await refused('undo_closed', 'undoCancel', { token });
    assert.equal(problem.phone, '0796-8000001');
    assert.ok(problem.slots && problem.slots.length > 0);
  });

  test('a cancellation stays one when its places have gone to others', async ({ ask, refused }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    await ask('cancelBooking', { token });
    await holdOf({ ask }, slot);
    await refused('undo_closed', 'undoCancel', { token });
    assert.equal(await takenOf({ ask }, slot), 1);
    assert.equal((await ask('loadBooking', { token })).status, 'cancelled');
  });

  test('a cancellation of which an offer was made cannot be taken back', async ({ ask, refused }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    const waiting = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(1)) });
    const cancelled = await ask('cancelBooking', { token });
    assert.equal(cancelled.undoUntil, null);
    await refused('undo_closed', 'undoCancel', { token });
    assert.equal((await ask('loadBooking', { token: waiting.manageToken })).status, 'offered');
  });

  test('nothing that was not cancelled is taken back: it stays as it is', async ({ ask }) => {
    const { manageToken: token, booking } = await booked({ ask });
    assert.deepEqual(await ask('undoCancel', { token }), booking);
    assert.equal(await takenOf({ ask }, slot), 1);
  });

  test('another time: the new seats are taken and the old ones given back', async ({ ask }) => {
    const { manageToken: token, booking } = await booked({ ask }, 2);
    const same = { token, body: { to: later }, key: newKey() };
    const moved = await ask('rescheduleBooking', same);
    assert.deepEqual(
      [moved.id, moved.code, moved.status, moved.slot?.id, moved.slot?.startsAt],
      [booking.id, booking.code, 'confirmed', later, '2026-11-25T09:30:00+08:00'],
    );
    assert.deepEqual(await ask('rescheduleBooking', same), moved, 'the same key');
    assert.deepEqual(await ask('rescheduleBooking', { token, body: { to: later } }), moved, 'where it is');
    assert.deepEqual([await takenOf({ ask }, slot), await takenOf({ ask }, later)], [0, 2]);
    assert.deepEqual(await ask('loadBooking', { token }), moved);
  });

  test('another time that is full changes nothing and says what is free', async ({ ask, refused }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    await holdOf({ ask }, later);
    const problem = await refused('slot_full', 'rescheduleBooking', { token, body: { to: later } });
    assert.deepEqual([problem.placesLeft, problem.waitlist], [1, true]);
    assert.ok(problem.slots?.some(({ id }) => id === 'cabin_20261125T1000'));
    assert.deepEqual([await takenOf({ ask }, slot), await takenOf({ ask }, later)], [2, 1]);
    assert.equal((await ask('loadBooking', { token })).slot?.id, slot);
  });

  test('another time is of the same service, open, and fits the items', async ({ ask, refused }) => {
    const { manageToken: token } = await ask('bookSlot', { slot, body: toCabin({ items: ['glucose'] }) });
    const to = (id: string) => ({ token, body: { to: id } });
    for (const other of [therapy, 'first-aid', 'nothing']) {
      const problem = await refused('validation_failed', 'rescheduleBooking', to(other));
      assert.deepEqual(
        problem.errors?.map(({ field }) => field),
        ['to'],
      );
    }
    await refused('slot_closed', 'rescheduleBooking', to('cabin_20261128T0900'));
    await refused('fasting_needs_morning', 'rescheduleBooking', to('cabin_20261125T1430'));
    assert.equal((await ask('loadBooking', { token })).slot?.id, slot);
    assert.equal(await takenOf({ ask }, slot), 1);
  });

  test('moving within the week is no further booking of the week; moving into another is one of that', async ({
    ask,
    refused,
  }) => {
    const { manageToken: token } = await booked({ ask });
    await ask('bookSlot', { slot: 'cabin_20261126T0900', body: toCabin() });
    await ask('rescheduleBooking', { token, body: { to: 'cabin_20261127T0900' } });
    for (const day of ['20261130', '20261201']) {
      await ask('bookSlot', { slot: `cabin_${day}T0900`, body: toCabin() });
    }
    const next = { token, body: { to: 'cabin_20261202T0900' } };
    await refused('limit_reached', 'rescheduleBooking', next);
    assert.equal((await ask('loadBooking', { token })).slot?.id, 'cabin_20261127T0900');
  });

  test('the time that was given back goes to whoever waits for it, at once', async ({ ask, server }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    const waiting = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(1)) });
    await ask('rescheduleBooking', { token, body: { to: later } });
    server.setNow('2026-11-24T09:10:00+08:00');
    const { status, offerUntil } = await ask('loadBooking', { token: waiting.manageToken });
    assert.deepEqual([status, offerUntil], ['offered', '2026-11-24T11:00:00+08:00']);
  });

  test('an activity can be moved to another date of its series alone', async ({ ask, refused }) => {
    const { manageToken: token } = await ask('signUp', {
      activity: 'dance-2',
      body: aSignUp({ partySize: 2 }),
    });
    const to = (id: string) => ({ token, body: { to: id } });
    const full = await refused('activity_full', 'rescheduleBooking', to('dance-3'));
    assert.equal(full.placesLeft, 0);
    await refused('validation_failed', 'rescheduleBooking', to('first-aid'));
    await refused('validation_failed', 'rescheduleBooking', to(slot));
    assert.equal((await ask('loadActivity', { activity: 'dance-2' })).activity.taken, 3);
  });

  test('what is not confirmed, or begins too soon, is not moved', async ({ ask, refused, server }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    const waiting = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(1)) });
    const move = { body: { to: later } };
    await refused('booking_ended', 'rescheduleBooking', { ...move, token: waiting.manageToken });
    server.setNow('2026-11-25T08:00:01+08:00');
    await refused('cancel_closed', 'rescheduleBooking', { ...move, token });
    await refused('cancel_closed', 'resizeBooking', { token, body: { partySize: 1 } });
    server.setNow('2026-11-24T10:00:00+08:00');
    await ask('cancelBooking', { token });
    await refused('booking_ended', 'rescheduleBooking', { ...move, token });
    await refused('booking_ended', 'resizeBooking', { token, body: { partySize: 1 } });
  });

  test('more people come if there is room for them, fewer give places back', async ({ ask, refused }) => {
    const { manageToken: token } = await ask('bookSlot', { slot: therapy, body: toTherapy() });
    const same = { token, body: { partySize: 3 }, key: newKey() };
    const three = await ask('resizeBooking', same);
    assert.deepEqual([three.partySize, three.maxPartySize], [3, 3]);
    assert.deepEqual(await ask('resizeBooking', same), three, 'the same key');
    assert.equal(await takenOf({ ask }, therapy), 3);
    await refused('party_too_large', 'resizeBooking', { token, body: { partySize: 4 } });
    await refused('validation_failed', 'resizeBooking', { token, body: { partySize: 0 } });
    assert.equal((await ask('resizeBooking', { token, body: { partySize: 1 } })).partySize, 1);
    assert.equal(await takenOf({ ask }, therapy), 1);
    await holdOf({ ask }, therapy);
    const problem = await refused('slot_full', 'resizeBooking', { token, body: { partySize: 3 } });
    assert.equal(problem.placesLeft, 1);
    assert.equal(await takenOf({ ask }, therapy), 2);
  });

  test('a smaller party leaves a place to whoever waits', async ({ ask }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    const waiting = await ask('joinSlotWaitlist', { slot, body: toCabin(neighbor(1)) });
    await ask('resizeBooking', { token, body: { partySize: 1 } });
    assert.equal((await ask('loadBooking', { token: waiting.manageToken })).status, 'offered');
    assert.equal(await takenOf({ ask }, slot), 2);
  });

  test('a waiting party keeps its turn with more people or fewer, and may fit then', async ({
    ask,
    refused,
  }) => {
    const kit = { ask };
    await ask('bookSlot', { slot: therapy, body: toTherapy({ partySize: 2 }) });
    const body = (number: number, partySize: number) => toTherapy({ ...neighbor(number), partySize });
    const first = await ask('joinSlotWaitlist', { slot: therapy, body: body(1, 2) });
    const second = await ask('joinSlotWaitlist', { slot: therapy, body: body(2, 2) });
    const token = first.manageToken;
    await refused('waitlist_full', 'resizeBooking', { token, body: { partySize: 3 } });
    const smaller = await ask('resizeBooking', { token, body: { partySize: 1 } });
    assert.deepEqual([smaller.status, smaller.partySize], ['offered', 1]);
    assert.equal((await ask('loadBooking', { token: second.manageToken })).ahead, 0);
    assert.equal(await takenOf(kit, therapy), 3);
  });

  test('a booking whose time is no longer offered stays, and says that somebody will call', async ({
    ask,
    server,
  }) => {
    const { manageToken: token, booking } = await booked({ ask }, 2);
    await server.saveDay('cabin', { day: '2026-11-25', hours: [], note: '设备检修' });
    const changed = await ask('loadBooking', { token });
    assert.deepEqual(changed, { ...booking, needsCall: true });
    const moved = await ask('rescheduleBooking', { token, body: { to: 'cabin_20261126T0900' } });
    assert.equal(moved.needsCall, false);
    await server.saveDay('cabin', { day: '2026-11-25', hours: null, note: null });
  });

  test('fewer seats, set by staff, take none away from whoever has one', async ({ ask, refused, server }) => {
    const { manageToken: token } = await booked({ ask }, 2);
    await server.saveService({ ...cabin, capacity: 1 });
    const { status, partySize, maxPartySize } = await ask('loadBooking', { token });
    assert.deepEqual([status, partySize, maxPartySize], ['confirmed', 2, 2]);
    await refused('slot_full', 'bookSlot', { slot, body: toCabin(neighbor(1)) });
  });
}
