/** What the activity calendar says; one file per locale implements it, so a missing text is a compile error. */
import type { ActivityState } from '../domain/activity-state.ts';

export type CalendarView = 'list' | 'week' | 'month';

/** Why there is no (new) answer; several codes of the API share a face. */
export type Trouble =
  'offline' | 'network' | 'busy' | 'contract' | 'insecure' | 'origin' | 'center' | 'setup' | 'server';

export interface CalendarMessages {
  readonly calendar: string;
  readonly views: Readonly<Record<CalendarView, string>>;
  readonly viewSwitch: string;
  readonly previous: Readonly<Record<CalendarView, string>>;
  readonly next: Readonly<Record<CalendarView, string>>;
  readonly today: string;
  readonly pickMonth: string;
  readonly category: string;
  readonly allCategories: string;
  readonly search: string;
  readonly withPlaces: string;
  readonly clearFilters: string;

  state(state: ActivityState, placesLeft: number): string;
  /** For a chip in the month, where the full words do not fit; empty when there is nothing to warn of. */
  stateShort(state: ActivityState): string;
  replacedBy(when: string, room: string): string;

  readonly dayOff: string;
  readonly workday: string;
  /** The same in words that can be heard. */
  readonly dayOffSpoken: string;
  readonly workdaySpoken: string;
  activities(count: number): string;
  more(count: number): string;
  showMore(count: number): string;
  showEarlier(count: number): string;
  readonly noActivities: string;
  readonly closeDay: string;
  holidaysNotAnnounced(year: number): string;

  readonly loading: string;
  /** Spoken after a change of range or filter. */
  shown(range: string, count: number): string;
  empty(range: string): string;
  nextActivity(day: string, title: string): string;
  readonly noneFound: string;
  readonly activityGone: string;

  trouble(trouble: Trouble): string;
  /** Said with data that could not be renewed. */
  stale(age: string): string;
  minutesAgo(minutes: number): string;
  readonly retry: string;
  readonly phone: string;
  readonly hours: string;
}
