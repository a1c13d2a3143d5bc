/**
 * A center that lives in memory and keeps the rules of the contract: what the reference server does with a database,
 * without one. The contract kit runs against both, so neither can drift from the other.
 */
import type {
  ActivitiesPage,
  ActivitiesQuery,
  Activity,
  ActivityPage,
  Booking,
  BookingAccess,
  BookingLookup,
  Center,
  HolidayYear,
  SignUpRequest,
} from '../../src/api/generated/types.ts';
import { placesLeft } from '../../src/domain/activity-state.ts';
import { isJoinable } from '../../src/domain/joinable.ts';
import { isDay } from '../../src/domain/is-day.ts';
import { addDays, startOfMonth, startOfWeek, toDayNumber } from '../../src/domain/plain-date.ts';
import { dayInZone, dayOf } from '../../src/domain/zone.ts';
import { createBookings } from './bookings.ts';
import { createClock, type Clock } from './clock.ts';
import { holidays2026, meiyuan } from './programme/meiyuan.ts';
import { invalid, Refusal } from './refusal.ts';

export interface MockCenterOptions {
  readonly center?: Center;
  readonly activities?: readonly Activity[];
  readonly holidays?: readonly HolidayYear[];
  readonly clock?: Clock;
  /** Until how many minutes before the start a resident may cancel online. */
  readonly cancelMinutesBefore?: number;
}

export interface MockCenter {
  readonly id: string;
  /** What residents are told; a test may put a newer notice here. */
  center: Center;
  readonly clock: Clock;
  /** Every activity by id; a test may change one as staff would. */
  readonly activities: Map<string, Activity>;
  loadActivities(query: ActivitiesQuery): ActivitiesPage;
  loadActivity(activityId: string): ActivityPage;
  signUp(activityId: string, request: SignUpRequest, keyed: KeyedWrite, base: string): BookingAccess;
  findBooking(lookup: BookingLookup, base: string): BookingAccess;
  loadBooking(manageToken: string, base: string): Booking;
  cancelBooking(manageToken: string, keyed: KeyedWrite, base: string): Booking;
  /** The activity of the booking whose calendar file has this random name. */
  activityOfCalendar(calendar: string): Activity;
}

export interface KeyedWrite {
  readonly key: string;
  /** Of operation, target and body. */
  readonly digest: string;
}

const rangeDays = 69;
const rangeDaysMax = 400;
const alternativesMax = 3;

export function createMockCenter(options: MockCenterOptions = {}): MockCenter {
  const { clock = createClock(), holidays = [holidays2026], cancelMinutesBefore = 0 } = options;
  const activities = new Map((options.activities ?? []).map((activity) => [activity.id, activity]));

  function findActivity(activityId: string): Activity {
    const activity = activities.get(activityId);
    if (!activity) throw new Refusal('activity_not_found', { phone: mock.center.phone });
    return activity;
  }

  const mock: MockCenter = {
    id: (options.center ?? meiyuan).id,
    center: options.center ?? meiyuan,
    clock,
    activities,
    loadActivities(query) {
      const { from, to } = toRange(query, dayInZone(clock.now(), mock.center.timeZone));
      const found = [...activities.values()]
        .filter((activity) => dayOf(activity.startsAt) <= to && activity.endsAt > `${from}T00:00:00`)
        .filter((activity) => query.category === undefined || activity.category === query.category)
        .filter((activity) => hasText(activity, query.text))
        .filter((activity) => query.withPlaces !== true || isJoinable(activity, clock.now()))
        .sort(byStart);
      const years = holidays.filter(({ year }) => year >= +from.slice(0, 4) && year <= +to.slice(0, 4));
      return { center: mock.center, from, to, activities: found, holidays: years };
    },
    loadActivity: (activityId) => ({ center: mock.center, activity: findActivity(activityId) }),
    ...createBookings({
      cancelMinutesBefore,
      clock,
      center: () => mock.center,
      findActivity,
      changeTaken(activity, by) {
        activities.set(activity.id, { ...activity, taken: activity.taken + by });
      },
      alternativesTo: (activity, partySize) =>
        alternatives(activities.values(), activity, partySize, clock.now()),
    }),
  };
  return mock;
}

/** @throws Refusal `validation_failed` or `range_too_large` */
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
function alternatives(all: Iterable<Activity>, instead: Activity, partySize: number, now: number) {
  const distance = ({ seriesId, title, category }: Activity) =>
    instead.seriesId !== null && seriesId === instead.seriesId
      ? 0
      : title === instead.title
        ? 1
        : instead.category !== null && category === instead.category
          ? 2
          : 3;
  return [...all]
    .filter((activity) => activity.id !== instead.id && Date.parse(activity.startsAt) > now)
    .filter((activity) => isJoinable(activity, now) && placesLeft(activity) >= partySize)
    .sort(byStart)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, alternativesMax);
}
