/** Days in a language that a page adds, as `Intl` has them; ours are written by hand, for `Intl` differs by device. */
import type { Day } from '../domain/plain-date.ts';
import { dayOf, timeOf } from '../domain/zone.ts';
import type { DayWords } from './day-words.ts';

export interface IntlDays extends DayWords {
  monthShort(day: Day): string;
  /** With its year when `isYearSaid`. */
  date(day: Day, isYearSaid: boolean): string;
}

const known = new Map<string, IntlDays>();

export function intlDays(locale: string): IntlDays {
  const days = known.get(locale) ?? create(locale);
  known.set(locale, days);
  return days;
}

function create(locale: string): IntlDays {
  const format = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
    // The center's calendar, and the digits of its clock times and phone numbers.
    const manner = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...options } as const;
    const formatter = new Intl.DateTimeFormat(supported(locale), manner);
    return (day) => formatter.format(new Date(day.slice(0, 10)));
  };
  const [year, month, day, weekday] = ['numeric', 'short', 'numeric', 'short'] as const;
  const weekdayName = format({ weekday });
  const dayShort = format({ month, day, weekday });
  const [date, dateOfYear] = [format({ month, day }), format({ year, month, day })];
  return {
    // 2026-11-23 is a Monday.
    weekdays: [23, 24, 25, 26, 27, 28, 29].map((date) => weekdayName(`2026-11-${date}`)),
    month: format({ year, month: 'long' }),
    monthShort: format({ month }),
    dayShort,
    day: format({ year, month, day, weekday }),
    date: (of, isYearSaid) => (isYearSaid ? dateOfYear : date)(of),
    time: timeOf,
    timeRange: (startsAt, endsAt) =>
      dayOf(startsAt) === dayOf(endsAt)
        ? `${timeOf(startsAt)}–${timeOf(endsAt)}`
        : `${timeOf(startsAt)} – ${dayShort(dayOf(endsAt))} ${timeOf(endsAt)}`,
  };
}

/** A name that is no language tag at all is a page's mistake, not a reason to say nothing. */
function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
