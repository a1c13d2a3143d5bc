/** Whether a resident can still come to an activity. */
import { activityState, type ActivityFacts } from './activity-state.ts';

/** By signing up, or by just coming. */
export function isJoinable(activity: ActivityFacts, now: number): boolean {
  return ['free', 'open', 'almostFull'].includes(activityState(activity, now));
}
