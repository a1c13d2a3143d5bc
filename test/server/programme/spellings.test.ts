/** Days, times, places, deadlines and repeats as staff write them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { isRefusal, type Reading } from '../../../demo/server/sheets/reading.ts';
import { readCapacity, readWaitlistCapacity } from '../../../demo/server/programme/spellings/count.ts';
import { nextSuchDay, readDay, splitDayAndTime } from '../../../demo/server/sheets/day.ts';
import {
  deadlineFor,
  deadlineWords,
  readDeadline,
} from '../../../demo/server/programme/spellings/deadline.ts';
import { hanNumber, plain } from '../../../demo/server/sheets/plain.ts';
import { readDuration, readTime, readTimeRange } from '../../../demo/server/programme/spellings/time.ts';
import { fromDayNumber, toDayNumber } from '../../../src/domain/plain-date.ts';
import { today } from './programme-files.ts';

const refused = 'refused';

function value<T>(reading: Reading<T>): T | typeof refused {
  if (!isRefusal(reading)) return reading.value;
  assert.ok(reading.reason.zh !== '' && reading.reason.en !== '');
  return refused;
}

const anyDay = fc
  .integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') })
  .map(fromDayNumber);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`);

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('days', () => {
  const read = (text: string) => value(readDay(text, nextSuchDay(today)));
  const cases: readonly (readonly [string, string])[] = [
    ['2026-11-24', '2026-11-24'],
    ['2026/11/25', '2026-11-25'],
    ['2026/1/5', '2026-01-05'],
    ['2026年12月4日', '2026-12-04'],
    ['2026 年 12 月 4 号', '2026-12-04'],
    ['2026.12.1', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['2026-12-1', '2026-12-01'],
    ['二〇二六年十二月四日', '2026-12-04'],
    ['十二月十九日', '2026-12-19'],
    ['12月19日', '2026-12-19'],
    ['1月5日', '2027-01-05'],
    ['12/19', '2026-12-19'],
    ['2026-11-24(周二)', '2026-11-24'],
    ['2026年11月24日 星期二', '2026-11-24'],
    ['11/25/2026', '2026-11-25'],
    ['24 Nov 2026', '2026-11-24'],
    ['Tue, Nov 24, 2026', '2026-11-24'],
    ['2026-02-30', refused],
    ['2027-02-29', refused],
    ['2026-13-01', refused],
    ['2026-11-24 周三', refused],
    ['4/5/2026', refused],
    ['12月5日-12月7日', refused],
    ['下周三', refused],
    ['', refused],
  ];
  for (const [text, day] of cases) test(`${text} → ${day}`, () => assert.equal(read(text), day));

  const days = [
    '2026-12-04', '2026/12/4', '2026.12.4', '2026年12月4日', '2026年12月4日(周五)', '12月4日周五', '4/12/2026',
    '20261204', '4 Dec 2026', 'Dec 4, 2026', '12-4',
  ]; // prettier-ignore
  const times = [
    '8:00',
    '08:00-11:00',
    '8:00～11:00',
    '14:30—16:00',
    '上午8点',
    '下午2点半至4点',
    '19:00:00',
  ];
  test('a day and a time in one cell are cut between them, a time alone is not cut', () => {
    for (const time of times) {
      assert.deepEqual(splitDayAndTime(time), { day: time, time: undefined });
      for (const day of days) {
        for (const between of /[日五)]$/.test(day) ? ['', ' '] : [' ']) {
          const cut = splitDayAndTime(`${day}${between}${time}`);
          assert.deepEqual(cut, { day, time: plain(time) }, `${day}${between}${time}`);
        }
      }
    }
    assert.deepEqual(splitDayAndTime('2026-12-04T08:00:00'), { day: '2026-12-04', time: '08:00:00' });
    for (const day of days) assert.equal(splitDayAndTime(day).time, undefined);
  });

  test('a date without a year says which year was taken', () => {
    const reading = readDay('12月19日', nextSuchDay(today));
    assert.ok(!isRefusal(reading) && reading.note?.zh.includes('2026-12-19'));
    assert.equal(value(readDay('2月29日', nextSuchDay(today))), '2028-02-29');
  });

  test('every spelling of every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const spellings = [
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          day.replaceAll('-', ''),
          ` ${day} `,
        ];
        for (const text of spellings) {
          assert.equal(read(text), day);
          assert.equal(read(fullWidth(text)), day);
        }
      }),
    );
  });

  test('no text is ever read as a day that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日号周一二十( )') }), (text) => {
        const day = read(text);
        assert.ok(day === refused || fromDayNumber(toDayNumber(day)) === day, `${text} → ${day}`);
      }),
    );
  });
});

describe('times', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['7:00', '07:00'],
    ['07:00', '07:00'],
    ['19:00:00', '19:00'],
    ['19:00', '19:00'],
    ['7点', '07:00'],
    ['7点半', '07:30'],
    ['7点30分', '07:30'],
    ['7时05分', '07:05'],
    ['八点一刻', '08:15'],
    ['上午9:00', '09:00'],
    ['下午3点', '15:00'],
    ['下午 3:30', '15:30'],
    ['下午15:00', '15:00'],
    ['晚上7点半', '19:30'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['9:00 AM', '09:00'],
    ['12:30 am', '00:30'],
    ['3 pm', '15:00'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['下午2.30', '14:30'],
    ['9.3', refused],
    ['0.8125', refused],
    ['24:00', '24:00'],
    ['25:00', refused],
    ['7:60', refused],
    ['9', refused],
    ['早上', refused],
    ['', refused],
  ];
  for (const [text, time] of cases)
    test(`${text} → ${time}`, () => assert.equal(value(readTime(text)), time));

  test('every spelling of every time', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const [hour, minute] = time.split(':').map(Number) as [number, number];
        const half = hour < 12 ? '上午' : '下午';
        const inHalf = hour === 12 ? 12 : hour % 12;
        const spellings = [
          `${hour}:${`${minute}`.padStart(2, '0')}`,
          `${time}:00`,
          `${hour}点${minute}分`,
          `${half}${inHalf}点${minute}分`,
        ];
        for (const text of spellings) {
          assert.equal(value(readTime(text)), time, text);
          assert.equal(value(readTime(fullWidth(text))), time, text);
        }
      }),
    );
  });

  test('ranges take the half of the day from their beginning', () => {
    const range = (text: string) => value(readTimeRange(text));
    assert.deepEqual(range('9:00-11:00'), { start: '09:00', end: '11:00' });
    assert.deepEqual(range('上午10:00~12:00'), { start: '10:00', end: '12:00' });
    assert.deepEqual(range('下午2点到4点半'), { start: '14:00', end: '16:30' });
    assert.deepEqual(range('上午9点至下午3点'), { start: '09:00', end: '15:00' });
    assert.equal(range('9:00'), refused);
  });

  test('durations', () => {
    assert.equal(value(readDuration('90分钟')), 90);
    assert.equal(value(readDuration('1.5小时')), 90);
    assert.equal(value(readDuration('一个半小时')), 90);
    assert.equal(value(readDuration('很久')), refused);
  });
});

describe('places', () => {
  const cases: readonly (readonly [string, number | null | typeof refused])[] = [
    ['', null],
    ['30', 30],
    ['30', 30],
    ['30人', 30],
    ['1,200', 1200],
    ['30.0', 30],
    ['免预约', null],
    ['不限', null],
    ['三十', refused],
    ['0', refused],
    ['-5', refused],
    ['30.5', refused],
    ['约30', refused],
  ];
  for (const [text, capacity] of cases) {
    test(`${text} → ${capacity}`, () => assert.equal(value(readCapacity(text)), capacity));
  }
  test('an empty waiting list is none', () => {
    assert.equal(value(readWaitlistCapacity('')), 0);
    assert.equal(value(readWaitlistCapacity('10')), 10);
    assert.equal(value(readWaitlistCapacity('十')), refused);
  });
});

describe('deadlines of an activity on 2026-12-04 at 15:00', () => {
  const moment = (text: string, edge: 'opens' | 'closes' = 'closes') => {
    const deadline = value(readDeadline(text, edge, '2026-12-04'));
    return deadline === refused || deadline === null
      ? deadline
      : deadlineFor(deadline, '2026-12-04', '15:00');
  };
  const cases: readonly (readonly [string, string | null])[] = [
    ['', null],
    ['2026-12-03 18:00', '2026-12-03T18:00'],
    ['2026年12月3日下午6点', '2026-12-03T18:00'],
    ['12月3日 18:00', '2026-12-03T18:00'],
    ['2026/12/3', '2026-12-03T23:59'],
    ['当天 12:00', '2026-12-04T12:00'],
    ['前一天 17:00', '2026-12-03T17:00'],
    ['提前1天18:00', '2026-12-03T18:00'],
    ['提前2天', '2026-12-02T23:59'],
    ['提前一周', '2026-11-27T23:59'],
    ['活动前2小时', '2026-12-04T13:00'],
    ['活动开始前30分钟', '2026-12-04T14:30'],
    ['提前24小时', '2026-12-03T15:00'],
    ['活动前20小时', '2026-12-03T19:00'],
    ['随时', null],
    ['2026-12-33', refused],
    ['找小王', refused],
  ];
  for (const [text, expected] of cases)
    test(`${text} → ${expected}`, () => assert.equal(moment(text), expected));

  test('sign-up that opens on a day opens when it begins', () => {
    assert.equal(moment('2026-11-30', 'opens'), '2026-11-30T00:00');
    assert.equal(moment('提前3天', 'opens'), '2026-12-01T00:00');
  });

  test('a date without a year lies before the activity', () => {
    assert.equal(value(readDeadline('12月30日', 'closes', '2027-01-01')) !== refused, true);
    const deadline = value(readDeadline('12月30日 18:00', 'closes', '2027-01-01'));
    assert.deepEqual(deadline, { kind: 'at', day: '2026-12-30', time: '18:00' });
  });

  test('what the export writes is read back to the same', () => {
    const options = { noNullPrototype: true };
    const anyDeadline = fc.oneof(
      fc.record({ kind: fc.constant('at' as const), day: anyDay, time: anyTime }, options),
      fc.record(
        { kind: fc.constant('daysBefore' as const), days: fc.integer({ min: 0, max: 60 }), time: anyTime },
        options,
      ),
      fc.record(
        { kind: fc.constant('minutesBefore' as const), minutes: fc.integer({ min: 1, max: 5000 }) },
        options,
      ),
    );
    fc.assert(
      fc.property(anyDeadline, (deadline) => {
        assert.deepEqual(value(readDeadline(deadlineWords(deadline), 'closes', '2099-12-31')), deadline);
      }),
    );
  });
});

test('Chinese numerals', () => {
  assert.deepEqual(['一', '十', '十二', '二十', '廿一', '三十一', '两', '二〇二六', '百'].map(hanNumber), [
    1,
    10,
    12,
    20,
    21,
    31,
    2,
    2026,
    undefined,
  ]);
});
