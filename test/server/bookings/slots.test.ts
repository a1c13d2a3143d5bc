/** Slots: held while a form is filled in, booked, waited for, moved; no seat is ever given twice. */
import assert from 'node:assert/strict';
import { endExpired } from '../../../demo/server/bookings/expiry.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import type { BookSlotRequest, Service } from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { aSignUp, saveTestCenter, startServer, testCenter } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

const slot = 'cabin_20261126T0830';
const later = 'cabin_20261126T0900';

function aVisit(changes: Partial<BookSlotRequest> = {}): BookSlotRequest {
  return {
    ...aSignUp(),
    hold: null,
    items: ['pressure'],
    ageBand: null,
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: '2026-11-01',
    ...changes,
  };
}

async function open({ openStore }: TestDatabase, changes: Partial<Service> = {}) {
  const store = await openStore();
  await saveTestCenter(store);
  await saveServices(store, [aService(changes)]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  let now = '2026-11-24T09:00:00+08:00';
  return {
    ...caller,
    store,
    setNow(instant: string) {
      now = instant;
      server.setNow(instant);
    },
    hold: (id: string, partySize = 1, replaces: string | null = null) =>
      caller.ask('holdSlot', { slot: id, body: { partySize, replaces } }),
    book: (id: string, changes: Partial<BookSlotRequest> = {}) =>
      caller.ask('bookSlot', { slot: id, body: aVisit(changes) }),
    async expire() {
      const settings = (await findCenter(store.db, testCenter.id))!;
      return endExpired({ store, ids: randomIds, now: Date.parse(now) }, settings);
    },
    async taken(id: string) {
      const row = await store.db
        .selectFrom('places')
        .select('taken')
        .where('place_id', '=', id)
        .executeTakeFirst();
      return row?.taken ?? 0;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('slots', (database) => {
  const { test } = database;

  test('a held seat is booked with its hold, and with nobody else', async () => {
    await using desk = await open(database, { capacity: 1 });
    const hold = await desk.hold(slot);
    assert.equal(hold.expiresAt, '2026-11-24T09:20:00+08:00');
    await desk.refused('slot_full', 'bookSlot', { slot, body: aVisit() });
    const { booking } = await desk.book(slot, { hold: hold.token, items: ['pressure', 'glucose'] });
    assert.equal(booking.status, 'confirmed');
    assert.equal(booking.slot!.fastingFrom, '2026-11-25T22:00:00+08:00');
    assert.deepEqual(
      booking.slot!.items.map(({ name }) => name),
      ['血压', '空腹血糖'],
    );
    assert.equal(await desk.taken(slot), 1);
  });

  test('a hold that is left goes back; one of another slot takes its place in one step', async () => {
    await using desk = await open(database, { capacity: 1 });
    const first = await desk.hold(slot);
    const second = await desk.hold(later, 1, first.token);
    assert.deepEqual([await desk.taken(slot), await desk.taken(later)], [0, 1]);
    assert.deepEqual(await desk.ask('releaseHold', { token: second.token }), { released: true });
    assert.deepEqual(await desk.ask('releaseHold', { token: second.token }), { released: false });
    assert.equal(await desk.taken(later), 0);
  });

  test('a hold that cannot be had leaves the one before as it is', async () => {
    await using desk = await open(database, { capacity: 1 });
    const mine = await desk.hold(slot);
    await desk.hold(later);
    await desk.refused('slot_full', 'holdSlot', {
      slot: later,
      body: { partySize: 1, replaces: mine.token },
    });
    assert.equal(await desk.taken(slot), 1);
  });

  test('an expired hold is taken again when the seat is free, and not when somebody has it', async () => {
    await using desk = await open(database, { capacity: 1 });
    const mine = await desk.hold(slot);
    desk.setNow('2026-11-24T09:20:00+08:00');
    const { booking } = await desk.book(slot, { hold: mine.token });
    assert.equal(booking.status, 'confirmed');

    const other = await desk.hold(later);
    desk.setNow('2026-11-24T09:45:00+08:00');
    await desk.book(later);
    const problem = await desk.refused('slot_full', 'bookSlot', {
      slot: later,
      body: aVisit({ hold: other.token }),
    });
    assert.ok(problem.slots!.length > 0);
    assert.deepEqual([await desk.taken(slot), await desk.taken(later)], [1, 1]);
  });

  test('expired holds end, and their seats go to whoever waits', async () => {
    await using desk = await open(database, { capacity: 1 });
    await desk.hold(slot);
    const waiting = await desk.ask('joinSlotWaitlist', { slot, body: aVisit() });
    assert.equal(waiting.booking.ahead, 0);
    desk.setNow('2026-11-24T09:20:00+08:00');
    assert.equal(await desk.expire(), 1);
    const offered = await desk.ask('loadBooking', { token: waiting.manageToken });
    assert.equal(offered.status, 'offered');
    const accepted = await desk.ask('acceptOffer', { token: waiting.manageToken });
    assert.equal(accepted.status, 'confirmed');
    assert.equal(await desk.taken(slot), 1);
  });

  test('another time: both or neither, and the old seat goes to whoever waits', async () => {
    await using desk = await open(database, { capacity: 1 });
    const { manageToken: token } = await desk.book(slot, { items: ['glucose'] });
    const waiting = await desk.ask('joinSlotWaitlist', { slot, body: aVisit({ name: '李叔叔' }) });
    const afternoon = 'cabin_20261126T1430';
    await desk.refused('fasting_needs_morning', 'rescheduleBooking', { token, body: { to: afternoon } });
    await desk.book(later, { name: '赵奶奶' });
    await desk.refused('slot_full', 'rescheduleBooking', { token, body: { to: later } });
    assert.equal((await desk.ask('loadBooking', { token })).slot!.id, slot);

    const moved = await desk.ask('rescheduleBooking', { token, body: { to: 'cabin_20261127T0900' } });
    assert.equal(moved.slot!.startsAt, '2026-11-27T09:00:00+08:00');
    assert.equal(await desk.taken('cabin_20261127T0900'), 1);
    assert.equal((await desk.ask('loadBooking', { token: waiting.manageToken })).status, 'offered');
  });

  test('what a slot cannot be booked for is said', async () => {
    await using desk = await open(database, {
      limit: { count: 1, per: 'week' },
      asksAge: true,
      capacity: 5,
    });
    const refused = (
      code: Parameters<typeof desk.refused>[0],
      id: string,
      changes: Partial<BookSlotRequest>,
    ) => desk.refused(code, 'bookSlot', { slot: id, body: aVisit({ ageBand: '60to64', ...changes }) });
    await refused('slot_not_found', 'nothing_20261126T0830', {});
    await refused('slot_closed', 'cabin_20261128T0830', {});
    await refused('slot_closed', 'cabin_20261126T0831', {});
    await refused('slot_closed', 'cabin_20261124T0930', {});
    await refused('slot_closed', 'cabin_20270226T0830', {});
    await refused('fasting_needs_morning', 'cabin_20261126T1430', { items: ['glucose'] });
    await refused('guardian_consent_needed', slot, { ageBand: 'under14' });
    await refused('notice_outdated', slot, { healthNoticeVersion: null });
    await refused('validation_failed', slot, { items: [] });
    await refused('validation_failed', slot, { ageBand: null });
    const child = { ageBand: 'under14', guardianConsent: true, attendeeName: '小明' } as const;
    await desk.book(slot, child);
    await refused('limit_reached', later, {});
    await desk.book('cabin_20261130T0830', { ageBand: '60to64' });
  });

  test('seats of sixty holders at once: as many as there are', async () => {
    await using desk = await open(database, { capacity: 7 });
    const replies = await Promise.all(
      Array.from({ length: 60 }, () =>
        desk.raw('holdSlot', { slot, body: { partySize: 1, replaces: null } }),
      ),
    );
    const counted = replies.map(({ status }) => status).filter((status) => status === 201).length;
    assert.equal(counted, 7);
    assert.deepEqual([...new Set(replies.map(({ status }) => status))].sort(), [201, 409]);
    assert.equal(await desk.taken(slot), 7);
  });

  test('staff give a lost booking a new code; the old code and link find nothing', async () => {
    await using desk = await open(database);
    const { booking, manageToken: token } = await desk.book(slot);
    const { createStaffToken } = await import('../../../demo/server/staff.ts');
    const staff = await createStaffToken(
      desk.store,
      testCenter.id,
      'desk',
      Date.parse('2026-11-24T09:00:00+08:00'),
    );
    const { bookings } = await desk.ask('findStaffBookings', {
      token: staff,
      body: { text: '138 0013 8000' },
    });
    assert.deepEqual(
      bookings.map(({ bookingId, phone }) => [bookingId, phone]),
      [[booking.id, '13800138000']],
    );
    const renewed = await desk.ask('reissueBooking', { token: staff, booking: booking.id });
    assert.notEqual(renewed.booking.code, booking.code);
    await desk.refused('booking_not_found', 'loadBooking', { token });
    await desk.refused('booking_not_found', 'findBooking', {
      body: { code: booking.code, phone: '13800138000' },
    });
    assert.equal((await desk.ask('loadBooking', { token: renewed.manageToken })).id, booking.id);
  });
});
