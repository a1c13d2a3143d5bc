/** Moving one date: the old one stays as cancelled with what replaces it, and bookings go along. */
import type { MoveActivity, StaffChange } from '../../../src/api/generated/types.ts';
import { moveBookings } from '../bookings/activity-bookings.ts';
import { actIn } from '../bookings/desk.ts';
import { lockPlaces } from '../bookings/places.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { parseInstant, toUtc } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { refuseDoubleUse } from '../slots/double-use.ts';
import { readPeriod, readRequired, requireActivity } from './change-activity.ts';
import { findEntries } from './load-roster.ts';
import type { OccurrenceFacts } from './row.ts';
import { insertActivities, lockProgramme, setCancelled, type ProgrammeDesk } from './write-activity.ts';

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
    const act = actIn(trx, { ids, now }, settings);
    await lockPlaces(act, activityId);
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
    await refuseDoubleUse(trx, settings, facts, body.allowDoubleUse);
    const added = { id, seriesId: stored.series_id, origin: null, byStaff: true, facts };
    await insertActivities(act, [added]);
    const toCall = await findEntries(trx, settings, activityId);
    await setCancelled(act, activityId, { byStaff: true, replacedById: id });
    await moveBookings(act, activityId, { id, ...period });
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
