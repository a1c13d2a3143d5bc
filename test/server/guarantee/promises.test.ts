/** Promises of the guarantee, one at a time and over HTTP; the histories of model.test.ts mix them all. */
import assert from 'node:assert/strict';
import { endExpired } from '../../../demo/server/bookings/expiry.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import { aSlotBooking } from './rush.ts';

const slot = 'cabin_20261126T0830';
const day = { service: 'cabin' };

async function open({ openStore }: TestDatabase) {
  const store = await openStore();
  await saveTestCenter(store, [anActivity({ capacity: 1, waitlistCapacity: 3 })]);
  await saveServices(store, [aService({ capacity: 2 })]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const waiting = { name: '李叔叔', phone: '13800138001' };
  return {
    ...caller,
    store,
    waiting,
    setNow: server.setNow,
    async endExpired(at: string) {
      const settings = (await findCenter(store.db, 'meiyuan'))!;
      await endExpired({ store, ids: randomIds, now: Date.parse(at) }, settings);
    },
    /** Everything is read back at the end. */
    async [Symbol.asyncDispose]() {
      const facts = await readFacts(store, 'meiyuan');
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
      assertCounts(facts);
      assertReplays(facts);
    },
  };
}

onEachDatabase('a promise', (database) => {
  const { test } = database;

  test('a hold that is over is free for the next one, and for nobody before that', async () => {
    await using desk = await open(database);
    await desk.ask('holdSlot', { slot, body: { partySize: 2, replaces: null } });
    desk.setNow('2026-11-24T09:19:59+08:00');
    await desk.refused('slot_full', 'bookSlot', { slot, body: aSlotBooking() });
    desk.setNow('2026-11-24T09:20:00+08:00');
    const { booking } = await desk.ask('bookSlot', { slot, body: aSlotBooking() });
    assert.equal(booking.status, 'confirmed');
  });

  test('what is held can be booked by whoever holds it, also while somebody waits', async () => {
    await using desk = await open(database);
    const hold = await desk.ask('holdSlot', { slot, body: { partySize: 2, replaces: null } });
    const waits = await desk.ask('joinSlotWaitlist', { slot, body: aSlotBooking(desk.waiting) });
    const body = aSlotBooking({ partySize: 2, hold: hold.token });
    assert.equal((await desk.ask('bookSlot', { slot, body })).booking.status, 'confirmed');
    assert.equal((await desk.ask('loadBooking', { token: waits.manageToken })).status, 'waiting');
  });

  test('a hold for fewer keeps its seat while somebody waits, and leaves them the other', async () => {
    await using desk = await open(database);
    const two = await desk.ask('holdSlot', { slot, body: { partySize: 2, replaces: null } });
    const waits = await desk.ask('joinSlotWaitlist', { slot, body: aSlotBooking(desk.waiting) });
    const one = await desk.ask('holdSlot', { slot, body: { partySize: 1, replaces: two.token } });
    assert.equal((await desk.ask('loadBooking', { token: waits.manageToken })).status, 'offered');
    const body = aSlotBooking({ hold: one.token });
    assert.equal((await desk.ask('bookSlot', { slot, body })).booking.status, 'confirmed');
  });

  test('what comes free is for whoever waits, not for whoever asks next', async () => {
    await using desk = await open(database);
    const first = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const waits = await desk.ask('joinActivityWaitlist', {
      activity: 'dance',
      body: aSignUp(desk.waiting),
    });
    await desk.ask('cancelBooking', { token: first.manageToken });
    await desk.refused('activity_full', 'signUp', { activity: 'dance', body: aSignUp() });
    const accepted = await desk.ask('acceptOffer', { token: waits.manageToken });
    assert.equal(accepted.status, 'confirmed');
  });

  test('hours that are opened again are for whoever waited for them', async () => {
    await using desk = await open(database);
    const staff = await staffToken(desk.store);
    const { manageToken } = await desk.ask('bookSlot', { slot, body: aSlotBooking({ partySize: 2 }) });
    const waits = await desk.ask('joinSlotWaitlist', { slot, body: aSlotBooking(desk.waiting) });
    const saveDay = (hours: [] | null) =>
      desk.ask('saveServiceDay', {
        ...day,
        token: staff,
        body: { exception: { day: '2026-11-26', hours, note: null } },
      });
    await saveDay([]);
    await desk.ask('cancelBooking', { token: manageToken });
    assert.equal((await desk.ask('loadBooking', { token: waits.manageToken })).status, 'waiting');
    await saveDay(null);
    assert.equal((await desk.ask('loadBooking', { token: waits.manageToken })).status, 'offered');
  });

  test('an expired hold and a free seat together are offered to a party of two, before the public', async () => {
    await using desk = await open(database);
    const one = await desk.ask('bookSlot', { slot, body: aSlotBooking() });
    await desk.ask('holdSlot', { slot, body: { partySize: 1, replaces: null } });
    const body = aSlotBooking({ ...desk.waiting, partySize: 2 });
    const waits = await desk.ask('joinSlotWaitlist', { slot, body });
    await desk.ask('cancelBooking', { token: one.manageToken });
    desk.setNow('2026-11-24T09:30:00+08:00');
    await desk.refused('slot_full', 'bookSlot', { slot, body: aSlotBooking() });
    // A refusal changes nothing, so it is the worker who makes the offer.
    await desk.endExpired('2026-11-24T09:30:00+08:00');
    await desk.ask('acceptOffer', { token: waits.manageToken });
  });
});

async function staffToken(store: Parameters<typeof createStaffToken>[0]): Promise<string> {
  return createStaffToken(store, 'meiyuan', 'test', 0);
}
