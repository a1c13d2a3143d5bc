/** What the calendar shows for the data and the choices: pure, no clock, no DOM. */
import type { ActivitiesPage, Activity, Center, HolidayYear } from '../../api/generated/types.ts';
import type { CalendarView } from '../../i18n/activity-calendar.ts';
import { monthGrid } from '../../domain/month-grid.ts';
import { addDays, startOfMonth, startOfWeek } from '../../domain/plain-date.ts';
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

/** What a phone shows in a few screens; the list has a button for more. */
export const listPage = 20;

/** The days of the server's default answer: 70 from the first Monday that the current month shows. */
const firstDefaultDay = (today: Day): Day => startOfWeek(startOfMonth(today));
const lastDefaultDay = (today: Day): Day => addDays(firstDefaultDay(today), 69);

/** Whether an activity is on a day: what ends at midnight does not reach into the next one. */
const isOn = (day: Day, { startsAt, endsAt }: Activity): boolean =>
  startsAt < `${day}T24` && (startsAt > day || endsAt >= `${day}T00:01`);

/**
 * The programme with the days of one more answer, which replaces what was known of them; on the other days an activity
 * of several is as this answer has it.
 */
export function withPage(known: Programme | undefined, page: ActivitiesPage, readAt: number): Programme {
  const newer = new Map(page.activities.map((activity) => [activity.id, activity]));
  const byDay = new Map<Day, Activity[]>();
  known?.byDay.forEach((before, day) => {
    const activities = before.map((activity) => newer.get(activity.id) ?? activity);
    byDay.set(
      day,
      activities.filter((activity) => isOn(day, activity)),
    );
  });
  for (let day = page.from; day <= page.to; day = addDays(day, 1)) byDay.set(day, []);
  for (const activity of page.activities) {
    // Most are over with their first day; to look at the next one would take twice as long.
    for (let day = dayOf(activity.startsAt); ; day = addDays(day, 1)) {
      if (day >= page.from && isOn(day, activity)) byDay.get(day)?.push(activity);
      if (day >= page.to || day >= dayOf(activity.endsAt)) break;
    }
  }
  const years = new Map([...(known?.holidays ?? []), ...page.holidays].map((facts) => [facts.year, facts]));
  return { center: page.center, holidays: [...years.values()], byDay, readAt };
}

/**
 * The days that a view shows; `day` is any of them. The list of the current month begins today and goes on over the
 * month's end, for who looks at it wants to know what is coming.
 */
export function daysOf(view: CalendarView, day: Day, today: Day, showsEarlier = false): Day[] {
  if (view === 'month') return monthGrid(day);
  const month = startOfMonth(day);
  if (view === 'week') return daysFrom(startOfWeek(day), addDays(startOfWeek(day), 6));
  return month === startOfMonth(today)
    ? daysFrom(showsEarlier ? month : today, lastDefaultDay(today))
    : monthGrid(day).filter((other) => startOfMonth(other) === month);
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
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
  const isDefault =
    !byDay && days[0]! >= firstDefaultDay(today) && days[days.length - 1]! <= lastDefaultDay(today);
  return isDefault ? '' : startOfWeek(days[0]!);
}
