/** Reading activities: from rows to the contract, by range, one alone, and what to choose instead of a full one. */
import type { Kysely } from 'kysely';
import type { ActivitiesQuery, Activity, Center } from '../../src/api/generated/types.ts';
import { placesLeft } from '../../src/domain/activity-state.ts';
import { isJoinable } from '../../src/domain/joinable.ts';
import { addDays, type Day } from '../../src/domain/plain-date.ts';
import { startOfDay, toUtc, toWire } from './instant.ts';
import type { Tables } from './store/tables.ts';

/** Every column of the contract's `Activity`, from one statement. */
function selectActivities(db: Kysely<Tables>, centerId: string) {
  return db
    .selectFrom('activities as a')
    .leftJoin('places as p', (join) =>
      join.onRef('p.center_id', '=', 'a.center_id').onRef('p.place_id', '=', 'a.activity_id'),
    )
    .leftJoin('series as s', (join) =>
      join.onRef('s.center_id', '=', 'a.center_id').onRef('s.series_id', '=', 'a.series_id'),
    )
    .leftJoin('activities as r', (join) =>
      join.onRef('r.center_id', '=', 'a.center_id').onRef('r.activity_id', '=', 'a.replaced_by_id'),
    )
    .select([
      'a.activity_id',
      'a.series_id',
      'a.title',
      'a.category',
      'a.room',
      'a.starts_at',
      'a.ends_at',
      'a.status',
      'a.waitlist_capacity',
      'a.sign_up_opens_at',
      'a.sign_up_closes_at',
      'a.audience',
      'a.bring',
      'a.phone',
      'a.description',
      'p.capacity',
      'p.taken',
      'p.waiting',
      's.repeats',
      'r.activity_id as replacement_id',
      'r.starts_at as replacement_starts_at',
      'r.ends_at as replacement_ends_at',
      'r.room as replacement_room',
    ])
    .where('a.center_id', '=', centerId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectActivities>['execute']>>[number];

function toActivity(row: Row, timeZone: string): Activity {
  const wire = (instant: string | null) => (instant === null ? null : toWire(instant, timeZone));
  return {
    id: row.activity_id,
    seriesId: row.repeats === 1 ? row.series_id : null,
    title: row.title,
    category: row.category,
    room: row.room,
    startsAt: toWire(row.starts_at, timeZone),
    endsAt: toWire(row.ends_at, timeZone),
    status: row.status,
    replacement:
      row.replacement_id === null
        ? null
        : {
            id: row.replacement_id,
            startsAt: toWire(row.replacement_starts_at!, timeZone),
            endsAt: toWire(row.replacement_ends_at!, timeZone),
            room: row.replacement_room!,
          },
    capacity: row.capacity,
    taken: row.taken ?? 0,
    waitlistCapacity: row.waitlist_capacity,
    waiting: row.waiting ?? 0,
    signUpOpensAt: wire(row.sign_up_opens_at),
    signUpClosesAt: wire(row.sign_up_closes_at),
    audience: row.audience,
    bring: row.bring,
    phone: row.phone,
    description: row.description,
  };
}

/** By start, then title, then id: code units, so that both databases and the mocks agree. */
function byStart(a: Row, b: Row): number {
  const keys = (row: Row) => [row.starts_at, row.title, row.activity_id] as const;
  const [left, right] = [keys(a), keys(b)];
  const index = left.findIndex((key, at) => key !== right[at]);
  return index === -1 ? 0 : left[index]! < right[index]! ? -1 : 1;
}

/** Searching is forgiving about case and full-width letters. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Activities that touch the days from `from` to `to`, both included. */
export async function findActivities(
  db: Kysely<Tables>,
  center: Pick<Center, 'id' | 'timeZone'>,
  range: { readonly from: Day; readonly to: Day },
  filter: Pick<ActivitiesQuery, 'category' | 'text' | 'withPlaces'>,
  now: number,
): Promise<Activity[]> {
  const rows = await selectActivities(db, center.id)
    .where('a.starts_at', '<', startOfDay(addDays(range.to, 1), center.timeZone))
    .where('a.ends_at', '>', startOfDay(range.from, center.timeZone))
    .execute();
  const sought = filter.text === undefined ? '' : folded(filter.text.trim());
  return rows
    .filter((row) => filter.category === undefined || row.category === filter.category)
    .filter(
      (row) =>
        sought === '' ||
        [row.title, row.room, row.audience, row.description].some(
          (text) => text !== null && folded(text).includes(sought),
        ),
    )
    .sort(byStart)
    .map((row) => toActivity(row, center.timeZone))
    .filter((activity) => filter.withPlaces !== true || isJoinable(activity, now));
}

export async function findActivity(
  db: Kysely<Tables>,
  center: Pick<Center, 'id' | 'timeZone'>,
  activityId: string,
): Promise<Activity | undefined> {
  const row = await selectActivities(db, center.id)
    .where('a.activity_id', '=', activityId)
    .executeTakeFirst();
  return row && toActivity(row, center.timeZone);
}

const alternativesMax = 3;
const alternativesDays = 90;

/** What a resident who cannot have this activity may choose: the same series first, then its category, then the soonest. */
export async function findAlternatives(
  db: Kysely<Tables>,
  center: Pick<Center, 'id' | 'timeZone'>,
  instead: Activity,
  partySize: number,
  now: number,
): Promise<Activity[]> {
  const rows = await selectActivities(db, center.id)
    .where('a.status', '=', 'scheduled')
    .where('a.starts_at', '>', toUtc(now))
    .where('a.starts_at', '<', toUtc(now + alternativesDays * 86_400_000))
    .where('a.activity_id', '!=', instead.id)
    .execute();
  const distance = (activity: Activity) =>
    instead.seriesId !== null && activity.seriesId === instead.seriesId
      ? 0
      : activity.title === instead.title
        ? 1
        : instead.category !== null && activity.category === instead.category
          ? 2
          : 3;
  return rows
    .sort(byStart)
    .map((row) => toActivity(row, center.timeZone))
    .filter((activity) => isJoinable(activity, now) && placesLeft(activity) >= partySize)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, alternativesMax);
}
