/** Which activities are what the resident is looking for; pure. */
import type { Activity } from '../../api/generated/types.ts';
import { isJoinable } from '../../domain/joinable.ts';
import type { Day } from '../../domain/plain-date.ts';
import type { Choices, Filter } from './activity-calendar.model.ts';

type ActivitiesOn = (day: Day) => readonly Activity[];

export function isFiltered({ category, text, withPlaces }: Filter): boolean {
  return Boolean(category || text || withPlaces);
}

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

/** What passes the filter on a day, looked at once; undefined when nothing is filtered. */
export function filtering(
  { choices, now }: { readonly choices: Choices; readonly now: number },
  allOn: ActivitiesOn,
): ActivitiesOn | undefined {
  if (!isFiltered(choices)) return undefined;
  const found = new Map<Day, readonly Activity[]>();
  return (day) => {
    let some = found.get(day);
    if (!some) found.set(day, (some = allOn(day).filter((activity) => matches(activity, choices, now))));
    return some;
  };
}
