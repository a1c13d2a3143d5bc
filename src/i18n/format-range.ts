/** From which day to which, as short as can be: the headline of a week. */
import type { Day } from '../domain/plain-date.ts';
import type { DayWords } from './day-words.ts';
import type { Locale } from './locale.ts';

/** `11月30日–12月6日`, `30 Nov – 6 Dec`; the year is said when it is not that of `today`. */
export function formatRange(
  first: Day,
  last: Day,
  { days, locale, today }: { readonly days: DayWords; readonly locale: Locale; readonly today: Day },
): string {
  const isThisYear = first.slice(0, 4) === today.slice(0, 4);
  if (locale === 'en') {
    const [from, to] = [first, last].map((day) => days.dayShort(day).slice(4));
    return `${from} – ${to}${isThisYear ? '' : ` ${last.slice(0, 4)}`}`;
  }
  const [from, to] = [first, last].map((day) => days.dayShort(day).split(' ')[0]);
  return `${isThisYear ? '' : `${first.slice(0, 4)}年`}${from}–${to}`;
}
