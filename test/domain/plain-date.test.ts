/** Days and their arithmetic, checked against the Temporal of the runtime. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { addMonths, daysInMonth } from '../../src/domain/months.ts';
import { isDay } from '../../src/domain/is-day.ts';
import {
  addDays,
  fromDayNumber,
  startOfMonth,
  startOfWeek,
  toDayNumber,
  weekdayOf,
} from '../../src/domain/plain-date.ts';
import { days } from './arbitraries.ts';

const steps = fc.integer({ min: -40_000, max: 40_000 });

describe('a day', () => {
  test('is written as four, two and two digits and exists', () => {
    for (const day of ['2026-11-24', '2024-02-29', '2000-02-29', '1000-01-01', '2999-12-31']) {
      assert.equal(isDay(day), true, day);
    }
  });

  test('is nothing else', () => {
    const others = [
      '',
      '2026-11',
      '2026-11-24T00:00',
      ' 2026-11-24',
      '2026-11-24\n',
      '2026/11/24',
      '2026-1-4',
      '2026-02-29',
      '1900-02-29',
      '2026-11-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-01-32',
      '0099-01-01',
      '0999-12-31',
      '3000-01-01',
      '9999-12-31',
      '+02026-01-01',
      '\uff12026-11-24',
    ];
    for (const text of others) assert.equal(isDay(text), false, JSON.stringify(text));
  });

  test('survives the way to its number and back', () => {
    fc.assert(
      fc.property(days('1000-01-01', '2999-12-31'), (day) => fromDayNumber(toDayNumber(day)) === day),
    );
    assert.equal(toDayNumber('1970-01-01'), 0);
    assert.equal(toDayNumber('1969-12-31'), -1);
  });

  test('sorts as text as it does in time', () => {
    fc.assert(
      fc.property(days(), days(), (a, b) => {
        assert.equal(a < b, toDayNumber(a) < toDayNumber(b));
      }),
    );
  });
});

describe('days added', () => {
  test('are taken away again by the same number', () => {
    fc.assert(fc.property(days(), steps, (day, step) => addDays(addDays(day, step), -step) === day));
  });

  test('are what the calendar says', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    fc.assert(
      fc.property(days(), steps, (day, step) => {
        assert.equal(addDays(day, step), Temporal.PlainDate.from(day).add({ days: step }).toString());
      }),
    );
  });
});

describe('months added', () => {
  test('keep the day of the month, or take the last one when the month is shorter', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2026-01-15', -1), '2025-12-15');
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
    fc.assert(
      fc.property(days(), fc.integer({ min: -600, max: 600 }), (day, months) => {
        assert.equal(addMonths(day, months), Temporal.PlainDate.from(day).add({ months }).toString());
      }),
    );
  });
});

describe('month and week', () => {
  test('a month is as long as the calendar says and begins on its first', () => {
    assert.deepEqual(
      ['2026-02-10', '2024-02-01', '2026-04-30', '2026-12-31'].map(daysInMonth),
      [28, 29, 30, 31],
    );
    fc.assert(
      fc.property(days(), (day) => {
        const date = Temporal.PlainDate.from(day);
        assert.equal(daysInMonth(day), date.daysInMonth);
        assert.equal(startOfMonth(day), date.with({ day: 1 }).toString());
      }),
    );
  });

  test('the week begins on Monday', () => {
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.equal(weekdayOf('2026-11-29'), 7);
    assert.equal(startOfWeek('2026-11-29'), '2026-11-23');
    assert.equal(startOfWeek('2026-11-23'), '2026-11-23');
    assert.equal(weekdayOf('1969-12-31'), 3);
    fc.assert(
      fc.property(days(), (day) => {
        assert.equal(weekdayOf(day), Temporal.PlainDate.from(day).dayOfWeek);
        const monday = startOfWeek(day);
        assert.equal(weekdayOf(monday), 1);
        assert.ok(monday <= day && day <= addDays(monday, 6));
      }),
    );
  });
});
