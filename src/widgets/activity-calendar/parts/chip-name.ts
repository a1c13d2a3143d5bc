/** What a month's short line stands for, in full: heard by a screen reader, seen as a tooltip. */
import type { Activity } from '../../../api/generated/types.ts';
import { timeText } from './agenda.ts';
import type { Scene } from './scene.ts';
import { stateText } from './state-text.ts';
import type { Day } from '../../../domain/plain-date.ts';

export function chipName(scene: Scene, activity: Activity, day: Day): string {
  return [
    `${timeText(scene, activity, day)} ${activity.title}`,
    activity.room,
    activity.category,
    stateText(scene, activity),
  ]
    .filter(Boolean)
    .join(scene.text.comma);
}
