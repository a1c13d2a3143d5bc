/** Days and times in the words of both languages, whatever the device's own language and zone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  formatDay,
  formatDayShort,
  formatInstant,
  formatTime,
  formatTimeRange,
  weekdayNames,
} from '../../src/i18n/format.ts';
import { english } from '../../src/i18n/foreign-days.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import chinese from '../../src/i18n/zh-CN/days.ts';
import { days } from '../domain/arbitraries.ts';

function at(time: string, day = '2026-11-24'): string {
  return `${day}T${time}:00+08:00`;
}

function range(start: string, end: string, locale: Locale = 'zh-CN', elder = false): string {
  return formatTimeRange(at(start), at(end), locale, elder);
}

describe('days', () => {
  test('are written in full, in short and as a month', () => {
    assert.equal(formatDay('2026-11-23', 'zh-CN'), '2026年11月23日 周一');
    assert.equal(formatDay('2026-11-23', 'en'), 'Mon 23 Nov 2026');
    assert.equal(formatDayShort('2026-11-29', 'zh-CN'), '11月29日 周日');
    assert.equal(formatDayShort('2026-11-29', 'en'), 'Sun 29 Nov');
    assert.equal(chinese.month('2026-11-23'), '2026年11月');
    assert.equal(english.month('2026-11-23'), 'November 2026');
  });

  test('carry no leading zeros', () => {
    assert.equal(formatDay('2027-01-02', 'zh-CN'), '2027年1月2日 周六');
    assert.equal(formatDay('2027-01-02', 'en'), 'Sat 2 Jan 2027');
    assert.equal(chinese.month('2027-01-02'), '2027年1月');
  });

  test('say the weekday and month that Intl says', () => {
    const part = (day: string, locale: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
    fc.assert(
      fc.property(days(), (day) => {
        const weekday = part(day, 'zh-CN', { weekday: 'short' });
        assert.equal(formatDay(day, 'zh-CN'), `${part(day, 'zh-CN', { dateStyle: 'long' })} ${weekday}`);
        assert.equal(english.month(day), part(day, 'en-US', { month: 'long', year: 'numeric' }));
        const short = `${part(day, 'en-US', { weekday: 'short' })} ${+day.slice(8)} ${part(day, 'en-US', { month: 'short' })}`;
        assert.equal(formatDayShort(day, 'en'), short);
      }),
    );
  });
});

describe('weekdays', () => {
  test('begin on Monday', () => {
    assert.deepEqual(weekdayNames('zh-CN'), ['周一', '周二', '周三', '周四', '周五', '周六', '周日']);
    assert.deepEqual(weekdayNames('en'), ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  });
});

describe('times', () => {
  test('are the wall clock of the instant itself', () => {
    assert.equal(formatInstant(at('14:30'), 'zh-CN'), '2026年11月24日 周二 14:30');
    assert.equal(formatInstant(at('14:30'), 'en'), 'Tue 24 Nov 2026, 14:30');
    assert.equal(formatInstant('2026-11-24T00:30:00-05:00', 'zh-CN'), '2026年11月24日 周二 00:30');
  });

  test('for elders and for the ear are 上午, 中午 and 下午', () => {
    const heard = ['00:00', '07:00', '11:59', '12:00', '12:59', '13:00', '19:05', '23:59'].map((time) =>
      formatTime(at(time), 'zh-CN', true),
    );
    assert.deepEqual(heard, [
      '上午0:00',
      '上午7:00',
      '上午11:59',
      '中午12:00',
      '中午12:59',
      '下午1:00',
      '下午7:05',
      '下午11:59',
    ]);
    assert.equal(formatInstant(at('14:30'), 'zh-CN', true), '2026年11月24日 周二 下午2:30');
    assert.equal(formatTime(at('14:30'), 'en', true), '14:30');
  });
});

describe('from when to when', () => {
  test('on one day', () => {
    assert.equal(range('07:00', '08:00'), '07:00–08:00');
    assert.equal(range('14:30', '16:00', 'en'), '14:30–16:00');
  });

  test('for elders says the half of the day once, or twice when it changes', () => {
    assert.equal(range('07:00', '08:00', 'zh-CN', true), '上午7:00–8:00');
    assert.equal(range('14:30', '16:00', 'zh-CN', true), '下午2:30–4:00');
    assert.equal(range('11:00', '13:30', 'zh-CN', true), '上午11:00–下午1:30');
    assert.equal(range('07:00', '08:00', 'en', true), '07:00–08:00');
  });

  test('over several days names the last one', () => {
    const last = at('16:00', '2026-11-25');
    assert.equal(formatTimeRange(at('14:30'), last, 'zh-CN'), '14:30 – 11月25日 周三 16:00');
    assert.equal(formatTimeRange(at('14:30'), last, 'en'), '14:30 – Wed 25 Nov, 16:00');
    assert.equal(formatTimeRange(at('14:30'), last, 'zh-CN', true), '下午2:30 – 11月25日 周三 下午4:00');
  });
});
