/** Days and times in words, in either language; and in elder mode, which says 下午2:30. */
import type { Day } from '../domain/plain-date.ts';
import { dayOf, timeOf } from '../domain/zone.ts';
import type { DayWords } from './day-words.ts';
import english from './en/days.ts';
import type { Locale } from './locale.ts';
import chinese from './zh-CN/days.ts';
import { elderTime, elderTimeRange } from './zh-CN/elder-times.ts';

function wordsIn(locale: Locale): DayWords {
  return locale === 'en' ? english : chinese;
}

/** From Monday: 周一 … 周日, Mon … Sun. */
export function weekdayNames(locale: Locale): readonly string[] {
  return wordsIn(locale).weekdays;
}

/** `2026年11月`, `November 2026` */
export function formatMonth(day: Day, locale: Locale): string {
  return wordsIn(locale).month(day);
}

/** `11月24日 周二`, `Tue 24 Nov` */
export function formatDayShort(day: Day, locale: Locale): string {
  return wordsIn(locale).dayShort(day);
}

/** `2026年11月24日 周二`, `Tue 24 Nov 2026` */
export function formatDay(day: Day, locale: Locale): string {
  return wordsIn(locale).day(day);
}

/** `14:30`; in elder mode and for speech 下午2:30. */
export function formatTime(instant: string, locale: Locale, elder = false): string {
  return elder && locale !== 'en' ? elderTime(instant) : timeOf(instant);
}

/** `14:30–16:00`, 上午7:00–8:00, and when it ends on another day `14:30 – 11月25日 周三 16:00`. */
export function formatTimeRange(startsAt: string, endsAt: string, locale: Locale, elder = false): string {
  return elder && locale !== 'en'
    ? elderTimeRange(startsAt, endsAt)
    : wordsIn(locale).timeRange(startsAt, endsAt);
}

/** `2026年11月24日 周二 14:30`, `Tue 24 Nov 2026, 14:30` */
export function formatInstant(instant: string, locale: Locale, elder = false): string {
  return `${formatDay(dayOf(instant), locale)}${locale === 'en' ? ',' : ''} ${formatTime(instant, locale, elder)}`;
}
