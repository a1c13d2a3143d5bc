/** Writing activities of the programme: new ones, changed ones, cancelled ones, with their places and bookings in step. */
import type { Transaction } from 'kysely';
import {
  endWaitingFor,
  keepBookingsUntil,
  tellCancelled,
  tellChanged,
} from '../bookings/activity-bookings.ts';
import type { Act } from '../bookings/desk.ts';
import { type Ledger, lockPlaces, openPlaces, setCapacity } from '../bookings/places.ts';
import { offerFree } from '../bookings/waitlist.ts';
import type { Ids } from '../ids.ts';
import { toUtc } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { NewActivityRow, Tables } from '../store/tables.ts';
import type { OccurrenceFacts } from './row.ts';

/** What staff functions need beside the center. */
export interface ProgrammeDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: number;
}

/**
 * One change of the programme at a time, so that what was read stays true until it is written. The center's notices are
 * rows that nobody else writes; sign-ups go on meanwhile.
 */
export async function lockProgramme(trx: Transaction<Tables>, centerId: string): Promise<void> {
  await trx
    .updateTable('notices')
    .set(({ ref }) => ({ text: ref('text') }))
    .where('center_id', '=', centerId)
    .execute();
}

function toColumns(facts: OccurrenceFacts) {
  return {
    title: facts.title,
    category: facts.category,
    room: facts.room,
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    waitlist_capacity: facts.waitlistCapacity,
    sign_up_opens_at: facts.signUpOpensAt,
    sign_up_closes_at: facts.signUpClosesAt,
    audience: facts.audience,
    bring: facts.bring,
    phone: facts.phone,
    description: facts.description,
  };
}

export interface NewActivity {
  readonly id: string;
  readonly seriesId: string | null;
  readonly origin: string | null;
  readonly byStaff: boolean;
  readonly facts: OccurrenceFacts;
}

/** Rows of one statement; SQLite and PostgreSQL both limit its parameters. */
const rowsAtOnce = 200;

export async function insertActivities(ledger: Ledger, activities: readonly NewActivity[]): Promise<void> {
  const { trx, centerId, now } = ledger;
  for (let from = 0; from < activities.length; from += rowsAtOnce) {
    const some = activities.slice(from, from + rowsAtOnce);
    const rows: NewActivityRow[] = some.map(({ id, seriesId, origin, byStaff, facts }) => ({
      center_id: centerId,
      activity_id: id,
      series_id: seriesId,
      origin_day: origin,
      ...toColumns(facts),
      status: 'scheduled',
      replaced_by_id: null,
      by_staff: byStaff ? 1 : 0,
      changed_at: toUtc(now),
    }));
    await trx.insertInto('activities').values(rows).execute();
  }
  const places = activities.flatMap(({ id, facts: { capacity } }) =>
    capacity === null ? [] : [{ placeId: id, capacity }],
  );
  await openPlaces(ledger, places);
}

export interface ActivityChange {
  /** As they are, read since the programme was locked. */
  readonly before: OccurrenceFacts;
  readonly facts: OccurrenceFacts;
  readonly origin: string | null;
}

/** A new capacity has been checked against what is taken, with the places locked. What stays the same is not touched. */
export async function updateActivity(
  act: Act,
  activityId: string,
  { before, facts, origin }: ActivityChange,
): Promise<void> {
  const { trx, centerId, now } = act;
  const { status } = await trx
    .selectFrom('activities')
    .select('status')
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('activities')
    .set({
      ...toColumns(facts),
      ...(origin !== null && { origin_day: origin }),
      status: 'scheduled',
      replaced_by_id: null,
      changed_at: toUtc(now),
    })
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .execute();
  if (facts.capacity !== before.capacity) await setCapacity(act, activityId, facts.capacity);
  if (facts.endsAt !== before.endsAt) await keepBookingsUntil(act, activityId, facts.endsAt);
  const isElsewhere =
    facts.startsAt !== before.startsAt || facts.endsAt !== before.endsAt || facts.room !== before.room;
  // Who was told that it does not take place is told that it does.
  if (isElsewhere || status === 'cancelled') await tellChanged(act, activityId, facts.startsAt);
  // New places are for the waiting list first.
  if (facts.capacity !== null) await offerFree(act, activityId);
}

export interface Cancellation {
  readonly byStaff: boolean;
  readonly replacedById: string | null;
}

/** Bookings stay, so that the roster says whom to call; waiting for it is over. */
export async function cancelIn(act: Act, activityId: string, by: Cancellation): Promise<void> {
  await lockPlaces(act, activityId);
  await setCancelled(act, activityId, by);
  await endWaitingFor(act, activityId);
  await tellCancelled(act, activityId);
}

export async function setCancelled(
  { trx, centerId, now }: Ledger,
  activityId: string,
  { byStaff, replacedById }: Cancellation,
): Promise<void> {
  await trx
    .updateTable('activities')
    .set({
      status: 'cancelled',
      replaced_by_id: replacedById,
      ...(byStaff && { by_staff: 1 }),
      changed_at: toUtc(now),
    })
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .execute();
}
