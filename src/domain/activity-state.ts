/** What a resident can do about an activity now: one state, from the facts and the clock. */

/** The facts about an activity that rules need; the contract's `Activity` has them all. Times are ISO 8601 instants. */
export interface ActivityFacts {
  readonly status: 'scheduled' | 'cancelled';
  readonly startsAt: string;
  readonly endsAt: string;
  /** Places in all; null when no sign-up is needed. */
  readonly capacity: number | null;
  readonly taken: number;
  readonly signUpOpensAt: string | null;
  readonly signUpClosesAt: string | null;
}

/**
 * `free` no sign-up needed · `notOpen` sign-up opens later · `open` · `almostFull` · `full` · `closed` sign-up is
 * over or the activity has begun · `cancelled`.
 */
export type ActivityState = 'free' | 'notOpen' | 'open' | 'almostFull' | 'full' | 'closed' | 'cancelled';

/** Nearly full: a fifth of the places or fewer are left, and no more than five. */
const almostFullShare = 0.2;
const almostFullPlaces = 5;

export function placesLeft(activity: ActivityFacts): number {
  return activity.capacity === null ? Infinity : Math.max(0, activity.capacity - activity.taken);
}

/** The instant from which nobody can sign up any more. */
export function signUpClosesAt(activity: ActivityFacts): number {
  const start = Date.parse(activity.startsAt);
  return activity.signUpClosesAt === null ? start : Math.min(start, Date.parse(activity.signUpClosesAt));
}

export function activityState(activity: ActivityFacts, now: number): ActivityState {
  if (activity.status === 'cancelled') return 'cancelled';
  if (activity.capacity === null) return now < Date.parse(activity.endsAt) ? 'free' : 'closed';
  if (now >= signUpClosesAt(activity)) return 'closed';
  if (activity.signUpOpensAt !== null && now < Date.parse(activity.signUpOpensAt)) return 'notOpen';
  const left = placesLeft(activity);
  if (left === 0) return 'full';
  return left <= almostFullPlaces && left <= activity.capacity * almostFullShare ? 'almostFull' : 'open';
}
