/** What staff set about services, and what residents then see. */
import assert from 'node:assert/strict';
import type { Activity, DayException, Service, SlotDay } from '../../../src/api/generated/types.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import {
  anActivity,
  aSignUp,
  saveTestCenter,
  startServer,
  testCenter,
  testTime,
} from '../../support/server.ts';
import { aService } from '../../support/services.ts';

const aVisit = (changes: Parameters<typeof aSignUp>[0]) => ({
  ...aSignUp(changes),
  hold: null,
  items: ['pressure'],
  ageBand: null,
  isUnder14: false,
  guardianConsent: false,
  healthNoticeVersion: '2026-11-01',
});

async function open({ openStore }: TestDatabase, activities: readonly Activity[] = []) {
  const store = await openStore();
  await saveTestCenter(store, activities);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const token = await createStaffToken(store, testCenter.id, 'desk', Date.parse(testTime));
  return {
    ...caller,
    store,
    base: server.base,
    setNow: server.setNow,
    token,
    save: (changes: Partial<Service> = {}, dryRun = false) =>
      caller.ask('saveService', { token, body: { service: aService(changes), dryRun } }),
    saveDay: (exception: DayException, dryRun = false) =>
      caller.ask('saveServiceDay', { token, service: 'cabin', body: { exception, dryRun } }),
    async day(day: string): Promise<SlotDay> {
      const page = await caller.ask('loadSlots', { query: { from: day, to: day } });
      return page.services[0]!.days[0]!;
    },
    book: (slot: string, name = '王阿姨', partySize = 1) =>
      caller.ask('bookSlot', { slot, body: aVisit({ name, partySize }) }),
    wait: (slot: string) =>
      caller.ask('joinSlotWaitlist', { slot, body: aVisit({ name: '李叔叔', phone: '13900139000' }) }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

const times = ({ slots }: SlotDay) => slots.map(({ startsAt }) => startsAt.slice(11, 16));

onEachDatabase('services', (database) => {
  const { test } = database;

  test('slots of a day stand in its hours; places left are counted', async () => {
    await using desk = await open(database);
    await desk.save({ slotMinutes: 60 });
    await desk.book('cabin_20261126T0930');
    const day = await desk.day('2026-11-26');
    assert.deepEqual(times(day), ['08:30', '09:30', '10:30', '14:30', '15:30']);
    assert.deepEqual(
      day.slots.map(({ taken }) => taken),
      [0, 1, 0, 0, 0],
    );
    assert.equal((await desk.day('2026-11-28')).closed, 'weekly');
    assert.deepEqual((await desk.day('2026-11-27')).walkIn, [
      { startsAt: '2026-11-27T14:30:00+08:00', endsAt: '2026-11-27T17:00:00+08:00' },
    ]);
  });

  test('the first free day comes after those that are full, closed or too soon', async () => {
    await using desk = await open(database);
    await desk.save({
      capacity: 1,
      weekly: [2, 3, 4].map((weekday) => ({ weekday, from: '09:30', to: '10:00' })),
    });
    await desk.book('cabin_20261125T0930');
    const first = async () => (await desk.ask('loadSlots', {})).services[0]!.firstFreeDay;
    assert.equal(await first(), '2026-11-26');
    await desk.saveDay({ day: '2026-11-26', hours: [], note: null });
    assert.equal(await first(), '2026-12-01');
  });

  test('an expired hold keeps nobody off', async () => {
    await using desk = await open(database);
    await desk.save({ capacity: 1, holdMinutes: 1 });
    const slot = 'cabin_20261126T0830';
    await desk.ask('holdSlot', { slot, body: { partySize: 1, replaces: null } });
    assert.equal((await desk.day('2026-11-26')).slots[0]!.taken, 1);
    desk.setNow('2026-11-24T09:00:59+08:00');
    assert.equal((await desk.day('2026-11-26')).slots[0]!.taken, 1);
    desk.setNow('2026-11-24T09:01:00+08:00');
    assert.equal((await desk.day('2026-11-26')).slots[0]!.taken, 0);
  });

  test('the page of slots is the same for everybody until a seat or the clock changes it', async () => {
    await using desk = await open(database);
    await desk.save({ capacity: 1, holdMinutes: 1 });
    const look = (tag = '') =>
      fetch(`${desk.base}/centers/meiyuan/slots`, {
        headers: { 'accept-encoding': 'br', ...(tag && { 'if-none-match': tag }) },
      });
    const first = await look();
    assert.equal(first.headers.get('content-encoding'), 'br');
    assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=0, s-maxage=5/);
    const free = first.headers.get('etag')!;
    assert.equal((await look(free)).status, 304);

    await desk.ask('holdSlot', { slot: 'cabin_20261126T0830', body: { partySize: 1, replaces: null } });
    const held = (await look(free)).headers.get('etag')!;
    assert.notEqual(held, free);
    desk.setNow('2026-11-24T09:01:00+08:00');
    assert.equal((await look(held)).headers.get('etag'), free, 'the hold is over');
  });

  test('sixty days of five services come in one answer', async () => {
    await using desk = await open(database);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await desk.save({ id, horizonDays: 90 });
    const page = await desk.ask('loadSlots', { query: { from: '2026-11-24', to: '2027-01-22' } });
    assert.deepEqual(
      page.services.map(({ days }) => days.length),
      [60, 60, 60, 60, 60],
    );
    await desk.refused('range_too_large', 'loadSlots', { query: { from: '2026-11-24', to: '2027-01-25' } });
    await desk.refused('service_not_found', 'loadSlots', { query: { service: 'f' } });
  });

  test('closing a day names who has to be called, and moves nobody', async () => {
    await using desk = await open(database);
    await desk.save();
    const { booking, manageToken } = await desk.book('cabin_20261126T0830');
    const exception = { day: '2026-11-26', hours: [], note: '设备检修' };
    const tried = await desk.saveDay(exception, true);
    assert.equal(tried.applied, false);
    assert.equal((await desk.day('2026-11-26')).closed, null);

    const saved = await desk.saveDay(exception);
    assert.deepEqual(tried.toCall, saved.toCall);
    assert.deepEqual(
      saved.toCall.map(({ bookingId, phone }) => [bookingId, phone]),
      [[booking.id, '13800138000']],
    );
    const day = await desk.day('2026-11-26');
    assert.deepEqual([day.closed, day.note, day.slots], ['exception', '设备检修', []]);
    const kept = await desk.ask('loadBooking', { token: manageToken });
    assert.deepEqual([kept.status, kept.needsCall], ['confirmed', true]);
    await desk.saveDay({ day: '2026-11-26', hours: null, note: null });
    assert.equal((await desk.ask('loadBooking', { token: manageToken })).needsCall, false);
  });

  test('closing a day names who waits for it in vain as well', async () => {
    await using desk = await open(database);
    await desk.save({ capacity: 1 });
    const slot = 'cabin_20261126T0830';
    const { booking } = await desk.book(slot);
    const waiting = await desk.wait(slot);
    const { toCall } = await desk.saveDay({ day: '2026-11-26', hours: [], note: '设备检修' });
    // Both asked in the same second, so that either may stand first.
    const both = [booking.id, waiting.booking.id].sort();
    assert.deepEqual(toCall.map(({ bookingId }) => bookingId).sort(), both);
    assert.equal(toCall.find(({ bookingId }) => bookingId === waiting.booking.id)?.status, 'waiting');
    const { calls } = await desk.ask('loadCalls', { token: desk.token });
    const about = calls.filter(({ reason }) => reason === 'hours');
    assert.deepEqual(about.map((call) => call.booking.bookingId).sort(), both);
    assert.equal((await desk.ask('loadBooking', { token: waiting.manageToken })).needsCall, true);
  });

  test('fewer seats drop nobody: the last who came are named; more seats go to whoever waits', async () => {
    await using desk = await open(database);
    await desk.save({ capacity: 2 });
    const slot = 'cabin_20261126T0830';
    await desk.book(slot, '王阿姨');
    const { booking: second } = await desk.book(slot, '李叔叔');
    const fewer = await desk.save({ capacity: 1 });
    const named = fewer.toCall.map(({ bookingId }) => bookingId);
    assert.equal(named.length, 1);
    const waiting = await desk.wait(slot);
    await desk.save({ capacity: 3 });
    assert.equal((await desk.ask('loadBooking', { token: waiting.manageToken })).status, 'offered');
    assert.equal(second.status, 'confirmed');
  });

  test('an activity in the room closes the slots that it overlaps, unless the room is shared', async () => {
    const clinic = anActivity({
      id: 'clinic',
      title: '测血压血糖义诊',
      room: '健康小屋',
      startsAt: '2026-11-26T08:00:00+08:00',
      endsAt: '2026-11-26T11:00:00+08:00',
    });
    await using desk = await open(database, [clinic]);
    const saved = await desk.save({ slotMinutes: 60 });
    assert.deepEqual(
      saved.doubleUses.map(({ title }) => title),
      ['测血压血糖义诊'],
    );
    assert.deepEqual(times(await desk.day('2026-11-26')), ['14:30', '15:30']);
    const save = (shareable: boolean, dryRun = false) =>
      desk.ask('saveRoom', { token: desk.token, body: { name: '健康小屋', shareable, dryRun } });
    const tried = await save(true, true);
    assert.deepEqual(
      [tried.applied, tried.newToCall, tried.doubleUses.map(({ title }) => title)],
      [false, [], ['测血压血糖义诊']],
    );
    assert.equal(times(await desk.day('2026-11-26')).length, 2);
    await save(true);
    assert.equal(times(await desk.day('2026-11-26')).length, 5);
    const { booking } = await desk.book('cabin_20261126T0830');
    const back = await save(false, true);
    assert.deepEqual([back.newToCall, back.doubleUses.length], [[booking.id], 1]);
    assert.deepEqual((await save(false)).newToCall, [booking.id]);
    assert.deepEqual((await save(true)).fitAgain, [booking.id]);
  });

  test('a roster has those who come before those who wait, whoever asked first', async () => {
    await using desk = await open(database);
    await desk.save({ capacity: 1 });
    const slot = 'cabin_20261126T0830';
    await desk.book(slot, '王阿姨');
    const { token } = desk;
    const waiting = await desk.wait(slot);
    // As when the one who comes has moved there later.
    await desk.store.db
      .updateTable('bookings')
      .set({ booked_at: '2026-11-01T00:00:00Z' })
      .where('booking_id', '=', waiting.booking.id)
      .execute();
    const { entries } = await desk.ask('loadSlotRoster', {
      token,
      service: 'cabin',
      query: { day: '2026-11-26' },
    });
    assert.deepEqual(
      entries.map(({ name, status }) => [name, status]),
      [
        ['王阿姨', 'confirmed'],
        ['李叔叔', 'waiting'],
      ],
    );
  });

  test('a double use is shown before it is saved', async () => {
    await using desk = await open(database);
    await desk.save();
    const { booking } = await desk.book('cabin_20261126T0830');
    const body = {
      title: '义诊',
      room: '健康小屋',
      startsAt: '2026-11-26T08:00:00+08:00',
      endsAt: '2026-11-26T09:00:00+08:00',
    };
    const { token } = desk;
    const problem = await desk.refused('room_in_use', 'addActivity', { token, body });
    assert.deepEqual(
      problem.doubleUses!.map(({ bookings }) => bookings.map(({ bookingId }) => bookingId)),
      [[booking.id]],
    );
    const csv = '活动名称,地点,日期,开始,结束\n义诊,健康小屋,2026-11-26,08:00,09:00\n';
    const file = { fileName: 'a.csv', contentBase64: Buffer.from(csv).toString('base64') };
    const shown = await desk.ask('importProgramme', { token, body: file });
    assert.deepEqual([shown.applied, shown.doubleUses.length], [false, 1]);
    await desk.ask('addActivity', { token, body: { ...body, allowDoubleUse: true } });
    assert.equal(
      (await desk.ask('loadSlotRoster', { token, service: 'cabin', query: { day: '2026-11-26' } })).entries
        .length,
      1,
    );
  });

  test('other hours on one day name the activities of that day, not those of others', async () => {
    const on = (day: string) =>
      anActivity({
        id: day,
        title: day,
        room: '健康小屋',
        startsAt: `${day}T08:00:00+08:00`,
        endsAt: `${day}T10:00:00+08:00`,
      });
    await using desk = await open(database, [on('2026-11-26'), on('2026-12-03')]);
    await desk.save();
    const exception = { day: '2026-12-03', hours: [{ from: '08:00', to: '12:00' }], note: null };
    const { token } = desk;
    const saved = await desk.ask('saveServiceDay', { token, service: 'cabin', body: { exception } });
    assert.deepEqual(
      saved.doubleUses.map(({ title }) => title),
      ['2026-12-03'],
    );
  });

  test('hours that cannot be are refused', async () => {
    await using desk = await open(database);
    const { token } = desk;
    const wrong = (changes: Partial<Service>) =>
      desk.refused('validation_failed', 'saveService', { token, body: { service: aService(changes) } });
    await wrong({ weekly: [{ weekday: 1, from: '10:00', to: '09:00' }] });
    await wrong({
      weekly: [
        { weekday: 1, from: '08:00', to: '10:00' },
        { weekday: 1, from: '09:00', to: '11:00' },
      ],
    });
    await wrong({ slotMinutes: 0 });
    const exception = { day: '2026-11-26', hours: [], note: null };
    await desk.refused('service_not_found', 'saveServiceDay', {
      token,
      service: 'none',
      body: { exception },
    });
    await desk.refused('unauthorized', 'loadServices', {});
  });
});
