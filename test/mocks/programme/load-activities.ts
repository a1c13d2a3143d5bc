/** Reading the programme: a range of days, and what to choose instead of an activity that cannot be had. */
import type {
  ActivitiesPage,
  ActivitiesQuery,
  Activity,
  Center,
  HolidayYear,
} from '../../../src/api/generated/types.ts';
import { placesLeft } from '../../../src/domain/activity-state.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { isJoinable } from '../../../src/domain/joinable.ts';
import { addDays, startOfMonth, startOfWeek, toDayNumber } from '../../../src/domain/plain-date.ts';
import { dayInZone, dayOf } from '../../../src/domain/zone.ts';
import { invalid, Refusal } from '../refusal.ts';

export interface ProgrammeFacts {
  readonly center: Center;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly holidays: readonly HolidayYear[];
  /** Epoch milliseconds. */
  readonly now: number;
}

const rangeDays = 69;
const rangeDaysMax = 400;
const alternativesMax = 3;

/** @throws Refusal `validation_failed` or `range_too_large` */
export function loadActivities(
  { center, activities, holidays, now }: ProgrammeFacts,
  query: ActivitiesQuery,
): ActivitiesPage {
  const { from, to } = toRange(query, dayInZone(now, center.timeZone));
  const found = [...activities.values()]
    .filter((activity) => dayOf(activity.startsAt) <= to && activity.endsAt > `${from}T00:00:00`)
    .filter((activity) => query.category === undefined || activity.category === query.category)
    .filter((activity) => hasText(activity, query.text))
    .filter((activity) => query.withPlaces !== true || isJoinable(activity, now))
    .sort(byStart);
  const years = holidays.filter(({ year }) => year >= +from.slice(0, 4) && year <= +to.slice(0, 4));
  return { center, from, to, activities: found, holidays: years };
}

function toRange(query: ActivitiesQuery, today: string): { from: string; to: string } {
  for (const field of ['from', 'to'] as const) {
    if (query[field] !== undefined && !isDay(query[field])) throw invalid(field, 'is not a day');
  }
  const from = query.from ?? startOfWeek(startOfMonth(today));
  const to = query.to ?? addDays(from, rangeDays);
  if (to < from) throw invalid('to', 'is before `from`');
  if (toDayNumber(to) - toDayNumber(from) > rangeDaysMax) throw new Refusal('range_too_large');
  return { from, to };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function hasText({ title, room, audience, description }: Activity, text = ''): boolean {
  const sought = folded(text.trim());
  return [title, room, audience, description].some((part) => folded(part ?? '').includes(sought));
}

/** By start, then title, then id, by code units. */
function byStart(a: Activity, b: Activity): number {
  const order = (left: string | number, right: string | number) =>
    left === right ? 0 : left < right ? -1 : 1;
  return (
    order(Date.parse(a.startsAt), Date.parse(b.startsAt)) || order(a.title, b.title) || order(a.id, b.id)
  );
}

/** What to choose instead: the same series first, then the same title, the same category, the soonest. */
export function alternatives(
  { activities, now }: Pick<ProgrammeFacts, 'activities' | 'now'>,
  instead: Activity,
  partySize: number,
): Activity[] {
  const distance = ({ seriesId, title, category }: Activity) =>
    instead.seriesId !== null && seriesId === instead.seriesId
      ? 0
      : title === instead.title
        ? 1
        : instead.category !== null && category === instead.category
          ? 2
          : 3;
  return [...activities.values()]
    .filter((activity) => activity.id !== instead.id && Date.parse(activity.startsAt) > now)
    .filter((activity) => isJoinable(activity, now) && placesLeft(activity) >= partySize)
    .sort(byStart)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, alternativesMax);
}
