import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayState, freeSlotCount, type DayRules, type SlotDayFacts } from '../../src/domain/day-slots.ts';
import { byHalfDay } from '../../src/domain/half-day.ts';

const day = '2026-11-25';
const rules: DayRules = {
  today: day,
  now: Date.parse('2026-11-25T09:10:00+08:00'),
  leadMinutes: 30,
  lastDay: '2026-12-23',
  partySize: 1,
};
const slot = (time: string, taken: number) => ({
  startsAt: `${day}T${time}:00+08:00`,
  capacity: 2,
  taken,
});
const facts = (changes: Partial<SlotDayFacts>): SlotDayFacts => ({
  day,
  closed: null,
  slots: [slot('09:00', 0), slot('09:30', 0), slot('10:00', 1), slot('14:30', 2)],
  walkIn: [],
  ...changes,
});

describe('the slots of a day', () => {
  test('count when they are free, late enough, and large enough for the party', () => {
    assert.equal(freeSlotCount(facts({}), rules), 1, '9:30 begins in twenty minutes');
    assert.equal(freeSlotCount(facts({}), { ...rules, leadMinutes: 19 }), 2);
    assert.equal(freeSlotCount(facts({}), { ...rules, leadMinutes: 19, partySize: 2 }), 1);
    assert.equal(freeSlotCount(facts({ day: '2026-12-24' }), rules), 0, 'beyond the last day');
  });

  for (const [expected, changes] of [
    ['free', {}],
    ['full', { slots: [slot('09:00', 0), slot('10:00', 2)] }],
    ['over', { slots: [slot('08:30', 2), slot('09:00', 0)] }],
    ['past', { day: '2026-11-24' }],
    ['later', { day: '2026-12-24' }],
    ['weekly', { closed: 'weekly', slots: [] }],
    ['walkIn', { closed: 'weekly', slots: [], walkIn: [{}] }],
    ['holiday', { closed: 'holiday', slots: [] }],
    ['exception', { closed: 'exception', slots: [] }],
    ['room', { closed: 'room', slots: [] }],
    ['weekly', { slots: [] }],
  ] as const)
    test(`make it ${expected} with ${JSON.stringify(changes).slice(0, 60)}`, () =>
      assert.equal(dayState(facts(changes), rules), expected));

  test('are told apart by noon; a half without any is left out', () => {
    const times = [slot('11:45', 0), slot('12:00', 0), slot('14:30', 0)];
    assert.deepEqual(
      byHalfDay(times).map(({ half, times }) => [half, times.map(({ startsAt }) => startsAt.slice(11, 16))]),
      [
        ['morning', ['11:45']],
        ['afternoon', ['12:00', '14:30']],
      ],
    );
    assert.deepEqual(
      byHalfDay(times.slice(1)).map(({ half }) => half),
      ['afternoon'],
    );
  });
});
