/** Where steps, keys and links lead in the calendar: pure. */
import type { Activity } from '../../api/generated/types.ts';
import { addMonths } from '../../domain/months.ts';
import { isDay } from '../../domain/is-day.ts';
import { addDays, startOfMonth, startOfWeek } from '../../domain/plain-date.ts';
import type { Day } from '../../domain/plain-date.ts';
import type { CalendarView } from '../../i18n/activity-calendar.ts';
import type { Programme } from './activity-calendar.model.ts';

/** Months to pick from: a year back, a year and a half ahead, and where the calendar is. */
export function monthsAround(today: Day, day: Day): Day[] {
  const months = [...Array(31).keys()].map((index) => addMonths(startOfMonth(today), index - 12));
  const current = startOfMonth(day);
  return months.includes(current) ? months : [...months, current].sort();
}

/** Where "next" and "previous" lead: the first of that month, the same weekday of that week; today if it is there. */
export function step(view: CalendarView, day: Day, by: number, today: Day): Day {
  const target = view === 'week' ? addDays(day, by * 7) : addMonths(startOfMonth(day), by);
  const isTodayThere =
    view === 'week'
      ? startOfWeek(target) === startOfWeek(today)
      : startOfMonth(target) === startOfMonth(today);
  return isTodayThere ? today : target;
}

/** The day that a key leads to in a month, as https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/ has it. */
export function dayAfterKey(
  day: Day,
  key: string,
  { shift, isMirrored = false }: { shift: boolean; isMirrored?: boolean },
): Day | undefined {
  const monday = startOfWeek(day);
  const months = shift ? 12 : 1;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, isMirrored ? 1 : -1);
    case 'ArrowRight':
      return addDays(day, isMirrored ? -1 : 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return monday;
    case 'End':
      return addDays(monday, 6);
    case 'PageUp':
      return addMonths(day, -months);
    case 'PageDown':
      return addMonths(day, months);
    default:
      return undefined;
  }
}

/** The first activity after a day, as far as is known. */
export function nextActivityAfter(day: Day, byDay: Programme['byDay']): Activity | undefined {
  const later = [...byDay.keys()].filter((other) => other > day && byDay.get(other)!.length > 0).sort()[0];
  return later === undefined ? undefined : byDay.get(later)![0];
}

/** `month.2026-12-01` or `month.2026-12`: a place in the calendar as the fragment has it. */
export function parsePlace(text: string): { view: CalendarView; day: Day } | undefined {
  const [, view, month, rest] = /^(list|week|month)\.(\d{4}-\d\d)(-\d\d)?$/.exec(text) ?? [];
  const day = month + (rest ?? '-01');
  return view && isDay(day) ? { view: view as CalendarView, day } : undefined;
}
