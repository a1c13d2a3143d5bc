/** Which date of the file is which date of the database, within one row. */
import { toDayNumber } from '../../../src/domain/plain-date.ts';
import { isFuture, type KnownActivity } from './known.ts';
import type { Occurrence, OccurrenceFacts } from './row.ts';
import type { UtcInstant } from '../store/tables.ts';

export interface Pair {
  readonly activity: KnownActivity;
  readonly occurrence: Occurrence;
}

export interface DateMatch {
  readonly pairs: readonly Pair[];
  /** In the file only. */
  readonly added: readonly Occurrence[];
  /** In the database only. */
  readonly vanished: readonly KnownActivity[];
}

/** Two dates of a repeated row that lie further apart are two dates, not one that was shifted. */
const shiftedByDays = 6;

const dayNumber = (origin: string) => toDayNumber(origin.slice(0, 10));

/**
 * By the date that each stands for. In a row with a number, what is left over is paired in order: when its weekly
 * dates go from Tuesday to Wednesday, each Tuesday's bookings go to its Wednesday; a row with one date keeps its
 * activity however far it moves. Without a number nothing says that one date became the other.
 */
export function matchDates(
  activities: readonly KnownActivity[],
  occurrences: readonly Occurrence[],
  isNumbered: boolean,
  now: UtcInstant,
): DateMatch {
  const byOrigin = new Map(activities.map((activity) => [activity.origin, activity]));
  const pairs: Pair[] = [];
  let added: Occurrence[] = [];
  for (const occurrence of occurrences) {
    const activity = byOrigin.get(occurrence.origin);
    if (activity) pairs.push({ activity, occurrence });
    else added.push(occurrence);
  }
  const paired = new Set(pairs.map(({ activity }) => activity));
  let vanished = activities.filter((activity) => !paired.has(activity));

  const isSingle = activities.length === 1 && occurrences.length === 1;
  const canShift = (activity: KnownActivity) =>
    isNumbered && !activity.byStaff && !activity.isCancelled && isFuture(activity, now);
  const from = vanished.filter(canShift);
  const to = added.filter((occurrence) => !occurrence.cancelled && (isSingle || isFuture(occurrence, now)));
  while (from.length > 0 && to.length > 0) {
    const [activity, occurrence] = [from[0]!, to[0]!];
    const distance = dayNumber(occurrence.origin) - dayNumber(activity.origin ?? occurrence.origin);
    if (isSingle || Math.abs(distance) <= shiftedByDays) {
      pairs.push({ activity, occurrence });
      from.shift();
      to.shift();
    } else if (distance > 0) from.shift();
    else to.shift();
  }
  const all = new Set(pairs.flatMap(({ activity, occurrence }) => [activity, occurrence]));
  added = added.filter((occurrence) => !all.has(occurrence));
  vanished = vanished.filter((activity) => !all.has(activity));
  return { pairs, added, vanished };
}

/** Dates of a row without a number that would be the same, moved, if it had one: for staff to decide. */
export function findShifted(
  activities: readonly KnownActivity[],
  occurrences: readonly Occurrence[],
  now: UtcInstant,
): readonly Pair[] {
  const certain = matchDates(activities, occurrences, false, now).pairs.length;
  return matchDates(activities, occurrences, true, now).pairs.slice(certain);
}

export function sameFacts(a: OccurrenceFacts, b: OccurrenceFacts): boolean {
  return (Object.keys(a) as (keyof OccurrenceFacts)[]).every((key) => a[key] === b[key]);
}

/** Whoever comes has to hear of it. */
export function isElsewhere({ activity: { facts: before }, occurrence: { facts: after } }: Pair): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.room !== after.room;
}
