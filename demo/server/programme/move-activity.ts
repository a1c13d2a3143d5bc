/** Moving one date: the old one stays as cancelled with what replaces it, and bookings go along. */
import type { Transaction } from 'kysely';
import type { Activity, MoveActivity, RosterEntry, StaffChange } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { parseInstant, toUtc } from '../instant.ts';
import { givePlacesBack, lockPlaces, takePlaces } from '../places.ts';
import { invalid, Refusal } from '../problem.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { readPeriod, readRequired, requireActivity } from './change-activity.ts';
import { findEntries } from './load-roster.ts';
import type { OccurrenceFacts } from './row.ts';
import {
  insertActivities,
  keepBookingsUntil,
  lockProgramme,
  setCancelled,
  type ProgrammeDesk,
} from './write-activity.ts';

async function moveBookings(
  trx: Transaction<Tables>,
  settings: CenterSettings,
  from: Activity,
  to: { readonly id: string; readonly endsAt: UtcInstant },
): Promise<RosterEntry[]> {
  const centerId = settings.center.id;
  const entries = await findEntries(trx, settings, from.id);
  const places = entries.reduce((sum, { partySize }) => sum + partySize, 0);
  if (places > 0) {
    const isTaken = await takePlaces(trx, { centerId, placeId: to.id }, places);
    if (!isTaken) throw new Error(`The replacement of ${from.id} has fewer places than were taken.`);
    await trx
      .updateTable('bookings')
      .set({ activity_id: to.id })
      .where('center_id', '=', centerId)
      .where('activity_id', '=', from.id)
      .where('status', '=', 'confirmed')
      .execute();
    await givePlacesBack(trx, { centerId, placeId: from.id }, places);
    await keepBookingsUntil(trx, settings, to.id, to.endsAt);
  }
  return entries;
}

/**
 * The old date stays on the calendar as cancelled, with the new one that replaces it; bookings go along, with their
 * codes. Answers with the new one and whom to call.
 */
export async function moveActivity(
  { store, ids, now }: ProgrammeDesk,
  settings: CenterSettings,
  activityId: string,
  body: MoveActivity,
): Promise<StaffChange> {
  const centerId = settings.center.id;
  const period = readPeriod(body.startsAt, body.endsAt);
  if (period.startsAt <= toUtc(now)) throw invalid('startsAt', 'is in the past');
  return store.transact(async (trx) => {
    await lockProgramme(trx, centerId);
    await lockPlaces(trx, { centerId, placeId: activityId });
    const before = await requireActivity(trx, settings, activityId);
    if (before.status === 'cancelled') throw new Refusal('activity_cancelled');
    const id = ids.id();
    const stored = await trx
      .selectFrom('activities')
      .select('series_id')
      .where('center_id', '=', centerId)
      .where('activity_id', '=', activityId)
      .executeTakeFirstOrThrow();
    const utc = (instant: string | null) => (instant === null ? null : parseInstant(instant)!);
    // Sign-up closes as long before the start as it did; it opens when it was announced to.
    const later = Date.parse(period.startsAt) - Date.parse(before.startsAt);
    const closesAt = before.signUpClosesAt && toUtc(Date.parse(before.signUpClosesAt) + later);
    const opensAt = utc(before.signUpOpensAt);
    const facts: OccurrenceFacts = {
      ...period,
      title: before.title,
      category: before.category,
      room: body.room === undefined ? before.room : readRequired('room', body.room),
      capacity: before.capacity,
      waitlistCapacity: before.waitlistCapacity,
      signUpOpensAt: opensAt !== null && opensAt < (closesAt ?? period.startsAt) ? opensAt : null,
      signUpClosesAt: closesAt,
      audience: before.audience,
      bring: before.bring,
      phone: before.phone,
      description: before.description,
    };
    const added = { id, seriesId: stored.series_id, origin: null, byStaff: true, facts };
    await insertActivities(trx, centerId, [added], now);
    const toCall = await moveBookings(trx, settings, before, { id, endsAt: period.endsAt });
    await setCancelled(trx, centerId, activityId, { byStaff: true, replacedById: id }, now);
    // A date that was moved before leads to where it takes place now.
    await trx
      .updateTable('activities')
      .set({ replaced_by_id: id })
      .where('center_id', '=', centerId)
      .where('replaced_by_id', '=', activityId)
      .execute();
    await bumpVersion(trx, centerId);
    return { activity: await requireActivity(trx, settings, id), toCall };
  });
}
