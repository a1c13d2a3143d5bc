/** What the calendar shows for the data and the choices: pure, no clock, no DOM. */
import type { ActivitiesPage, Activity, Center, HolidayYear } from '../../api/generated/types.ts';
import type { CalendarView } from '../../i18n/activity-calendar.ts';
import { monthGrid } from '../../domain/month-grid.ts';
import { addDays, daysInMonth, startOfMonth, startOfWeek } from '../../domain/plain-date.ts';
import type { Day } from '../../domain/plain-date.ts';
import { dayOf } from '../../domain/zone.ts';

/** All that was read so far. A day that was read has an entry, if only an empty one. */
export interface Programme {
  readonly center: Center;
  readonly holidays: readonly HolidayYear[];
  readonly byDay: ReadonlyMap<Day, readonly Activity[]>;
  /** When the newest part was read, in epoch milliseconds. */
  readonly readAt: number;
}

export interface Filter {
  readonly category: string;
  readonly text: string;
  readonly withPlaces: boolean;
}

/** What the resident has chosen so far; absent is "as the element's attributes say". */
export interface Choices extends Filter {
  readonly view?: CalendarView;
  readonly day?: Day;
  /** The day of the month whose activities are listed under the grid. */
  readonly openDay?: Day | undefined;
  /** What went wrong with the last act; gone with the next one. */
  readonly notice?: 'gone' | 'network' | undefined;
  /** How many activities the list shows before it offers more. */
  readonly listLimit: number;
  /** Whether the list of the current month begins before today. */
  readonly showsEarlier: boolean;
}

export const listPage = 60;

/** The days of the server's default answer, after its first. */
const pageDays = 69;

/** The programme with the days of one more answer, which replaces what was known of them. */
export function withPage(known: Programme | undefined, page: ActivitiesPage, readAt: number): Programme {
  const byDay = new Map<Day, Activity[]>(known?.byDay as Map<Day, Activity[]> | undefined);
  for (let day = page.from; day <= page.to; day = addDays(day, 1)) byDay.set(day, []);
  for (const activity of page.activities) {
    const day = dayOf(activity.startsAt);
    const others = byDay.get(day);
    if (others) others.push(activity);
  }
  const years = new Map([...(known?.holidays ?? []), ...page.holidays].map((facts) => [facts.year, facts]));
  return { center: page.center, holidays: [...years.values()], byDay, readAt };
}

/** The days that a view shows; `day` is any of them. */
export function daysOf(view: CalendarView, day: Day): Day[] {
  if (view === 'month') return monthGrid(day);
  const first = view === 'week' ? startOfWeek(day) : startOfMonth(day);
  const length = view === 'week' ? 7 : daysInMonth(day);
  return Array.from({ length }).map((_, index) => addDays(first, index));
}

/**
 * Which range to ask for, so that all days are known: undefined when they are in `byDay`, `''` for the server's default range
 * (one address for everybody, so caches hold it, and the script tag has asked for it already), else its first day.
 */
export function missingFrom(
  days: readonly Day[],
  today: Day,
  byDay?: Programme['byDay'],
): Day | '' | undefined {
  if (byDay && days.every((day) => byDay.has(day))) return undefined;
  const first = startOfWeek(startOfMonth(today));
  const isDefault = !byDay && days[0]! >= first && days[days.length - 1]! <= addDays(first, pageDays);
  return isDefault ? '' : startOfWeek(days[0]!);
}
