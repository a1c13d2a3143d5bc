import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServiceDays } from '../../src/api/generated/types.ts';
import { addDays, startOfWeek, type Day } from '../../src/domain/plain-date.ts';
import {
  dayOfChoices,
  mondayOf,
  offerOf,
  queryFor,
  weekOf,
  withPage,
  type Timetable,
} from '../../src/api/timetable.ts';
import { minuteMs } from '../mocks/clock.ts';
import { scenario, type ScenarioName } from '../mocks/scenarios.ts';

/** Tuesday, 24 November 2026; the server answers with two weeks from it on unless it is asked for others. */
const today = '2026-11-24';
const monday = '2026-11-23';
const firstFree = '2026-11-25';

function read(name: ScenarioName = 'typical', known?: Timetable, from?: Day): Timetable {
  const { center } = scenario(name);
  return withPage(known, center.loadSlots(from === undefined ? {} : { from }), center.clock.now());
}

function offered(timetable: Timetable, serviceId = 'cabin'): ServiceDays {
  return timetable.services.find(({ service }) => service.id === serviceId)!;
}

const week = (timetable: Timetable, from: Day, serviceId?: string) =>
  weekOf(timetable, offered(timetable, serviceId), from, today);

describe('what is known of the days', () => {
  it('grows by each answer', () => {
    const first = read();
    const both = read('typical', first, '2026-12-08');
    assert.equal(week(first, '2026-12-14'), undefined);
    assert.equal(week(both, '2026-12-14')!.length, 7);
    assert.equal(week(both, '2026-11-30')!.length, 7, 'the first answer is still there');
    assert.equal(week(first, '2026-12-14'), undefined, 'what was drawn from does not change');
  });

  it('is of the newest answer, and as old as that', () => {
    const { center } = scenario('slotsFree');
    const before = withPage(undefined, center.loadSlots({}), center.clock.now());
    center.seats.set('cabin_20261125T0830', { taken: 1, waiting: 0 });
    center.clock.advance(minuteMs);
    center.center = { ...center.center, phone: '0796-8000099' };
    const after = withPage(before, center.loadSlots({}), center.clock.now());
    const taken = (timetable: Timetable) =>
      timetable.byDay.get(`cabin ${firstFree}`)!.slots.find(({ id }) => id === 'cabin_20261125T0830')!.taken;
    assert.deepEqual([taken(before), taken(after)], [0, 1]);
    assert.equal(after.readAt - before.readAt, minuteMs);
    assert.equal(after.center.phone, '0796-8000099');
  });

  it('keeps the days of services apart', () => {
    const timetable = read('twoServices');
    const slotsOf = (serviceId: string) =>
      week(timetable, '2026-11-30', serviceId)!.map(({ slots }) => slots);
    assert.ok(
      !slotsOf('cabin')
        .flatMap((slots) => slots.map(({ id }) => id.split('_')[0]))
        .includes('therapy'),
    );
    assert.deepEqual(slotsOf('therapy')[0], [], 'closed on Mondays');
    assert.notDeepEqual(slotsOf('cabin')[0], []);
  });
});

describe('the week in sight', () => {
  const of = (day: Day | undefined, now: Day, name: ScenarioName = 'slotsFull') =>
    mondayOf({}, day, now, offered(read(name)));

  it('is that of the day, or the one that was turned to', () => {
    assert.equal(of('2026-12-02', today), '2026-11-30');
    assert.equal(mondayOf({ week: '2026-12-07' }, '2026-12-02', today, undefined), '2026-12-07');
    assert.equal(mondayOf({}, undefined, today, undefined), monday);
  });

  it('begins where there are times to wait for when none is free', () => {
    assert.equal(of(undefined, today), monday);
    assert.equal(of(undefined, '2026-11-28'), '2026-11-30', 'on a Saturday, not with days that are past');
  });
});

describe('the service that is offered', () => {
  it('is the only one, whatever a tag names', () => {
    assert.equal(offerOf(read(), undefined)!.service.id, 'cabin');
    assert.equal(offerOf(read(), 'therapy')!.service.id, 'cabin');
  });

  it('is chosen among several', () => {
    const timetable = read('twoServices');
    assert.equal(offerOf(timetable, 'therapy')!.service.id, 'therapy');
    for (const unknown of [undefined, '', 'library']) assert.equal(offerOf(timetable, unknown), undefined);
  });

  it('is none where there is none', () => {
    assert.equal(offerOf(read('empty'), 'cabin'), undefined);
  });
});

describe('the day in sight', () => {
  const timetable = read();
  const offer = offered(timetable);

  it('is the first free one until somebody chooses', () => {
    assert.equal(offer.firstFreeDay, firstFree);
    assert.equal(dayOfChoices(timetable, offer, {}), firstFree);
  });

  it('is what was chosen, also in a week that was turned to', () => {
    assert.equal(dayOfChoices(timetable, offer, { day: '2026-11-26' }), '2026-11-26');
    assert.equal(dayOfChoices(timetable, offer, { day: '2026-12-08', week: '2026-12-07' }), '2026-12-08');
  });

  it('is none while another week is looked at', () => {
    assert.equal(dayOfChoices(timetable, offer, { day: null }), undefined);
    assert.equal(dayOfChoices(timetable, offer, { week: '2026-11-30' }), undefined);
    assert.equal(dayOfChoices(timetable, offer, { day: null, week: monday }), undefined);
  });

  it('is none when nothing is free, or when the free day was not read', () => {
    const full = read('slotsFull');
    assert.equal(dayOfChoices(full, offered(full), {}), undefined);
    assert.equal(dayOfChoices(timetable, { ...offer, firstFreeDay: '2026-12-15' }, {}), undefined);
  });
});

describe('the week in sight', () => {
  const timetable = read();

  it('has seven days from its Monday, each with its slots', () => {
    const days = week(timetable, '2026-11-30')!;
    assert.deepEqual(
      days.map(({ day }) => day),
      ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
    );
    for (const { day, slots } of days)
      assert.deepEqual(slots, timetable.byDay.get(`cabin ${day}`)!.slots, day);
  });

  it('has its past days empty: nobody was asked about them', () => {
    const [past, now] = week(timetable, monday)!;
    assert.equal(timetable.byDay.has(`cabin ${monday}`), false);
    assert.deepEqual(past, { day: monday, closed: null, note: null, slots: [], walkIn: [] });
    assert.equal(now!.day, today);
    assert.notDeepEqual(now!.slots, []);
  });

  it('is unknown as long as one of its days is', () => {
    assert.equal(timetable.byDay.has('cabin 2026-12-07'), true, 'the last day of the answer');
    assert.equal(timetable.byDay.has('cabin 2026-12-08'), false);
    assert.equal(week(timetable, '2026-12-07'), undefined);
  });

  it('is unknown when today itself was not read, as after midnight', () => {
    const offer = offered(timetable);
    const known = new Map(timetable.byDay);
    known.delete(`cabin ${today}`);
    assert.equal(weekOf({ ...timetable, byDay: known }, offer, monday, today), undefined);
    assert.equal(weekOf({ ...timetable, byDay: known }, offer, monday, '2026-11-25')!.length, 7);
  });
});

describe('the question that reads a week', () => {
  it('is the one that caches hold, for this week and the next', () => {
    assert.deepEqual(queryFor(monday, today), {});
    assert.deepEqual(queryFor('2026-11-30', today), {});
    assert.deepEqual(queryFor('2026-11-16', today), {}, 'a week that is past');
  });

  it('names the Monday of any later week', () => {
    assert.deepEqual(queryFor('2026-12-07', today), { from: '2026-12-07' });
    assert.deepEqual(queryFor('2026-12-28', today), { from: '2026-12-28' });
  });

  for (const offset of [0, 1, 2, 3, 4, 5, 6])
    it(`reads all of the week that it is for, on day ${offset + 1} of a week`, () => {
      const now = addDays(monday, offset);
      const { center } = scenario('typical');
      center.clock.set(`${now}T00:00:00+08:00`);
      for (let from = startOfWeek(now); from <= addDays(now, 28); from = addDays(from, 7)) {
        const timetable = withPage(undefined, center.loadSlots(queryFor(from, now)), center.clock.now());
        assert.equal(weekOf(timetable, offered(timetable), from, now)!.length, 7, from);
      }
    });
});
