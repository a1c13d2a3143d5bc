/**
 * What the activity calendar says; every locale implements both interfaces, so a missing text is a compile error.
 * Two, because the first screen has a budget in bytes: what it does not say itself comes after it.
 */
import type { ActivityState } from '../domain/activity-state.ts';
import type { DayWords } from './day-words.ts';
import type { ElderMessages } from './elder.ts';
import type { TroubleMessages } from './trouble.ts';

export type CalendarView = 'list' | 'week' | 'month';

export interface CalendarMessages {
  readonly days: DayWords;
  readonly calendar: string;
  readonly today: string;

  state(state: ActivityState, placesLeft: number): string;
  /** For the month, where the full words do not fit; empty when there is nothing to warn of. */
  stateShort(state: ActivityState): string;
  replacedBy(when: string, room: string): string;

  /** Between the parts of a spoken name. */
  readonly comma: string;
  activities(count: number): string;
  more(count: number): string;
  showMore(count: number): string;
  showEarlier(count: number): string;

  readonly loading: string;
  readonly phone: string;
  readonly hours: string;
  /** In a locale that is loaded on demand all texts come at once. */
  readonly later?: LaterCalendarMessages;
}

export interface LaterCalendarMessages extends TroubleMessages, ElderMessages {
  /** The state of a full activity with room on its waiting list; and the same for the month. */
  readonly fullCanWait: string;
  readonly canWaitShort: string;
  readonly views: Readonly<Record<CalendarView, string>>;
  readonly viewSwitch: string;
  readonly previous: Readonly<Record<CalendarView, string>>;
  readonly next: Readonly<Record<CalendarView, string>>;
  readonly pickMonth: string;
  readonly category: string;
  readonly allCategories: string;
  readonly search: string;
  readonly withPlaces: string;
  readonly clearFilters: string;
  readonly dayOff: string;
  readonly workday: string;
  /** The same in words that can be heard. */
  readonly dayOffSpoken: string;
  readonly workdaySpoken: string;
  /** A festival, a solar term or a lunar day: Chinese in every language; here in the characters that this one writes. */
  dayName(chinese: string): string;
  readonly closeDay: string;
  holidaysNotAnnounced(year: number): string;

  /** What the list of the current month is called: it has no end that matters. */
  since(day: string): string;
  /** Spoken after a change of range or filter. */
  shown(range: string, count: number): string;
  empty(range: string): string;
  nextActivity(day: string, title: string): string;
  readonly noneFound: string;
  readonly activityGone: string;

  /** Said with data that could not be renewed. */
  stale(age: string): string;
  readonly retry: string;
}
