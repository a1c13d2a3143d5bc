/** Days as the headline of what is shown: as short as can be. */
import type { Day } from '../domain/plain-date.ts';
import type { DayWords } from './day-words.ts';
import { intlDays } from './intl-days.ts';
import { isChinese } from './is-chinese.ts';
import type { Locale } from './locale.ts';

interface Manner {
  readonly days: DayWords;
  readonly locale: Locale;
  readonly today: Day;
}

/** `11月30日`, `30 Nov`; with its year when that is not the year of `today`. */
export function formatDate(day: Day, { days, locale, today }: Manner): string {
  const year = day.slice(0, 4);
  const isThisYear = year === today.slice(0, 4);
  const short = days.dayShort(day);
  if (isChinese(locale)) return (isThisYear ? '' : `${year}年`) + short.split(' ')[0];
  return locale === 'en'
    ? short.slice(4) + (isThisYear ? '' : ` ${year}`)
    : intlDays(locale).date(day, !isThisYear);
}

/** `11月30日–12月6日`, `11月23日–29日`, `30 Nov – 6 Dec`, `23–29 Nov`; month and year are said once. */
export function formatRange(first: Day, last: Day, manner: Manner): string {
  const { locale } = manner;
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (isChinese(locale)) {
    const to = formatDate(last, { ...manner, today: last });
    return `${formatDate(first, manner)}–${isSameMonth ? to.replace(/.*月/, '') : to}`;
  }
  const from = formatDate(first, { ...manner, today: first });
  const isShort = isSameMonth && locale === 'en';
  return (isShort ? `${parseInt(from)}–` : `${from} – `) + formatDate(last, manner);
}
