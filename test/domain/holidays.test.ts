/** Public holidays as they are announced, and what is said about a year that is not announced yet. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { holidayOf, isAnnounced, type HolidayYearFacts } from '../../src/domain/holidays.ts';
import type { Day } from '../../src/domain/plain-date.ts';
import { days, everyDay } from './arbitraries.ts';

function range(first: Day, last: Day): readonly Day[] {
  return everyDay(first, last);
}

/** The State Council's notice for 2026. */
const of2026: HolidayYearFacts = {
  year: 2026,
  off: [
    ...range('2026-01-01', '2026-01-03'),
    ...range('2026-02-15', '2026-02-23'),
    ...range('2026-04-04', '2026-04-06'),
    ...range('2026-05-01', '2026-05-05'),
    ...range('2026-06-19', '2026-06-21'),
    ...range('2026-09-25', '2026-09-27'),
    ...range('2026-10-01', '2026-10-07'),
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  names: [
    { day: '2026-01-01', name: '元旦' },
    { day: '2026-02-17', name: '春节' },
    { day: '2026-04-05', name: '清明节' },
    { day: '2026-05-01', name: '劳动节' },
    { day: '2026-06-19', name: '端午节' },
    { day: '2026-09-25', name: '中秋节' },
    { day: '2026-10-01', name: '国庆节' },
  ],
};

function names(first: Day, last: Day, years: readonly HolidayYearFacts[]): (string | undefined)[] {
  return everyDay(first, last).map((day) => holidayOf(day, years)?.name);
}

describe('a day off', () => {
  test('has the name of its festival, before the main day as well as after it', () => {
    assert.deepEqual(holidayOf('2026-02-17', [of2026]), { kind: 'off', name: '春节' });
    assert.deepEqual(new Set(names('2026-02-15', '2026-02-23', [of2026])), new Set(['春节']));
    assert.deepEqual(names('2026-04-03', '2026-04-07', [of2026]), [
      undefined,
      '清明节',
      '清明节',
      '清明节',
      undefined,
    ]);
  });

  test('has no name when no festival is near', () => {
    const extra = { year: 2026, off: ['2026-08-01', '2026-08-02'], work: [], names: [] };
    assert.deepEqual(holidayOf('2026-08-02', [extra]), { kind: 'off' });
  });

  test('between two festivals belongs to the one that came last, else to the one to come', () => {
    // As in 2023: 中秋 on September 29th runs into 国庆 on October 1st.
    const shared: HolidayYearFacts = {
      year: 2023,
      off: range('2023-09-28', '2023-10-06'),
      work: [],
      names: [
        { day: '2023-09-29', name: '中秋节' },
        { day: '2023-10-01', name: '国庆节' },
      ],
    };
    assert.deepEqual(names('2023-09-28', '2023-10-03', [shared]), [
      '中秋节',
      '中秋节',
      '中秋节',
      '国庆节',
      '国庆节',
      '国庆节',
    ]);
  });

  test('may lie in the December before the year that announces it', () => {
    const of2023: HolidayYearFacts = {
      year: 2023,
      off: range('2022-12-31', '2023-01-02'),
      work: [],
      names: [{ day: '2023-01-01', name: '元旦' }],
    };
    assert.deepEqual(holidayOf('2022-12-31', [of2023]), { kind: 'off', name: '元旦' });
  });

  test('in two years that meet at New Year is one run', () => {
    const years: HolidayYearFacts[] = [
      { year: 2022, off: ['2022-12-31'], work: [], names: [] },
      { year: 2023, off: ['2023-01-01'], work: [], names: [{ day: '2023-01-01', name: '元旦' }] },
    ];
    assert.equal(holidayOf('2022-12-31', years)?.name, '元旦');
  });
});

describe('other days', () => {
  test('a worked weekend day is said to be one', () => {
    assert.deepEqual(holidayOf('2026-02-14', [of2026]), { kind: 'work' });
  });

  test('an ordinary day is nothing, weekends included', () => {
    assert.equal(holidayOf('2026-11-24', [of2026]), undefined);
    assert.equal(holidayOf('2026-11-28', [of2026]), undefined);
  });

  test('in a year that is not announced nothing is known', () => {
    assert.equal(isAnnounced(2026, [of2026]), true);
    assert.equal(isAnnounced(2027, [of2026]), false);
    assert.equal(isAnnounced(2027, []), false);
    assert.equal(holidayOf('2027-01-01', [of2026]), undefined);
  });

  test('every day is off, worked or ordinary as the announcement lists it', () => {
    fc.assert(
      fc.property(days('2025-12-01', '2027-01-31'), (day) => {
        const expected = of2026.work.includes(day) ? 'work' : of2026.off.includes(day) ? 'off' : undefined;
        assert.equal(holidayOf(day, [of2026])?.kind, expected);
        if (expected === 'off') assert.ok(holidayOf(day, [of2026])?.name);
      }),
    );
  });
});
