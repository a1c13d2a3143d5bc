/** The center's figures: what was booked, who came, what is withheld. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

const limits = { writesPerAddress: 1e6, findsPerAddress: 1e6, findsPerCode: 1e6 };

function inOctober(id: string, room: string, day: number, taken: number) {
  const date = `2026-10-${day}`;
  return anActivity({
    id,
    room,
    taken,
    capacity: 80,
    startsAt: `${date}T09:00:00+08:00`,
    endsAt: `${date}T10:30:00+08:00`,
  });
}

async function openFigures({ openStore }: TestDatabase) {
  const store = await openStore();
  await saveTestCenter(store, [
    inOctober('dance', '广场', 10, 40),
    inOctober('film', '一楼', 11, 30),
    inOctober('talk', '=二楼', 12, 20),
    { ...inOctober('off', '广场', 13, 50), status: 'cancelled' },
    anActivity({ id: 'today', startsAt: '2026-11-24T09:00:00+08:00', endsAt: '2026-11-24T10:00:00+08:00' }),
    anActivity({ id: 'later', startsAt: '2026-11-24T10:30:00+08:00', endsAt: '2026-11-24T11:00:00+08:00' }),
  ]);
  await saveServices(store, [aService({ leadMinutes: 0 })]);
  const server = await startServer(store, { limits });
  const caller = createCaller(server.base, fetch);
  const token = await createStaffToken(store, 'meiyuan', '主任', 0, ['owner', 'desk']);
  const visit = async (
    activity: string,
    attendance: 'arrived' | 'missed',
    people: number,
    ageBand: string | null = null,
    kind: 'booking' | 'walk-in' = 'booking',
  ) => {
    const day = { dance: 10, film: 11, talk: 12 }[activity];
    await store.db
      .insertInto('visits')
      .values({
        center_id: 'meiyuan',
        visit_id: `${activity}-${attendance}-${kind}-${ageBand}`,
        kind,
        activity_id: activity,
        service_id: null,
        attendance,
        people,
        age_band: ageBand,
        starts_at: `2026-10-${day}T01:00:00Z`,
        marked_at: `2026-10-${day}T01:00:00Z`,
        marked_by: '小李',
        is_return: null,
      })
      .execute();
  };
  const october = () => caller.ask('loadFigures', { token, query: { from: '2026-10-01', to: '2026-10-31' } });
  return {
    ...caller,
    store,
    server,
    token,
    visit,
    october,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('the figures of a center', (database) => {
  const { test } = database;

  test('are added up by month, room and age, and a small cell takes another one along', async () => {
    await using desk = await openFigures(database);
    await desk.visit('dance', 'arrived', 31, '65plus');
    await desk.visit('dance', 'missed', 3, '65plus');
    await desk.visit('film', 'arrived', 20);
    await desk.visit('film', 'missed', 6);
    await desk.visit('talk', 'arrived', 10, '60to64');
    await desk.visit('talk', 'missed', 9, '60to64');
    await desk.visit('talk', 'arrived', 8, '18to59', 'walk-in');
    const { through, totals, months, rooms, ages } = await desk.october();
    const counts = { booked: 90, arrived: 61, missed: 18, walkIns: 8, waited: 0, minutes: 270 };
    assert.equal(through, '2026-10-31');
    assert.deepEqual(totals, counts);
    assert.deepEqual(months, [{ month: '2026-10', ...counts }]);
    const told = { waited: 0, minutes: 90 };
    assert.deepEqual(rooms, [
      { room: '=二楼', booked: 20, arrived: 10, missed: 9, walkIns: 8, ...told },
      { room: '一楼', booked: 30, arrived: 20, missed: null, walkIns: 0, ...told },
      { room: '广场', booked: 40, arrived: 31, missed: null, walkIns: 0, ...told },
    ]);
    assert.deepEqual(
      ages.map(({ ageBand, arrived, missed, walkIns }) => [ageBand, arrived, missed, walkIns]),
      [
        ['under14', 0, 0, 0],
        ['14to17', 0, 0, 0],
        ['18to59', 0, 0, 8],
        ['60to64', 10, 9, 0],
        ['65plus', 31, null, 0],
        [null, 20, null, 0],
      ],
    );
  });

  test('tell hours no more where so few were there that hours would count them', async () => {
    await using desk = await openFigures(database);
    await desk.store.db
      .insertInto('places')
      .values([
        { center_id: 'meiyuan', place_id: 'cabin_20261012T0900', capacity: 1, taken: 1 },
        { center_id: 'meiyuan', place_id: 'cabin_20261012T0930', capacity: 1, taken: 1 },
        { center_id: 'meiyuan', place_id: 'cabin_20261112T0930', capacity: 1, taken: 1 },
      ])
      .execute();
    const { totals, rooms } = await desk.october();
    assert.equal(totals.booked, 92, 'what is of November is not in it');
    const cabin = rooms.find(({ room }) => room === aService().room)!;
    assert.deepEqual([cabin.booked, cabin.minutes], [null, null]);
    const withheld = rooms.filter(({ minutes }) => minutes === null);
    assert.equal(withheld.length, 2, 'else it would be the rest of the total');
  });

  test('say how many came again, long after their phones are deleted', async () => {
    await using desk = await openFigures(database);
    desk.server.setNow('2026-11-24T08:00:00+08:00');
    const phones = [1, 2, 3, 4, 5, 6].map((number) => `1380013800${number}`);
    const bookings: string[] = [];
    for (const [activity, some] of [
      ['today', phones],
      ['later', phones.slice(0, 5)],
    ] as const) {
      for (const phone of some) {
        const { booking } = await desk.ask('signUp', { activity, body: aSignUp({ phone }) });
        bookings.push(booking.id);
      }
    }
    desk.server.setNow('2026-11-24T11:00:00+08:00');
    for (const booking of bookings) {
      const body = { attendance: 'arrived', was: null };
      await desk.ask('markBooking', { token: desk.token, booking, body });
    }
    const today = await desk.ask('loadFigures', { token: desk.token });
    assert.equal(today.through, '2026-11-23', 'the day goes on');
    assert.equal(today.totals.arrived, 0);
    desk.server.setNow('2026-11-25T08:00:00+08:00');
    await desk.store.db.deleteFrom('bookings').execute();
    const { coverage, totals } = await desk.ask('loadFigures', { token: desk.token });
    assert.equal(totals.arrived, 11);
    assert.deepEqual(coverage, { visits: 11, first: 6, again: 5 });
  });

  test('are of whole months, and of the future there are none', async () => {
    await using desk = await openFigures(database);
    const { token } = desk;
    for (const query of [
      { from: '2026-10-02' },
      { from: '2026-10-01', to: '2026-10-30' },
      { from: '2026-10-01', to: '2026-09-30' },
      { from: '2026-10-32' },
    ]) {
      await desk.refused('validation_failed', 'loadFigures', { token, query });
    }
    const query = { from: '2026-01-01', to: '2027-01-31' };
    await desk.refused('range_too_large', 'loadFigures', { token, query });
    const future = await desk.ask('loadFigures', { token, query: { from: '2027-02-01' } });
    assert.deepEqual([future.through, future.months, future.totals.booked], [null, [], 0]);
  });
});
