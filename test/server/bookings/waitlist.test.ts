/** Waiting lists: freed places go to the first party that fits, before anybody else can have them. */
import assert from 'node:assert/strict';
import { endExpired } from '../../../demo/server/bookings/expiry.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import type { Activity } from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../../support/server.ts';

const fullDance: Partial<Activity> = {
  capacity: 2,
  waitlistCapacity: 10,
  startsAt: '2026-11-29T19:00:00+08:00',
  endsAt: '2026-11-29T20:30:00+08:00',
};

async function open({ openStore }: TestDatabase, changes: Partial<Activity> = {}) {
  const store = await openStore();
  await saveTestCenter(store, [anActivity({ ...fullDance, ...changes })]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const phones = new Map<string, string>();
  const phoneOf = (name: string) => {
    if (!phones.has(name)) phones.set(name, `1380013${String(8000 + phones.size)}`);
    return phones.get(name)!;
  };
  let now = '2026-11-24T09:00:00+08:00';
  return {
    ...caller,
    store,
    setNow(instant: string) {
      now = instant;
      server.setNow(instant);
    },
    book: (name: string, partySize = 1) =>
      caller.ask('signUp', { activity: 'dance', body: aSignUp({ name, phone: phoneOf(name), partySize }) }),
    wait: (name: string, partySize = 1) =>
      caller.ask('joinActivityWaitlist', {
        activity: 'dance',
        body: aSignUp({ name, phone: phoneOf(name), partySize }),
      }),
    async status(token: string) {
      return (await caller.ask('loadBooking', { token })).status;
    },
    async expire() {
      const settings = (await findCenter(store.db, testCenter.id))!;
      return endExpired({ store, ids: randomIds, now: Date.parse(now) }, settings);
    },
    async places() {
      const { capacity, taken, waiting } = await store.db
        .selectFrom('places')
        .select(['capacity', 'taken', 'waiting'])
        .where('place_id', '=', 'dance')
        .executeTakeFirstOrThrow();
      return { capacity, taken, waiting };
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('the waiting list', (database) => {
  const { test } = database;

  test('a freed place is offered to the first in the line; the public finds it full', async () => {
    await using desk = await open(database);
    const first = await desk.book('王阿姨', 2);
    const li = await desk.wait('李叔叔');
    const zhao = await desk.wait('赵奶奶');
    assert.equal(li.booking.status, 'waiting');
    assert.deepEqual([li.booking.ahead, zhao.booking.ahead], [0, 1]);

    await desk.ask('cancelBooking', { token: first.manageToken });
    assert.deepEqual(await desk.places(), { capacity: 2, taken: 2, waiting: 0 });
    const offered = await desk.ask('loadBooking', { token: li.manageToken });
    assert.equal(offered.status, 'offered');
    assert.equal(offered.offerUntil, '2026-11-25T09:00:00+08:00');
    await desk.refused('activity_full', 'signUp', { activity: 'dance', body: aSignUp() });

    const accepted = await desk.ask('acceptOffer', { token: li.manageToken });
    assert.deepEqual([accepted.status, accepted.offerUntil], ['confirmed', null]);
  });

  test('a party stays together: a smaller one behind it goes first when only that fits', async () => {
    await using desk = await open(database, { capacity: 4 });
    const pair = await desk.book('王阿姨', 1);
    await desk.book('孙伯伯', 3);
    const three = await desk.wait('李叔叔', 3);
    const one = await desk.wait('赵奶奶', 1);
    await desk.ask('cancelBooking', { token: pair.manageToken });
    assert.equal(await desk.status(three.manageToken), 'waiting');
    assert.equal(await desk.status(one.manageToken), 'offered');
    assert.equal((await desk.ask('loadBooking', { token: three.manageToken })).ahead, 0);
  });

  test('one who does not answer is passed over, and the next is asked', async () => {
    await using desk = await open(database, { capacity: 1 });
    const first = await desk.book('王阿姨');
    const li = await desk.wait('李叔叔');
    const zhao = await desk.wait('赵奶奶');
    await desk.ask('cancelBooking', { token: first.manageToken });
    desk.setNow('2026-11-25T08:59:59+08:00');
    assert.equal(await desk.expire(), 0);
    desk.setNow('2026-11-25T09:00:00+08:00');
    await desk.refused('offer_over', 'acceptOffer', { token: li.manageToken });
    assert.equal(await desk.expire(), 1);
    const passed = await desk.ask('loadBooking', { token: li.manageToken });
    assert.deepEqual([passed.status, passed.endedBy], ['cancelled', 'expiry']);
    assert.equal(await desk.status(zhao.manageToken), 'offered');
    const declined = await desk.ask('cancelBooking', { token: zhao.manageToken });
    assert.equal(declined.status, 'cancelled');
    assert.deepEqual(await desk.places(), { capacity: 1, taken: 0, waiting: 0 });
  });

  test('a cancellation can be undone for ten minutes, and not once somebody was offered the place', async () => {
    await using desk = await open(database);
    const first = await desk.book('王阿姨', 2);
    const gone = await desk.ask('cancelBooking', { token: first.manageToken });
    assert.equal(gone.undoUntil, '2026-11-24T09:10:00+08:00');
    const back = await desk.ask('undoCancel', { token: first.manageToken });
    assert.deepEqual([back.status, back.cancelledAt], ['confirmed', null]);
    assert.deepEqual(await desk.places(), { capacity: 2, taken: 2, waiting: 0 });

    await desk.wait('李叔叔');
    const offeredAway = await desk.ask('cancelBooking', { token: first.manageToken });
    assert.equal(offeredAway.undoUntil, null);
    await desk.refused('undo_closed', 'undoCancel', { token: first.manageToken });
  });

  test('undo is over after ten minutes', async () => {
    await using desk = await open(database);
    const { manageToken: token } = await desk.book('王阿姨');
    await desk.ask('cancelBooking', { token });
    desk.setNow('2026-11-24T09:10:00+08:00');
    await desk.refused('undo_closed', 'undoCancel', { token });
  });

  test('one entry for each phone and visitor; who fits does not wait; a full list says so', async () => {
    await using desk = await open(database, { waitlistCapacity: 3 });
    const body = aSignUp({ name: '李叔叔', phone: '13800138111' });
    await desk.refused('places_left', 'joinActivityWaitlist', { activity: 'dance', body });
    await desk.book('王阿姨', 2);
    await desk.ask('joinActivityWaitlist', { activity: 'dance', body });
    await desk.refused('already_waiting', 'joinActivityWaitlist', { activity: 'dance', body });
    const grandchild = { ...body, attendeeName: '小明' };
    await desk.ask('joinActivityWaitlist', { activity: 'dance', body: grandchild });
    const couple = aSignUp({ name: '赵奶奶', partySize: 2 });
    const full = await desk.refused('waitlist_full', 'joinActivityWaitlist', {
      activity: 'dance',
      body: couple,
    });
    assert.equal(full.phone, testCenter.phone);
  });

  test('at night the clock of an offer waits for the morning', async () => {
    await using desk = await open(database);
    const first = await desk.book('王阿姨', 2);
    const li = await desk.wait('李叔叔');
    desk.setNow('2026-11-24T22:30:00+08:00');
    await desk.ask('cancelBooking', { token: first.manageToken });
    const { offerUntil } = await desk.ask('loadBooking', { token: li.manageToken });
    assert.equal(offerUntil, '2026-11-26T08:00:00+08:00');
    const { due_at } = await desk.store.db
      .selectFrom('outbox')
      .select('due_at')
      .where('kind', '=', 'offer')
      .executeTakeFirstOrThrow();
    assert.equal(due_at, '2026-11-25T00:00:00Z');
  });

  test('coming with fewer people gives places back; with more only when they are there', async () => {
    await using desk = await open(database, { capacity: 4 });
    const { manageToken: token } = await desk.book('王阿姨', 4);
    const li = await desk.wait('李叔叔', 2);
    const smaller = await desk.ask('resizeBooking', { token, body: { partySize: 2 } });
    assert.equal(smaller.partySize, 2);
    assert.equal(await desk.status(li.manageToken), 'offered');
    await desk.refused('activity_full', 'resizeBooking', { token, body: { partySize: 3 } });
    assert.deepEqual(await desk.places(), { capacity: 4, taken: 4, waiting: 0 });
  });

  test('the same request to wait is one place in the line, with one answer', async () => {
    await using desk = await open(database);
    await desk.book('王阿姨', 2);
    const body = aSignUp({ name: '李叔叔' });
    const twice = await Promise.all(
      [1, 2].map(() =>
        desk.ask('joinActivityWaitlist', { activity: 'dance', body, key: 'one-key-for-both' }),
      ),
    );
    assert.deepEqual(twice[0], twice[1]);
    assert.deepEqual(await desk.places(), { capacity: 2, taken: 2, waiting: 1 });
  });
});
