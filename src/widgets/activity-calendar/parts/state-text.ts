/** What an activity's state is called, the waiting list included; the first screen only knows that it is full. */
import type { Activity } from '../../../api/generated/types.ts';
import { activityState, placesLeft } from '../../../domain/activity-state.ts';
import { canWait } from '../../../domain/can-wait.ts';
import type { CalendarMessages } from '../../../i18n/activity-calendar.ts';
import { laterText } from './later-text.ts';

interface Manner {
  readonly text: CalendarMessages;
  readonly now: number;
}

export function stateText({ text, now }: Manner, activity: Activity): string {
  return canWait(activity, now)
    ? laterText(text).fullCanWait
    : text.state(activityState(activity, now), placesLeft(activity));
}

/** For the month, where the full words do not fit; undefined when nobody can wait. */
export function waitMark({ text, now }: Manner, activity: Activity): string | undefined {
  return canWait(activity, now) ? laterText(text).canWaitShort : undefined;
}
