/** Hours of a service on one day: exception, holiday, worked weekend, week. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { hoursOn, slotPeriods, type WeeklyHours } from '../../src/domain/service-hours.ts';
import { readSlotId, slotId } from '../../src/domain/slot-id.ts';

const holidays = [
  {
    year: 2026,
    // 2026-10-01 is a Thursday; Saturday the 10th is worked.
    off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    work: ['2026-10-10'],
    names: [{ day: '2026-10-01', name: '国庆节' }],
  },
];

const service: WeeklyHours = {
  weekly: [
    { weekday: 5, from: '14:30', to: '17:00' },
    { weekday: 5, from: '08:30', to: '11:30' },
    { weekday: 4, from: '09:00', to: '10:00' },
  ],
  walkIn: [{ weekday: 5, from: '07:00', to: '08:00' }],
  onHolidays: 'closed',
};

test('a day has the hours of its weekday, in order, with a break between', () => {
  const { closed, periods, walkIn } = hoursOn('2026-11-27', service, undefined, holidays);
  assert.equal(closed, null);
  assert.deepEqual(
    periods.map(({ from }) => from),
    ['08:30', '14:30'],
  );
  assert.deepEqual(walkIn, [{ from: '07:00', to: '08:00' }]);
  assert.equal(hoursOn('2026-11-29', service, undefined, holidays).closed, 'weekly');
});

test('a public holiday is as the center has set it', () => {
  assert.equal(hoursOn('2026-10-02', service, undefined, holidays).closed, 'holiday');
  assert.deepEqual(hoursOn('2026-10-02', service, undefined, holidays).walkIn, []);
  const open = { ...service, onHolidays: 'open' } as const;
  assert.equal(hoursOn('2026-10-02', open, undefined, holidays).periods.length, 2);
});

test('a weekend that is worked has the hours of the nearest working weekday', () => {
  // Saturday the 10th is like Friday the 9th.
  assert.equal(hoursOn('2026-10-10', service, undefined, holidays).periods.length, 2);
});

test('an exception wins over both', () => {
  const hours = [{ from: '10:00', to: '11:00' }];
  for (const day of ['2026-10-02', '2026-10-10', '2026-11-29']) {
    assert.deepEqual(hoursOn(day, service, { hours, note: '加开' }, holidays).periods, hours);
  }
  // Only something else is different on that day.
  const usual = { hours: null, note: '人手少' };
  const { periods, note } = hoursOn('2026-11-27', service, usual, holidays);
  assert.deepEqual([periods.length, note], [2, '人手少']);
  assert.equal(hoursOn('2026-10-02', service, usual, holidays).closed, 'holiday');
  const closed = hoursOn('2026-11-27', service, { hours: [], note: '盘点' }, holidays);
  assert.deepEqual([closed.closed, closed.note, closed.walkIn], ['exception', '盘点', []]);
});

test('slots are whole ones, one after the other, up to the end', () => {
  assert.deepEqual(slotPeriods({ from: '23:00', to: '24:00' }, 30), [
    { from: '23:00', to: '23:30' },
    { from: '23:30', to: '24:00' },
  ]);
  const time = fc.integer({ min: 0, max: 1440 }).map((minutes) => ({
    minutes,
    text: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  }));
  fc.assert(
    fc.property(time, time, fc.integer({ min: 5, max: 480 }), (a, b, length) => {
      const [from, to] = a.minutes < b.minutes ? [a, b] : [b, a];
      const slots = slotPeriods({ from: from.text, to: to.text }, length);
      assert.equal(slots.length, Math.floor((to.minutes - from.minutes) / length));
      slots.forEach((slot, index) => assert.equal(slot.from, slots[index - 1]?.to ?? from.text));
    }),
  );
});

test('the id of a slot says which it is, and nothing else is one', () => {
  const name = { serviceId: 'cabin-2', day: '2026-11-25', time: '08:30' };
  assert.equal(slotId(name), 'cabin-2_20261125T0830');
  assert.deepEqual(readSlotId('cabin-2_20261125T0830'), name);
  for (const text of [
    'cabin',
    'cabin_20260230T0830',
    'cabin_20261125T2430',
    '_20261125T0830',
    'a_b_20261125T0830',
  ]) {
    assert.equal(readSlotId(text), undefined, text);
  }
});
