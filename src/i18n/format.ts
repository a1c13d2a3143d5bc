/** Days and times in words, in whichever language; and in elder mode, which says 下午2:30 in Chinese. */
import type { Day } from '../domain/plain-date.ts';
import { dayOf, timeOf } from '../domain/zone.ts';
import type { DayWords } from './day-words.ts';
import { elderTime, elderTimeRange } from './elder-times.ts';
import { english, traditional } from './foreign-days.ts';
import { intlDays } from './intl-days.ts';
import { isChinese } from './is-chinese.ts';
import type { Locale } from './locale.ts';
import chinese from './zh-CN/days.ts';

const ours: Readonly<Record<string, DayWords>> = { 'zh-CN': chinese, 'zh-Hant': traditional, en: english };

function wordsIn(locale: Locale): DayWords {
  return ours[locale] ?? intlDays(locale);
}

/** From Monday: 周一 … 周日, Mon … Sun. */
export function weekdayNames(locale: Locale): readonly string[] {
  return wordsIn(locale).weekdays;
}

/** `11月`, `Nov` */
export function formatMonthShort(day: Day, locale: Locale): string {
  if (isChinese(locale)) return `${+day.slice(5, 7)}月`;
  return locale === 'en' ? english.dayShort(day).slice(-3) : intlDays(locale).monthShort(day);
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
  return elder && isChinese(locale) ? elderTime(instant) : timeOf(instant);
}

/** `14:30–16:00`, 上午7:00–8:00, and when it ends on another day `14:30 – 11月25日 周三 16:00`. */
export function formatTimeRange(startsAt: string, endsAt: string, locale: Locale, elder = false): string {
  const { dayShort, timeRange } = wordsIn(locale);
  return elder && isChinese(locale)
    ? elderTimeRange(startsAt, endsAt, dayShort)
    : timeRange(startsAt, endsAt);
}

/** A day before its time: `2026年11月24日 周二`, `Tue 24 Nov 2026,` */
export function formatDayOf(instant: string, locale: Locale): string {
  return formatDay(dayOf(instant), locale) + (isChinese(locale) ? '' : ',');
}

/** `2026年11月24日 周二 14:30`, `Tue 24 Nov 2026, 14:30` */
export function formatInstant(instant: string, locale: Locale, elder = false): string {
  return `${formatDayOf(instant, locale)} ${formatTime(instant, locale, elder)}`;
}
