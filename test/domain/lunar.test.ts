/** Lunar days, festivals and solar terms: every day of 2020–2050 against tyme4ts, and dates that people know. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SolarDay } from 'tyme4ts';
import { traditionalFestivalOf } from '../../src/domain/lunar-festival.ts';
import { lunarOf } from '../../src/domain/lunar.ts';
import { addDays, type Day } from '../../src/domain/plain-date.ts';
import { solarTermOf } from '../../src/domain/solar-term.ts';
import { everyDay } from './arbitraries.ts';

const known = everyDay('2020-01-01', '2050-12-31');

function reference(day: Day): SolarDay {
  return SolarDay.fromYmd(+day.slice(0, 4), +day.slice(5, 7), +day.slice(8));
}

describe('the lunar day', () => {
  test('is right on each of the 11,323 days from 2020 to 2050', () => {
    assert.equal(known.length, 11_323);
    for (const day of known) {
      const expected = reference(day).getLunarDay();
      const month = expected.getLunarMonth();
      const lunar = lunarOf(day);
      assert.deepEqual(
        [lunar?.year, lunar?.month, lunar?.leap, lunar?.day, lunar?.dayName],
        [expected.getYear(), month.getMonth(), month.isLeap(), expected.getDay(), expected.getName()],
        day,
      );
      // The library says 十一月 and 十二月 where calendars print 冬月 and 腊月.
      const monthName = month.getName().replace('十一月', '冬月').replace('十二月', '腊月');
      assert.equal(lunar?.monthName, monthName, day);
      assert.equal(lunar?.label, expected.getDay() === 1 ? monthName : expected.getName(), day);
    }
  });

  test('is right where browsers go wrong: the Spring Festivals of 2027 and 2030', () => {
    assert.equal(lunarOf('2027-02-06')?.label, '正月');
    assert.equal(lunarOf('2030-02-03')?.label, '正月');
  });

  test('names a leap month', () => {
    assert.deepEqual(lunarOf('2025-07-25'), {
      year: 2025,
      month: 6,
      day: 1,
      leap: true,
      monthName: '闰六月',
      dayName: '初一',
      label: '闰六月',
    });
  });

  test('is unknown outside the table', () => {
    for (const day of ['2019-12-31', '2051-01-01', '1900-01-01', '2199-12-31']) {
      assert.equal(lunarOf(day), undefined, day);
      assert.equal(traditionalFestivalOf(day), undefined, day);
      assert.equal(solarTermOf(day), undefined, day);
    }
  });
});

describe('the solar term', () => {
  test('is right on each day from 2020 to 2050', () => {
    const terms = known.filter((day) => {
      const expected = reference(day).getTermDay();
      const name = expected.getDayIndex() === 0 ? expected.getSolarTerm().getName() : undefined;
      assert.equal(solarTermOf(day), name, day);
      return name !== undefined;
    });
    assert.equal(terms.length, 31 * 24);
  });

  test('is 小雪 on 2026-11-22 and 冬至 on 2026-12-22', () => {
    assert.equal(solarTermOf('2026-11-22'), '小雪');
    assert.equal(solarTermOf('2026-12-22'), '冬至');
    assert.equal(solarTermOf('2026-11-24'), undefined);
  });
});

describe('the traditional festival', () => {
  const ofYear: readonly (readonly [Day, string])[] = [
    ['2026-01-26', '腊八节'],
    ['2026-02-16', '除夕'],
    ['2026-02-17', '春节'],
    ['2026-03-03', '元宵节'],
    ['2026-06-19', '端午节'],
    ['2026-08-19', '七夕'],
    ['2026-08-27', '中元节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-18', '重阳节'],
  ];

  test('of 2026 is on these days and no other', () => {
    const found = everyDay('2026-01-01', '2026-12-31').flatMap((day) => {
      const name = traditionalFestivalOf(day);
      return name === undefined ? [] : [[day, name]];
    });
    assert.deepEqual(found, ofYear);
  });

  test('除夕 is the last day of the year, be it the 29th or the 30th', () => {
    assert.equal(lunarOf('2025-01-28')?.dayName, '廿九');
    assert.equal(traditionalFestivalOf('2025-01-28'), '除夕');
    assert.equal(lunarOf('2024-02-09')?.dayName, '三十');
    assert.equal(traditionalFestivalOf('2024-02-09'), '除夕');
  });

  test('除夕 comes once a year, the day before 春节', () => {
    const eves = known.filter((day) => traditionalFestivalOf(day) === '除夕');
    assert.equal(eves.length, 31);
    for (const eve of eves) assert.equal(traditionalFestivalOf(addDays(eve, 1)), '春节', eve);
  });

  test('is not kept a second time in a leap month', () => {
    const dragonBoats = everyDay('2028-01-01', '2028-12-31').filter(
      (day) => traditionalFestivalOf(day) === '端午节',
    );
    assert.deepEqual(dragonBoats, ['2028-05-28']);
    assert.equal(lunarOf('2028-06-27')?.monthName, '闰五月');
  });
});
