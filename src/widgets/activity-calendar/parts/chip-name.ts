/** What a month's short line stands for, in full: heard by a screen reader, seen as a tooltip. */
import type { Activity } from '../../../api/generated/types.ts';
import { activityState, placesLeft } from '../../../domain/activity-state.ts';
import { timeText } from './agenda.ts';
import type { Scene } from './scene.ts';
import type { Day } from '../../../domain/plain-date.ts';

export function chipName(scene: Scene, activity: Activity, day: Day): string {
  const { text, now } = scene;
  const state = text.state(activityState(activity, now), placesLeft(activity));
  return [`${timeText(scene, activity, day)} ${activity.title}`, activity.room, activity.category, state]
    .filter(Boolean)
    .join(text.comma);
}
