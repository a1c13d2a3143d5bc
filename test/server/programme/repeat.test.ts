/** Repeats in words, and the days that they mean. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { isRefusal } from '../../../demo/server/sheets/reading.ts';
import { lastDayOfEndless, repeatDays } from '../../../demo/server/programme/spellings/repeat-days.ts';
import { repeatWords } from '../../../demo/server/programme/spellings/repeat-words.ts';
import { readRepeat, type Repeat, type Rule } from '../../../demo/server/programme/spellings/repeat.ts';
import { addMonths, daysInMonth } from '../../../src/domain/months.ts';
import { addDays, weekdayOf } from '../../../src/domain/plain-date.ts';

const tuesday = '2026-11-24';

function canonical(words: string): string {
  const reading = readRepeat(words, tuesday);
  if (isRefusal(reading)) return 'refused';
  return reading.value === null ? 'none' : repeatWords(reading.value.repeat);
}

describe('words', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '每周二、四、六': [
      '每周二、四、六',
      '每周二四六',
      '每周二,四,六',
      '每星期二、四、六',
      '每周二、周四、周六',
      '周二周四周六',
      '每周2、4、6',
    ],
    每周三: [
      '每周三',
      '每逢周三',
      '每个星期三',
      '每周的周三',
      '每周周三',
      '礼拜三',
      'every Wednesday',
      '每周三一次',
    ],
    每周日: ['每周日', '每周天', '每星期日'],
    '每周六、日': ['周末', '每周末', '每周六日'],
    '每周一、二、三、四、五': ['每周一至周五', '周一到周五', '每周1-5', '工作日', '每个工作日', 'weekdays'],
    每两周的周三: ['每两周的周三', '每2周周三', '隔周周三', '每隔一周的周三', 'every 2 weeks on Wed'],
    每周二: ['每周', 'weekly'],
    每天: ['每天', '每日', '天天', 'daily'],
    每2天: ['隔天', '每隔一天', '每两天'],
    每月16日: ['每月16日', '每月16号', '每个月16日', '每月十六日', 'monthly on the 16th'],
    '每月1日、15日': ['每月1日、15日', '每月1、15号', '每月15日和1日'],
    每月最后一天: ['每月最后一天', '每月月底', '每月的最后一天'],
    每月第二个周四: [
      '每月第二个周四',
      '每月第2个星期四',
      '每个月的第二个周四',
      '2nd Thursday of every month',
    ],
    '每月第一、三个周六': ['每月第一、三个周六', '每月第一个和第三个周六'],
    每月最后一个周五: ['每月最后一个周五', '每月最后1个星期五', 'last Friday of the month'],
    每3个月第一个周六: ['每季度第一个周六', '每3个月第一个周六'],
    每年: ['每年'],
    '每周三，共8次': ['每周三,共8次', '每周三(共八次)', '每周三 共8期'],
    '2026-12-05、2026-12-12': ['12月5日、12月12日', '12月5日、12日', '2026-12-05、2026-12-12'],
    none: ['', '无', '不重复', '单次'],
    refused: [
      '看情况',
      '每周八',
      '每隔两周的周三',
      '双周周三',
      '每月第二周周四',
      '每月32日',
      '每月初一',
      '每周三共0次',
    ],
  };
  for (const [expected, spellings] of Object.entries(cases)) {
    for (const words of spellings)
      test(`${words} → ${expected}`, () => assert.equal(canonical(words), expected));
  }

  test('the end may stand beside them', () => {
    const reading = readRepeat('每周三至1月27日', tuesday);
    assert.ok(!isRefusal(reading));
    assert.equal(reading.value?.until, '2027-01-27');
  });
});

const plainRecord = <T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record<T>(model, { noNullPrototype: true });
const someOf = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1 }).map((numbers) => numbers.sort((a, b) => a - b));
const every = fc.integer({ min: 1, max: 9 });
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  plainRecord({ kind: fc.constant('daily' as const), every }),
  plainRecord({ kind: fc.constant('weekly' as const), every, weekdays: someOf(1, 7) }),
  plainRecord({
    kind: fc.constant('monthlyDay' as const),
    every,
    days: fc.oneof(someOf(1, 31), fc.constant([-1])),
  }),
  plainRecord({
    kind: fc.constant('monthlyWeekday' as const),
    every,
    ordinals: fc.oneof(someOf(1, 5), fc.constant([-1])),
    weekdays: someOf(1, 7),
  }),
  plainRecord({ kind: fc.constant('yearly' as const) }),
  plainRecord({
    kind: fc.constant('dates' as const),
    days: someOf(0, 400).map((numbers) => numbers.map((number) => addDays(tuesday, number))),
  }),
);
const anyRepeat: fc.Arbitrary<Repeat> = plainRecord({
  rule: anyRule,
  times: fc.option(fc.integer({ min: 1, max: 99 })),
});

test('what the export writes is read back to the same', () => {
  fc.assert(
    fc.property(anyRepeat, (repeat) => {
      const reading = readRepeat(repeatWords(repeat), tuesday);
      assert.ok(!isRefusal(reading));
      // One date alone is written like a date, and a list of one is the same list.
      assert.deepEqual(reading.value, { repeat, until: null });
    }),
  );
});

describe('days', () => {
  const last = '2028-11-23';

  test('are in order, inside the bounds, and never more often than asked', () => {
    fc.assert(
      fc.property(anyRepeat, (repeat) => {
        const days = repeatDays(repeat, tuesday, last);
        assert.deepEqual(days, [...new Set(days)].sort());
        assert.ok(days.every((day) => day >= tuesday && day <= last));
        if (repeat.times !== null) assert.ok(days.length <= repeat.times);
      }),
    );
  });

  test('of a rule are exactly those that a look at every single day finds', () => {
    const isOn = (rule: Rule, day: string): boolean => {
      const weeks = Math.floor((Date.parse(day) - Date.parse('2026-11-23')) / 604_800_000);
      const months = (Number(day.slice(0, 4)) - 2026) * 12 + Number(day.slice(5, 7)) - 11;
      const date = Number(day.slice(8));
      switch (rule.kind) {
        case 'daily':
          return Math.round((Date.parse(day) - Date.parse(tuesday)) / 86_400_000) % rule.every === 0;
        case 'weekly':
          return weeks % rule.every === 0 && rule.weekdays.includes(weekdayOf(day));
        case 'monthlyDay':
          return (
            months % rule.every === 0 &&
            (rule.days.includes(date) || (rule.days[0] === -1 && date === daysInMonth(day)))
          );
        case 'monthlyWeekday': {
          const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
          return (
            months % rule.every === 0 &&
            rule.weekdays.includes(weekdayOf(day)) &&
            (rule.ordinals.includes(Math.ceil(date / 7)) || (rule.ordinals[0] === -1 && isLast))
          );
        }
        case 'yearly':
          return day.slice(5) === tuesday.slice(5);
        case 'dates':
          return rule.days.includes(day);
      }
    };
    fc.assert(
      fc.property(anyRule, (rule) => {
        const expected: string[] = [];
        for (let day = tuesday; day <= last; day = addDays(day, 1)) if (isOn(rule, day)) expected.push(day);
        assert.deepEqual(repeatDays({ rule, times: null }, tuesday, last), expected);
      }),
      { numRuns: 60 },
    );
  });

  test('without an end reach at least half a year ahead, to the same day all year', () => {
    assert.equal(lastDayOfEndless(tuesday, tuesday), '2027-11-23');
    assert.equal(lastDayOfEndless(tuesday, addMonths(tuesday, 5)), '2027-11-23');
    assert.equal(lastDayOfEndless('2020-03-01', tuesday), '2028-02-29');
  });
});
