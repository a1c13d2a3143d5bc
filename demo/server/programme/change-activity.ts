/** What staff do to single activities: add one, cancel one or the rest of a series. */
import type { Transaction } from 'kysely';
import type {
  Activity,
  CancelActivity,
  NewActivity as NewActivityRequest,
  StaffChange,
} from '../../../src/api/generated/types.ts';
import { findActivity } from '../activities.ts';
import { actIn } from '../bookings/desk.ts';
import { bumpVersion, isId, type CenterSettings } from '../center.ts';
import { parseInstant, toUtc } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { refuseDoubleUse } from '../slots/double-use.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { findEntries } from './load-roster.ts';
import type { OccurrenceFacts } from './row.ts';
import { tidy } from '../sheets/plain.ts';
import { refuseSignUpTimes } from './sign-up-times.ts';
import {
  cancelIn,
  insertActivities,
  lockProgramme,
  setCancelled,
  type ProgrammeDesk,
} from './write-activity.ts';

export function readInstant(field: string, text: string): UtcInstant {
  const instant = parseInstant(text);
  if (instant === undefined) throw invalid(field, 'is not a moment that exists');
  return instant;
}

export function readPeriod(startsAt: string, endsAt: string): { startsAt: UtcInstant; endsAt: UtcInstant } {
  const period = { startsAt: readInstant('startsAt', startsAt), endsAt: readInstant('endsAt', endsAt) };
  if (period.endsAt <= period.startsAt) throw invalid('endsAt', 'has to be after startsAt');
  return period;
}

export function readRequired(field: string, text: string): string {
  const tidied = tidy(text);
  if (tidied === '') throw invalid(field, 'is empty');
  return tidied;
}

function readNew(body: NewActivityRequest): OccurrenceFacts {
  const text = (value: string | null | undefined) => (value ? tidy(value) || null : null);
  const instant = (field: string, value: string | null | undefined) =>
    value === null || value === undefined ? null : readInstant(field, value);
  const facts: OccurrenceFacts = {
    title: readRequired('title', body.title),
    category: text(body.category),
    room: readRequired('room', body.room),
    ...readPeriod(body.startsAt, body.endsAt),
    capacity: body.capacity ?? null,
    waitlistCapacity: body.capacity ? (body.waitlistCapacity ?? 0) : 0,
    signUpOpensAt: instant('signUpOpensAt', body.signUpOpensAt),
    signUpClosesAt: instant('signUpClosesAt', body.signUpClosesAt),
    audience: text(body.audience),
    bring: text(body.bring),
    phone: text(body.phone),
    description: text(body.description),
  };
  refuseSignUpTimes(facts, facts.startsAt);
  return facts;
}

/** Inside the caller's transaction, so that a keyed request adds it once. */
export async function addActivityIn(
  trx: Transaction<Tables>,
  settings: CenterSettings,
  id: string,
  body: NewActivityRequest,
  now: number,
): Promise<void> {
  const { center } = settings;
  const facts = readNew(body);
  await lockProgramme(trx, center.id);
  await refuseDoubleUse(trx, settings, facts, body.allowDoubleUse);
  const added = { id, seriesId: null, origin: null, byStaff: true, facts };
  await insertActivities({ trx, centerId: center.id, now }, [added]);
  await bumpVersion(trx, center.id);
}

export async function addActivity(
  { store, ids, now }: ProgrammeDesk,
  settings: CenterSettings,
  body: NewActivityRequest,
): Promise<Activity> {
  const id = ids.id();
  await store.transact((trx) => addActivityIn(trx, settings, id, body, now));
  return (await findActivity(store.db, settings.center, id))!;
}

export async function requireActivity(
  trx: Transaction<Tables>,
  { center }: CenterSettings,
  activityId: string,
): Promise<Activity> {
  const activity = isId(activityId) ? await findActivity(trx, center, activityId) : undefined;
  if (!activity) throw new Refusal('activity_not_found');
  return activity;
}

/** Its bookings stay, so that the roster still says whom to call. */
export async function cancelActivity(
  { store, ids, now }: ProgrammeDesk,
  settings: CenterSettings,
  activityId: string,
  { replacedById = null }: CancelActivity,
): Promise<StaffChange> {
  const { center } = settings;
  return store.transact(async (trx) => {
    await lockProgramme(trx, center.id);
    const before = await requireActivity(trx, settings, activityId);
    if (replacedById === activityId) throw invalid('replacedById', 'is the activity itself');
    if (replacedById !== null) {
      const replacement = isId(replacedById) ? await findActivity(trx, center, replacedById) : undefined;
      if (replacement?.status !== 'scheduled') {
        throw invalid('replacedById', 'is not an activity that takes place');
      }
    }
    const isNew = before.status === 'scheduled' || (before.replacement?.id ?? null) !== replacedById;
    if (isNew) {
      const by = { byStaff: true, replacedById };
      const act = actIn(trx, { ids, now }, settings);
      // Whoever was told once that it does not take place is not told again.
      if (before.status === 'scheduled') await cancelIn(act, activityId, by);
      else await setCancelled(act, activityId, by);
      await bumpVersion(trx, center.id);
    }
    return {
      activity: await requireActivity(trx, settings, activityId),
      toCall: await findEntries(trx, settings, activityId),
    };
  });
}

/** This date and all later ones of its series, in one transaction. */
export async function cancelSeries(
  { store, ids, now }: ProgrammeDesk,
  settings: CenterSettings,
  activityId: string,
): Promise<StaffChange[]> {
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    await lockProgramme(trx, centerId);
    await requireActivity(trx, settings, activityId);
    const { series_id: seriesId, starts_at: from } = await trx
      .selectFrom('activities')
      .select(['series_id', 'starts_at'])
      .where('center_id', '=', centerId)
      .where('activity_id', '=', activityId)
      .executeTakeFirstOrThrow();
    const act = actIn(trx, { ids, now }, settings);
    const dates = await trx
      .selectFrom('activities')
      .select('activity_id')
      .where('center_id', '=', centerId)
      .where(seriesId === null ? 'activity_id' : 'series_id', '=', seriesId ?? activityId)
      .where('status', '=', 'scheduled')
      .where('starts_at', '>=', from)
      .where('ends_at', '>', toUtc(now))
      .orderBy('starts_at')
      .execute();
    for (const { activity_id: id } of dates) {
      await cancelIn(act, id, { byStaff: true, replacedById: null });
    }
    if (dates.length > 0) await bumpVersion(trx, centerId);
    const changes: StaffChange[] = [];
    for (const { activity_id: id } of dates) {
      changes.push({
        activity: await requireActivity(trx, settings, id),
        toCall: await findEntries(trx, settings, id),
      });
    }
    return changes;
  });
}
