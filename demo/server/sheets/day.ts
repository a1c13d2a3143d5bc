/** Days as staff write them: 2026-11-24, 2026/1/5, 2026年12月4日, 12月19日, 20261201, 周 in brackets or not. */
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, weekdayOf, type Day } from '../../../src/domain/plain-date.ts';
import { accept, refuse, type Reading } from './reading.ts';
import { plain, toDayText, withDigits } from './plain.ts';

/** The day that a month and day without a year stand for; undefined when no such day exists. */
export type AssumeYear = (month: number, day: number) => Day | undefined;

/** The first such day that is not before `today`. */
export function nextSuchDay(today: Day): AssumeYear {
  return (month, day) => {
    const year = Number(today.slice(0, 4));
    // 29 February may be up to eight years away.
    for (let ahead = 0; ahead <= 8; ahead++) {
      const candidate = toDayText(year + ahead, month, day);
      if (isDay(candidate) && candidate >= today) return candidate;
    }
    return undefined;
  };
}

/** The last such day that is not after `day`: a deadline lies before its activity. */
export function lastSuchDay(latest: Day): AssumeYear {
  return (month, day) => {
    const year = Number(latest.slice(0, 4));
    for (let back = 0; back <= 8; back++) {
      const candidate = toDayText(year - back, month, day);
      if (isDay(candidate) && candidate <= latest) return candidate;
    }
    return undefined;
  };
}

const weekdayNames = '一二三四五六日';
const englishWeekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 周二 */
export function weekdayName(weekday: number): string {
  return `周${weekdayNames[weekday - 1]!}`;
}

/** Tue */
export function englishWeekdayName(weekday: number): string {
  const name = englishWeekdays[weekday - 1]!;
  return `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

interface Parts {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const ymd = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const md = /^(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const englishDayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? ?(\d{4})?$/;
const englishMonthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;

function english(monthName: string, day: string, year: string | undefined): Parts | undefined {
  const month = englishMonths.indexOf(monthName) + 1;
  if (month === 0) return undefined;
  return { ...(year && { year: Number(year) }), month, day: Number(day) };
}

function toParts(text: string): Parts | 'ambiguous' | undefined {
  const whole = ymd.exec(text) ?? compact.exec(text);
  if (whole) return { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) };
  const short = md.exec(text);
  if (short) return { month: Number(short[1]), day: Number(short[2]) };
  const last = yearLast.exec(text);
  if (last) {
    const [first, second, year] = [Number(last[1]), Number(last[2]), Number(last[3])];
    if (first === second || second > 12) return { year, month: first, day: second };
    return first > 12 ? { year, month: second, day: first } : 'ambiguous';
  }
  const dayFirst = englishDayFirst.exec(text);
  if (dayFirst) return english(dayFirst[2]!, dayFirst[1]!, dayFirst[3]);
  const monthFirst = englishMonthFirst.exec(text);
  return monthFirst ? english(monthFirst[1]!, monthFirst[2]!, monthFirst[3]) : undefined;
}

/** Takes the weekday that is written beside a date out of it: `2026-11-24(周二)`. */
function splitWeekday(text: string): { readonly rest: string; readonly weekday: number | undefined } {
  let weekday: number | undefined;
  const rest = text
    .replace(/[([]?(?:周|星期|礼拜)([一二三四五六日天])[)\]]?/, (_, name: string) => {
      weekday = name === '天' ? 7 : weekdayNames.indexOf(name) + 1;
      return ' ';
    })
    .replace(/[([]?\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?[)\]]?/, (_, name: string) => {
      weekday = englishWeekdays.indexOf(name) + 1;
      return ' ';
    });
  return { rest: rest.replace(/\s+/g, ' ').trim(), weekday };
}

/** A spreadsheet that forgets the format of a date shows the count of its days: 46350 is 2026-11-24. */
const dayCount = /^[345]\d{4}$/;

function ofDayCount(count: number): Day {
  return addDays('1899-12-30', count);
}

/** Farther away is a slip of the pen. */
const firstDay = '2000-01-01';
const lastDay = '2199-12-31';

export function readDay(text: string, assumeYear: AssumeYear): Reading<Day> {
  const { rest, weekday } = splitWeekday(withDigits(plain(text).toLowerCase(), '年月日号'));
  if (dayCount.test(rest)) {
    const day = ofDayCount(Number(rest));
    return accept(day, {
      zh: `日期是数字 ${rest}，按 ${day} 处理`,
      en: `The date is the number ${rest}; taken as ${day}`,
    });
  }
  const parts = toParts(rest);
  if (parts === undefined) {
    return refuse(
      '看不懂的日期，请写成 2026-11-24 或 2026年11月24日',
      'Not a date; write it like 2026-11-24',
    );
  }
  if (parts === 'ambiguous') {
    return refuse(
      '分不清月和日，请写成 2026-11-24',
      'Month and day can be mixed up; write it like 2026-11-24',
    );
  }
  const day =
    parts.year === undefined
      ? assumeYear(parts.month, parts.day)
      : toDayText(parts.year, parts.month, parts.day);
  if (day === undefined || !isDay(day)) return refuse('没有这一天', 'There is no such day');
  if (day < firstDay || day > lastDay) return refuse('年份不对', 'The year cannot be right');
  if (weekday !== undefined && weekday !== weekdayOf(day)) {
    return refuse(
      `${day} 是${weekdayName(weekdayOf(day))}，与写的${weekdayName(weekday)}不符`,
      `${day} is not the weekday that is written beside it`,
    );
  }
  if (parts.year !== undefined) return accept(day);
  return accept(day, {
    zh: `日期没有写年份，按 ${day} 处理`,
    en: `The date has no year; taken as ${day}`,
  });
}

/** How a day ends that has a time behind it: 4日, 12-04, 4/12/2026, 4 Dec 2026, 周五, (五), 20261204. */
const dayEnd =
  '\\d\\s?[日号]|\\d[-/.](?:\\d{1,2}|\\d{4})(?!\\d)| \\d{4}(?!\\d)|[周期拜][一二三四五六日天]|[)\\]]|\\d{8}';
/** No clock stands in a day: 8:00-11:00 is a range of times. */
const dayAndTime = new RegExp(
  `^([^:点时]*(?:${dayEnd}))(?:\\s*t|\\s+)?\\s*((?:[^\\d\\s]{2}\\s?)?\\d{1,2}\\s?[:点时].*)$`,
  'i',
);

/** Cuts `2026-11-24 07:00` into its day and its time; what has no time stays whole. */
export function splitDayAndTime(text: string): { readonly day: string; readonly time: string | undefined } {
  const match = dayAndTime.exec(plain(text));
  return match ? { day: match[1]!.trim(), time: match[2]!.trim() } : { day: text, time: undefined };
}
