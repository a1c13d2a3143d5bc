import { expect } from '@esm-bundle/chai';
import type { ServiceDays } from '../../../src/api/generated/types.ts';
import { addDays, startOfWeek, type Day } from '../../../src/domain/plain-date.ts';
import {
  dayOfChoices,
  offerOf,
  queryFor,
  weekOf,
  withPage,
  type Timetable,
} from '../../../src/widgets/cabin-booking/cabin-booking.model.ts';
import { minuteMs } from '../../mocks/clock.ts';
import { scenario, type ScenarioName } from '../../mocks/scenarios.ts';

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
    expect(week(first, '2026-12-14')).to.equal(undefined);
    expect(week(both, '2026-12-14')).to.have.length(7);
    expect(week(both, '2026-11-30'), 'the first answer is still there').to.have.length(7);
    expect(week(first, '2026-12-14'), 'what was drawn from does not change').to.equal(undefined);
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
    expect([taken(before), taken(after)]).to.deep.equal([0, 1]);
    expect(after.readAt - before.readAt).to.equal(minuteMs);
    expect(after.center.phone).to.equal('0796-8000099');
  });

  it('keeps the days of services apart', () => {
    const timetable = read('twoServices');
    const slotsOf = (serviceId: string) =>
      week(timetable, '2026-11-30', serviceId)!.map(({ slots }) => slots);
    expect(slotsOf('cabin').flatMap((slots) => slots.map(({ id }) => id.split('_')[0]))).to.not.include(
      'therapy',
    );
    expect(slotsOf('therapy')[0], 'closed on Mondays').to.deep.equal([]);
    expect(slotsOf('cabin')[0]).to.not.deep.equal([]);
  });
});

describe('the service that is offered', () => {
  it('is the only one, whatever a tag names', () => {
    expect(offerOf(read(), undefined)!.service.id).to.equal('cabin');
    expect(offerOf(read(), 'therapy')!.service.id).to.equal('cabin');
  });

  it('is chosen among several', () => {
    const timetable = read('twoServices');
    expect(offerOf(timetable, 'therapy')!.service.id).to.equal('therapy');
    for (const unknown of [undefined, '', 'library']) expect(offerOf(timetable, unknown)).to.equal(undefined);
  });

  it('is none where there is none', () => {
    expect(offerOf(read('empty'), 'cabin')).to.equal(undefined);
  });
});

describe('the day in sight', () => {
  const timetable = read();
  const offer = offered(timetable);

  it('is the first free one until somebody chooses', () => {
    expect(offer.firstFreeDay).to.equal(firstFree);
    expect(dayOfChoices(timetable, offer, {})).to.equal(firstFree);
  });

  it('is what was chosen, also in a week that was turned to', () => {
    expect(dayOfChoices(timetable, offer, { day: '2026-11-26' })).to.equal('2026-11-26');
    expect(dayOfChoices(timetable, offer, { day: '2026-12-08', week: '2026-12-07' })).to.equal('2026-12-08');
  });

  it('is none while another week is looked at', () => {
    expect(dayOfChoices(timetable, offer, { day: null })).to.equal(undefined);
    expect(dayOfChoices(timetable, offer, { week: '2026-11-30' })).to.equal(undefined);
    expect(dayOfChoices(timetable, offer, { day: null, week: monday })).to.equal(undefined);
  });

  it('is none when nothing is free, or when the free day was not read', () => {
    const full = read('slotsFull');
    expect(dayOfChoices(full, offered(full), {})).to.equal(undefined);
    expect(dayOfChoices(timetable, { ...offer, firstFreeDay: '2026-12-15' }, {})).to.equal(undefined);
  });
});

describe('the week in sight', () => {
  const timetable = read();

  it('has seven days from its Monday, each with its slots', () => {
    const days = week(timetable, '2026-11-30')!;
    expect(days.map(({ day }) => day)).to.deep.equal([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    for (const { day, slots } of days)
      expect(slots, day).to.deep.equal(timetable.byDay.get(`cabin ${day}`)!.slots);
  });

  it('has its past days empty: nobody was asked about them', () => {
    const [past, now] = week(timetable, monday)!;
    expect(timetable.byDay.has(`cabin ${monday}`)).to.equal(false);
    expect(past).to.deep.equal({ day: monday, closed: null, note: null, slots: [], walkIn: [] });
    expect(now!.day).to.equal(today);
    expect(now!.slots).to.not.deep.equal([]);
  });

  it('is unknown as long as one of its days is', () => {
    expect(timetable.byDay.has('cabin 2026-12-07'), 'the last day of the answer').to.equal(true);
    expect(timetable.byDay.has('cabin 2026-12-08')).to.equal(false);
    expect(week(timetable, '2026-12-07')).to.equal(undefined);
  });

  it('is unknown when today itself was not read, as after midnight', () => {
    const offer = offered(timetable);
    const known = new Map(timetable.byDay);
    known.delete(`cabin ${today}`);
    expect(weekOf({ ...timetable, byDay: known }, offer, monday, today)).to.equal(undefined);
    expect(weekOf({ ...timetable, byDay: known }, offer, monday, '2026-11-25')).to.have.length(7);
  });
});

describe('the question that reads a week', () => {
  it('is the one that caches hold, for this week and the next', () => {
    expect(queryFor(monday, today)).to.deep.equal({});
    expect(queryFor('2026-11-30', today)).to.deep.equal({});
    expect(queryFor('2026-11-16', today), 'a week that is past').to.deep.equal({});
  });

  it('names the Monday of any later week', () => {
    expect(queryFor('2026-12-07', today)).to.deep.equal({ from: '2026-12-07' });
    expect(queryFor('2026-12-28', today)).to.deep.equal({ from: '2026-12-28' });
  });

  for (const offset of [0, 1, 2, 3, 4, 5, 6])
    it(`reads all of the week that it is for, on day ${offset + 1} of a week`, () => {
      const now = addDays(monday, offset);
      const { center } = scenario('typical');
      center.clock.set(`${now}T00:00:00+08:00`);
      for (let from = startOfWeek(now); from <= addDays(now, 28); from = addDays(from, 7)) {
        const timetable = withPage(undefined, center.loadSlots(queryFor(from, now)), center.clock.now());
        expect(weekOf(timetable, offered(timetable), from, now), from).to.have.length(7);
      }
    });
});
