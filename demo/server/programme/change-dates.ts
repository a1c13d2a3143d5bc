/** What a staff page does to dates that are there: one or the rest of its series, after showing what it would do. */
import type { Transaction } from 'kysely';
import type {
  Activity,
  CancelDates,
  DatesChange,
  DoubleUse,
  EditDates,
  MoveDates,
  RosterEntry,
} from '../../../src/api/generated/types.ts';
import { addDays, toDayNumber } from '../../../src/domain/plain-date.ts';
import { actIn, type Act } from '../bookings/desk.ts';
import { lockPlaces } from '../bookings/places.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { tidy } from '../sheets/plain.ts';
import { findDoubleUses, type RoomUse } from '../slots/double-use.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { factsOf } from './activity-facts.ts';
import { readInstant, readPeriod, readRequired, requireActivity } from './change-activity.ts';
import { tagOf } from './desk-programme.ts';
import { findEntries } from './load-roster.ts';
import { moveIn } from './move-activity.ts';
import { refuseSignUpTimes, signUpTimesOf } from './sign-up-times.ts';
import { toInstant, toWall } from './wall-clock.ts';
import { cancelIn, lockProgramme, updateActivity, type ProgrammeDesk } from './write-activity.ts';

interface Change {
  readonly scope: CancelDates['scope'];
  readonly seen?: string;
  readonly dryRun?: boolean;
}

interface Dates {
  readonly act: Act;
  readonly settings: CenterSettings;
  /** By start, the one that staff chose first, with their places locked. */
  readonly dates: readonly Activity[];
}

/** Scheduled, not over, and as staff have seen it. */
async function lockDates(
  trx: Transaction<Tables>,
  { ids, now }: ProgrammeDesk,
  settings: CenterSettings,
  activityId: string,
  { scope, seen }: Change,
): Promise<Dates> {
  const centerId = settings.center.id;
  await lockProgramme(trx, centerId);
  const chosen = await requireActivity(trx, settings, activityId);
  if (seen !== undefined && seen !== tagOf(chosen)) throw new Refusal('changed_meanwhile');
  if (chosen.status === 'cancelled') throw new Refusal('activity_cancelled');
  if (Date.parse(chosen.endsAt) <= now) throw invalid('activity', 'is over');
  const act = actIn(trx, { ids, now }, settings);
  const { series_id: seriesId } = await trx
    .selectFrom('activities')
    .select('series_id')
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  const later =
    scope === 'date' || seriesId === null
      ? []
      : await trx
          .selectFrom('activities')
          .select('activity_id')
          .where('center_id', '=', centerId)
          .where('series_id', '=', seriesId)
          .where('status', '=', 'scheduled')
          .where('starts_at', '>', toUtc(Date.parse(chosen.startsAt)))
          .orderBy('starts_at')
          .execute();
  const dates: Activity[] = [];
  for (const id of [activityId, ...later.map(({ activity_id }) => activity_id)]) {
    await lockPlaces(act, id);
    dates.push(await requireActivity(trx, settings, id));
  }
  return { act, settings, dates };
}

async function entriesOf({ act, settings, dates }: Dates): Promise<RosterEntry[]> {
  const entries: RosterEntry[] = [];
  for (const { id } of dates) entries.push(...(await findEntries(act.trx, settings, id)));
  return entries;
}

async function done({ act, settings }: Dates, ids: readonly string[]): Promise<Activity[]> {
  await bumpVersion(act.trx, settings.center.id);
  const activities: Activity[] = [];
  for (const id of ids) activities.push(await requireActivity(act.trx, settings, id));
  return activities;
}

const nothing = { full: [] as Activity[], doubleUses: [] as DoubleUse[] };

export async function cancelDates(
  desk: ProgrammeDesk,
  center: CenterSettings,
  activityId: string,
  body: CancelDates,
): Promise<DatesChange> {
  return desk.store.transact(async (trx) => {
    const locked = await lockDates(trx, desk, center, activityId, body);
    const { act, dates } = locked;
    const toCall = await entriesOf(locked);
    if (body.dryRun === true) return { applied: false, activities: [...dates], toCall, ...nothing };
    for (const { id } of dates) await cancelIn(act, id, { byStaff: true, replacedById: null });
    const ids = dates.map(({ id }) => id);
    return { applied: true, activities: await done(locked, ids), toCall, ...nothing };
  });
}

/** What is said of the first date, for another one: as many days on, at the same time by the clock on the wall. */
function shiftTo(date: Activity, first: Activity, timeZone: string): (instant: string) => UtcInstant {
  const wall = (instant: string) => toWall(toUtc(Date.parse(instant)), timeZone);
  const dayOf = (instant: string) => wall(instant).slice(0, 10);
  const days = toDayNumber(dayOf(date.startsAt)) - toDayNumber(dayOf(first.startsAt));
  return (instant) => toInstant(`${addDays(dayOf(instant), days)}T${wall(instant).slice(11)}`, timeZone);
}

export async function moveDates(
  desk: ProgrammeDesk,
  center: CenterSettings,
  activityId: string,
  body: MoveDates,
): Promise<DatesChange> {
  const period = readPeriod(body.startsAt, body.endsAt);
  const room = readRequired('room', body.room);
  if (period.startsAt <= toUtc(desk.now)) throw invalid('startsAt', 'is in the past');
  return desk.store.transact(async (trx) => {
    const locked = await lockDates(trx, desk, center, activityId, body);
    const { act, dates, settings } = locked;
    const moves = dates.map((date) => {
      const shift = shiftTo(date, dates[0]!, settings.center.timeZone);
      return { date, to: { startsAt: shift(period.startsAt), endsAt: shift(period.endsAt), room } };
    });
    const uses: RoomUse[] = moves.map(({ date, to }) => ({ title: date.title, ...to }));
    const doubleUses = await findDoubleUses(trx, settings, uses);
    const toCall = await entriesOf(locked);
    if (body.dryRun === true) return { applied: false, activities: [...dates], toCall, full: [], doubleUses };
    if (doubleUses.length > 0 && body.allowDoubleUse !== true) {
      throw new Refusal('room_in_use', { doubleUses });
    }
    const ids: string[] = [];
    for (const { date, to } of moves) ids.push(await moveIn(act, settings, date, to));
    return { applied: true, activities: await done(locked, ids), toCall, full: [], doubleUses };
  });
}

function readEdit(body: EditDates) {
  const text = (value: string | null) => (value === null ? null : tidy(value) || null);
  const instant = (field: string, value: string | null) =>
    value === null ? null : readInstant(field, value);
  return {
    title: readRequired('title', body.title),
    category: text(body.category),
    capacity: body.capacity,
    waitlistCapacity: body.capacity === null ? 0 : body.waitlistCapacity,
    signUpOpensAt: instant('signUpOpensAt', body.signUpOpensAt),
    signUpClosesAt: instant('signUpClosesAt', body.signUpClosesAt),
    audience: text(body.audience),
    bring: text(body.bring),
    phone: text(body.phone),
    description: text(body.description),
  };
}

/** Whoever has a place or waits keeps it: fewer places than that are refused. */
function isTooFew(capacity: number | null, { taken, waiting }: Activity): boolean {
  return capacity === null ? taken + waiting > 0 : taken > capacity;
}

export async function editDates(
  desk: ProgrammeDesk,
  center: CenterSettings,
  activityId: string,
  body: EditDates,
): Promise<DatesChange> {
  const edit = readEdit(body);
  return desk.store.transact(async (trx) => {
    const locked = await lockDates(trx, desk, center, activityId, body);
    const { act, dates, settings } = locked;
    const first = dates[0]!;
    const changes = dates.map((date) => {
      const before = factsOf(date);
      const shift = shiftTo(date, first, settings.center.timeZone);
      const facts = { ...before, ...edit, ...signUpTimesOf(before, factsOf(first), edit, shift) };
      refuseSignUpTimes(facts, facts.startsAt);
      return { id: date.id, before, facts };
    });
    const full = dates.filter((date) => isTooFew(edit.capacity, date));
    if (body.dryRun === true) {
      return { applied: false, activities: [...dates], toCall: [], full, doubleUses: [] };
    }
    if (full.length > 0) throw invalid('capacity', 'is less than what is taken');
    for (const { id, before, facts } of changes)
      await updateActivity(act, id, { before, facts, origin: null });
    // From here on the next import leaves these dates as staff have set them.
    const ids = dates.map(({ id }) => id);
    await trx
      .updateTable('activities')
      .set({ by_staff: 1 })
      .where('center_id', '=', settings.center.id)
      .where('activity_id', 'in', ids)
      .execute();
    return { applied: true, activities: await done(locked, ids), toCall: [], full: [], doubleUses: [] };
  });
}
