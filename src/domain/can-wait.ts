/** Whether a resident can wait for a place in an activity that is full. */
import { activityState, type ActivityFacts } from './activity-state.ts';

/** The contract's `Activity` has them all. */
export interface WaitlistFacts extends ActivityFacts {
  /** People who may wait; 0 when there is no waiting list. */
  readonly waitlistCapacity: number;
  readonly waiting: number;
}

/** How many people the waiting list still takes. */
export function waitlistRoom({ waitlistCapacity, waiting }: WaitlistFacts): number {
  return Math.max(0, waitlistCapacity - waiting);
}

/** Only where it is full now: who finds a place signs up, and nobody waits for what is over. */
export function canWait(activity: WaitlistFacts, now: number): boolean {
  return waitlistRoom(activity) > 0 && activityState(activity, now) === 'full';
}
