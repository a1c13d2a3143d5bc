/** Whether an activity is what the resident is looking for; pure. */
import type { Activity } from '../../api/generated/types.ts';
import { isJoinable } from '../../domain/activity-state.ts';
import type { Filter } from './activity-calendar.model.ts';

export function matches(activity: Activity, { category, text, withPlaces }: Filter, now: number): boolean {
  return (
    (!category || activity.category === category) &&
    (!withPlaces || isJoinable(activity, now)) &&
    (!text ||
      [activity.title, activity.room, activity.audience, activity.description]
        .join('\n')
        .toLowerCase()
        .includes(text.trim().toLowerCase()))
  );
}
