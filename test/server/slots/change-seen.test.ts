/** What a change of hours does is known before it is saved, and nobody's change is overwritten unseen. */
import assert from 'node:assert/strict';
import type { DayException, Service } from '../../../src/api/generated/types.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService } from '../../support/services.ts';

const day = '2026-11-26';

async function open({ openStore }: TestDatabase) {
  const store = await openStore();
  const startsAt = `${day}T08:30:00+08:00`;
  await saveTestCenter(store, [
    anActivity({ id: 'talk', title: '讲座', room: '健康小屋', startsAt, endsAt: `${day}T09:30:00+08:00` }),
  ]);
  const server = await startServer(store);
  const caller = createCaller(server.base, fetch);
  const token = await createStaffToken(store, 'meiyuan', '小李', 0);
  await caller.ask('saveService', { token, body: { service: aService(), was: null } });
  const visit = {
    ...aSignUp(),
    hold: null,
    items: ['pressure'],
    ageBand: null,
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: '2026-11-01',
  };
  return {
    ...caller,
    server,
    token,
    saveDay: (exception: DayException, was: DayException | null, dryRun = false) => ({
      token,
      service: 'cabin',
      body: { exception, was, dryRun },
    }),
    visit: (phone: string) => ({ ...visit, phone }),
    book: async (slot: string, phone: string) =>
      (await caller.ask('bookSlot', { slot, body: { ...visit, phone } })).booking.id,
    week: (of?: string) =>
      caller.ask('loadServiceWeek', { token, ...(of !== undefined && { query: { day: of } }) }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('a change of hours', (database) => {
  const { test } = database;

  test('says before it is saved whom it turns away, whom it lets in again, and changes nothing by that', async () => {
    await using desk = await open(database);
    const morning = await desk.book('cabin_20261126T1000', '13800138001');
    const afternoon = await desk.book('cabin_20261126T1500', '13800138002');
    const closed = { day, hours: [], note: '停电' };
    const mornings = { day, hours: [{ from: '08:30', to: '11:30' }], note: null };

    const tried = await desk.ask('saveServiceDay', desk.saveDay(closed, null, true));
    assert.deepEqual([tried.applied, tried.newToCall], [false, [morning, afternoon]]);
    assert.deepEqual((await desk.ask('loadCalls', { token: desk.token })).calls, []);
    const saved = await desk.ask('saveServiceDay', desk.saveDay(closed, null));
    assert.deepEqual([saved.applied, saved.newToCall, saved.fitAgain], [true, [morning, afternoon], []]);
    const { calls } = await desk.ask('loadCalls', { token: desk.token });
    assert.deepEqual(
      calls.map(({ booking }) => booking.bookingId),
      [morning, afternoon],
    );

    const half = await desk.ask('saveServiceDay', desk.saveDay(mornings, closed));
    assert.deepEqual([half.newToCall, half.fitAgain], [[], [morning]]);
    assert.deepEqual(
      half.toCall.map(({ bookingId }) => bookingId),
      [afternoon],
    );
  });

  test('a day may have other seats: fewer name the last who came, more go to whoever waits, and nothing else changes', async () => {
    await using desk = await open(database);
    const slot = 'cabin_20261126T1000';
    // Both came in the same second, so that the ids tell who was the last.
    const both = [await desk.book(slot, '13800138001'), await desk.book(slot, '13800138002')];
    const second = both.sort()[1];
    const seatsOn = async (on: string) =>
      (await desk.week(on)).services[0]?.days
        .find((one) => one.day === on)
        ?.slots.map(({ capacity, taken }) => `${taken}/${capacity}`);
    const save = (capacity: number | null, was: number | null, dryRun = false) => {
      const seats = (count: number | null) => ({ day, hours: null, capacity: count, note: null });
      return desk.ask(
        'saveServiceDay',
        desk.saveDay(seats(capacity), was === null ? null : seats(was), dryRun),
      );
    };

    assert.deepEqual((await save(1, null, true)).newToCall, [second]);
    assert.deepEqual(await seatsOn(day), ['0/2', '2/2', '0/2', '0/2', ...Array(5).fill('0/2')]);
    assert.deepEqual((await save(1, null)).newToCall, [second]);
    // Nobody is dropped: where more have come than there are seats, it is full.
    assert.deepEqual(await seatsOn(day), ['0/1', '2/2', '0/1', '0/1', ...Array(5).fill('0/1')]);
    assert.deepEqual(await seatsOn('2026-12-03'), Array(11).fill('0/2'));
    await desk.refused('slot_full', 'bookSlot', { slot, body: desk.visit('13800138003') });
    const other = 'cabin_20261126T1500';
    await desk.book(other, '13800138003');
    await desk.refused('slot_full', 'bookSlot', { slot: other, body: desk.visit('13800138004') });
    const waiting = await desk.ask('joinSlotWaitlist', { slot: other, body: desk.visit('13800138005') });

    // The seats of the service change; those of this day stay.
    await desk.ask('saveService', { token: desk.token, body: { service: aService({ capacity: 5 }) } });
    assert.equal((await seatsOn(day))?.[0], '0/1');
    await desk.refused(
      'changed_meanwhile',
      'saveServiceDay',
      desk.saveDay({ day, hours: [], note: null }, null),
    );
    assert.deepEqual((await save(3, 1)).fitAgain, [second]);
    const { status } = await desk.ask('loadBooking', { token: waiting.manageToken });
    assert.equal(status, 'offered');
    await save(null, 3);
    assert.deepEqual((await desk.week()).services[0]?.exceptions, []);
    assert.equal((await seatsOn(day))?.[0], '0/5');
  });

  test('of two who change the same day the second is told, and may then change what is there now', async () => {
    await using desk = await open(database);
    const closed = { day, hours: [], note: '停电' };
    const short = { day, hours: [{ from: '10:00', to: '11:30' }], note: null };
    await desk.ask('saveServiceDay', desk.saveDay(closed, null));
    await desk.refused('changed_meanwhile', 'saveServiceDay', desk.saveDay(short, null));
    await desk.refused('changed_meanwhile', 'saveServiceDay', desk.saveDay(short, null, true));
    await desk.ask('saveServiceDay', desk.saveDay(closed, null));
    await desk.ask('saveServiceDay', desk.saveDay(short, closed));
    await desk.ask('saveServiceDay', desk.saveDay({ day, hours: null, note: null }, short));
    await desk.refused('changed_meanwhile', 'saveServiceDay', desk.saveDay(closed, short));
    const wanted = [closed, short];
    const statuses = await Promise.all(
      wanted.map(async (exception) => {
        const response = await desk.raw('saveServiceDay', desk.saveDay(exception, null));
        await response.text();
        return response.status;
      }),
    );
    assert.deepEqual(statuses.sort(), [200, 409], 'of two at the same moment one is told');
  });

  test('of two who change the same service, or add one under the same id, the second is told', async () => {
    await using desk = await open(database);
    const save = (changes: Parameters<typeof aService>[0], was: unknown) => ({
      token: desk.token,
      body: { service: aService(changes), was },
    });
    await desk.ask('saveService', save({ capacity: 3 }, aService()));
    await desk.refused('changed_meanwhile', 'saveService', save({ slotMinutes: 60 }, aService()));
    await desk.refused('changed_meanwhile', 'saveService', save({ slotMinutes: 60 }, null));
    await desk.ask('saveService', save({ capacity: 3 }, aService()));
    await desk.ask('saveService', save({ slotMinutes: 60 }, aService({ capacity: 3 })));
    const statuses = await Promise.all(
      [2, 3].map(async (capacity) => {
        const response = await desk.raw('saveService', save({ id: 'clinic', capacity }, null));
        await response.text();
        return response.status;
      }),
    );
    assert.deepEqual(statuses.sort(), [200, 409]);
  });

  test('an item that is measured no more, or fasting by now, names who booked it', async () => {
    await using desk = await open(database);
    const booked = await desk.book('cabin_20261126T1000', '13800138001');
    const [pressure, glucose] = aService().items;
    const save = async (items: Service['items'], dryRun = false) => {
      const body = { service: aService({ items }), dryRun };
      const { newToCall, fitAgain } = await desk.ask('saveService', { token: desk.token, body });
      return [newToCall, fitAgain];
    };
    assert.deepEqual(await save([pressure!, { ...glucose!, fasting: false }]), [[], []]);
    assert.deepEqual(await save([glucose!], true), [[booked], []]);
    assert.deepEqual(await save([{ ...pressure!, fasting: true }, glucose!]), [[booked], []]);
    assert.deepEqual(await save([{ ...pressure!, name: '量血压' }]), [[], [booked]]);
  });

  test('a retired service is shown to staff only; its bookings stay and are named, until it is offered again', async () => {
    await using desk = await open(database);
    const slot = 'cabin_20261126T1000';
    const booked = await desk.book(slot, '13800138001');
    const save = (service: Service, was: Service, dryRun = false) =>
      desk.ask('saveService', { token: desk.token, body: { service, was, dryRun } });
    const offered = async () => (await desk.ask('loadSlots', {})).services.length;
    const retired = aService({ retired: true });

    assert.deepEqual((await save(retired, aService(), true)).newToCall, [booked]);
    assert.equal(await offered(), 1);
    assert.deepEqual((await save(retired, aService())).newToCall, [booked]);
    assert.equal(await offered(), 0);
    await desk.refused('slot_closed', 'bookSlot', { slot, body: desk.visit('13800138002') });
    const [shown] = (await desk.week()).services;
    assert.deepEqual([shown?.service.retired, shown?.days[3]?.slots], [true, []]);
    const { calls } = await desk.ask('loadCalls', { token: desk.token });
    assert.deepEqual(
      calls.map(({ booking }) => booking.bookingId),
      [booked],
    );
    assert.deepEqual((await save(aService(), retired)).fitAgain, [booked]);
    assert.equal(await offered(), 1);
  });

  test('a week shows hours, exceptions, holidays, who is in the room, and the seats that are taken', async () => {
    await using desk = await open(database);
    await desk.book('cabin_20261126T1000', '13800138001');
    const later = { day: '2026-12-10', hours: [], capacity: null, note: '培训' };
    await desk.ask('saveServiceDay', desk.saveDay(later, null));
    const { from, to, today, services, uses } = await desk.week();
    assert.deepEqual([from, to, today], ['2026-11-23', '2026-11-29', '2026-11-24']);
    const [cabin] = services;
    assert.deepEqual(cabin?.exceptions, [later]);
    const thursday = cabin?.days.find((one) => one.day === day);
    assert.equal(thursday?.slots[0]?.startsAt, `${day}T09:30:00+08:00`, 'the talk has the room before');
    assert.equal(thursday?.slots.find(({ startsAt }) => startsAt.includes('T10:00'))?.taken, 1);
    assert.deepEqual(
      uses.map(({ title, startsAt }) => [title, startsAt]),
      [['讲座', `${day}T08:30:00+08:00`]],
    );
    const next = await desk.week('2026-12-13');
    assert.equal(next.from, '2026-12-07');
    assert.equal(next.services[0]?.days[3]?.closed, 'exception');
    await desk.refused('validation_failed', 'loadServiceWeek', {
      token: desk.token,
      query: { day: '2026-02-30' },
    });
  });
});
