/** Days and times in words. Hand-written: it is on the way to the first screen, and Intl would differ by device. */
import { weekdayOf, type Day } from '../domain/plain-date.ts';
import { dayOf, timeOf } from '../domain/zone.ts';
import type { Locale } from './locale.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** From Monday: 周一 … 周日, Mon … Sun. */
export function weekdayNames(locale: Locale): string[] {
  return locale === 'en'
    ? 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')
    : [...'一二三四五六日'].map((name) => `周${name}`);
}

/** `2026年11月`, `November 2026` */
export function formatMonth(day: Day, locale: Locale): string {
  return locale === 'en'
    ? `${monthName(day)} ${day.slice(0, 4)}`
    : `${day.slice(0, 4)}年${+day.slice(5, 7)}月`;
}

/** `11月24日 周二`, `Tue 24 Nov` */
export function formatDayShort(day: Day, locale: Locale): string {
  const weekday = weekdayNames(locale)[weekdayOf(day) - 1]!;
  const date = +day.slice(8, 10);
  return locale === 'en'
    ? `${weekday} ${date} ${monthName(day).slice(0, 3)}`
    : `${+day.slice(5, 7)}月${date}日 ${weekday}`;
}

/** `2026年11月24日 周二`, `Tue 24 Nov 2026` */
export function formatDay(day: Day, locale: Locale): string {
  const short = formatDayShort(day, locale);
  return locale === 'en' ? `${short} ${day.slice(0, 4)}` : `${day.slice(0, 4)}年${short}`;
}

/** `14:30`; in elder mode and for speech 下午2:30. */
export function formatTime(instant: string, locale: Locale, elder = false): string {
  return elder && locale !== 'en' ? period(instant) + clock(instant) : timeOf(instant);
}

/** `14:30–16:00`, 上午7:00–8:00, and when it ends on another day `14:30 – 11月25日 周三 16:00`. */
export function formatTimeRange(startsAt: string, endsAt: string, locale: Locale, elder = false): string {
  const start = formatTime(startsAt, locale, elder);
  const end = formatTime(endsAt, locale, elder);
  const lastDay = dayOf(endsAt);
  if (lastDay !== dayOf(startsAt))
    return `${start} – ${withTime(formatDayShort(lastDay, locale), end, locale)}`;
  return `${start}–${elder && period(startsAt) === period(endsAt) ? end.replace(period(endsAt), '') : end}`;
}

/** `2026年11月24日 周二 14:30`, `Tue 24 Nov 2026, 14:30` */
export function formatInstant(instant: string, locale: Locale, elder = false): string {
  return withTime(formatDay(dayOf(instant), locale), formatTime(instant, locale, elder), locale);
}

function monthName(day: Day): string {
  return months[+day.slice(5, 7) - 1]!;
}

function withTime(day: string, time: string, locale: Locale): string {
  return `${day}${locale === 'en' ? ',' : ''} ${time}`;
}

/** Nobody agrees whether 12:30 is 上午 or 下午, so it is 中午. */
function period(instant: string): string {
  const hour = +timeOf(instant).slice(0, 2);
  return hour < 12 ? '上午' : hour < 13 ? '中午' : '下午';
}

/** On a clock of twelve hours; midnight is 上午0:00, since 上午12:00 would be taken for noon. */
function clock(instant: string): string {
  const hour = +timeOf(instant).slice(0, 2);
  return (hour > 12 ? hour - 12 : hour) + timeOf(instant).slice(2);
}
