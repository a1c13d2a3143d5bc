/** Moving one date: the old one stays as cancelled with what replaces it, and bookings go along. */
import type { Activity, MoveActivity, StaffChange } from '../../../src/api/generated/types.ts';
import { moveBookings } from '../bookings/activity-bookings.ts';
import { actIn, type Act } from '../bookings/desk.ts';
import { lockPlaces } from '../bookings/places.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { refuseDoubleUse } from '../slots/double-use.ts';
import type { UtcInstant } from '../store/tables.ts';
import { factsOf } from './activity-facts.ts';
import { readPeriod, readRequired, requireActivity } from './change-activity.ts';
import { findEntries } from './load-roster.ts';
import type { OccurrenceFacts } from './row.ts';
import { insertActivities, lockProgramme, setCancelled, type ProgrammeDesk } from './write-activity.ts';

/** Answers with the id of the new date; the programme and the places of the old one are locked. */
export async function moveIn(
  act: Act,
  settings: CenterSettings,
  before: Activity,
  to: { readonly startsAt: UtcInstant; readonly endsAt: UtcInstant; readonly room: string },
): Promise<string> {
  const { trx, ids } = act;
  const centerId = settings.center.id;
  const id = ids.id();
  const stored = await trx
    .selectFrom('activities')
    .select('series_id')
    .where('center_id', '=', centerId)
    .where('activity_id', '=', before.id)
    .executeTakeFirstOrThrow();
  const known = factsOf(before);
  // Sign-up closes as long before the start as it did; it opens when it was announced to.
  const later = Date.parse(to.startsAt) - Date.parse(before.startsAt);
  const closesAt = before.signUpClosesAt && toUtc(Date.parse(before.signUpClosesAt) + later);
  const opensAt = known.signUpOpensAt;
  const facts: OccurrenceFacts = {
    ...known,
    ...to,
    signUpOpensAt: opensAt !== null && opensAt < (closesAt ?? to.startsAt) ? opensAt : null,
    signUpClosesAt: closesAt,
  };
  const added = { id, seriesId: stored.series_id, origin: null, byStaff: true, facts };
  await insertActivities(act, [added]);
  await setCancelled(act, before.id, { byStaff: true, replacedById: id });
  await moveBookings(act, before.id, { id, startsAt: to.startsAt, endsAt: to.endsAt });
  // A date that was moved before leads to where it takes place now.
  await trx
    .updateTable('activities')
    .set({ replaced_by_id: id })
    .where('center_id', '=', centerId)
    .where('replaced_by_id', '=', before.id)
    .execute();
  return id;
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
    const act = actIn(trx, { ids, now }, settings);
    await lockPlaces(act, activityId);
    const before = await requireActivity(trx, settings, activityId);
    if (before.status === 'cancelled') throw new Refusal('activity_cancelled');
    const room = body.room === undefined ? before.room : readRequired('room', body.room);
    await refuseDoubleUse(trx, settings, { title: before.title, ...period, room }, body.allowDoubleUse);
    const toCall = await findEntries(trx, settings, activityId);
    const id = await moveIn(act, settings, before, { ...period, room });
    await bumpVersion(trx, centerId);
    return { activity: await requireActivity(trx, settings, id), toCall };
  });
}
