/** Where a booking can be moved to on the phone: another time of its service; another date of its activity, or another activity. */
import type { Activity, CallerBooking } from '../../../../src/api/generated/types.ts';
import { placesLeft } from '../../../../src/domain/activity-state.ts';
import { dayInZone } from '../../../../src/domain/zone.ts';
import type { StaffApi } from '../staff-api.ts';
import { loadActivities, loadSlots } from './taking-api.ts';
import { texts } from './texts.ts';

export interface MoveTarget {
  readonly id: string;
  readonly startsAt: string;
  /** Of an activity; empty: as the booking's. */
  readonly title: string;
}

export interface MoveGroup {
  /** Empty: there is no other group. */
  readonly label: string;
  readonly targets: readonly MoveTarget[];
}

/** What is free by now, for as many as the booking is for; deadlines are the judgement of whoever is at the desk. */
export async function loadMoveGroups(api: StaffApi, booking: CallerBooking): Promise<readonly MoveGroup[]> {
  const page = await loadSlots(api);
  const { activityId, serviceId, seriesId, placeId, partySize } = booking;
  const now = api.now();
  if (activityId === null) {
    const days = page.services.find(({ service }) => service.id === serviceId)?.days ?? [];
    const free = days.flatMap(({ slots }) =>
      slots.filter(
        ({ id, taken, capacity, startsAt }) =>
          id !== placeId && taken + partySize <= capacity && Date.parse(startsAt) > now,
      ),
    );
    return grouped([['', free.map(({ id, startsAt }) => ({ id, startsAt, title: '' }))]]);
  }
  const { activities } = await loadActivities(api, dayInZone(now, page.center.timeZone));
  const free = activities.filter((one) => one.id !== activityId && hasRoom(one, partySize, now));
  const isSame = (one: Activity): boolean => seriesId !== null && one.seriesId === seriesId;
  return grouped([
    [texts.otherDates, free.filter(isSame)],
    [texts.otherActivities, free.filter((one) => !isSame(one))],
  ]);
}

function hasRoom(activity: Activity, people: number, now: number): boolean {
  const { capacity, status, endsAt } = activity;
  return (
    capacity !== null && status === 'scheduled' && Date.parse(endsAt) > now && placesLeft(activity) >= people
  );
}

function grouped(groups: readonly (readonly [string, readonly MoveTarget[]])[]): readonly MoveGroup[] {
  return groups.flatMap(([label, targets]) => (targets.length > 0 ? [{ label, targets }] : []));
}
