/** Where a booking can be moved to: other slots of its service, week by week, or other dates of its series. */
import type { Client } from '../../../api/client.ts';
import type { Activity, Booking, SlotsPage } from '../../../api/generated/types.ts';
import { placesLeft } from '../../../domain/activity-state.ts';
import { isJoinable } from '../../../domain/joinable.ts';
import { addDays, startOfWeek, type Day } from '../../../domain/plain-date.ts';
import { dayOf } from '../../../domain/zone.ts';
import type { BookingsHost } from './host.ts';
import type { SlotsView } from './slots-view.ts';

export type OtherTimes =
  | { readonly kind: 'dates'; readonly dates: readonly Activity[] }
  /** Of one week, with the code that shows them. */
  | { readonly kind: 'slots'; readonly page: SlotsPage; readonly view: SlotsView };

/** Half a year of a series is more than anybody plans. */
const daysOfDates = 180;

export async function loadDates(
  client: Client,
  booking: Booking,
  today: Day,
  signal: AbortSignal,
): Promise<OtherTimes> {
  const query = { from: today, to: addDays(today, daysOfDates) };
  const { activities } = await client.loadActivities(query, { signal, fresh: true });
  return { kind: 'dates', dates: otherDates(activities, booking, client.now()) };
}

export interface Week {
  /** Of a slot. */
  readonly booking: Booking;
  readonly monday: Day;
  /** Whom it is shown to. */
  readonly host: BookingsHost;
}

export async function loadWeek(
  client: Client,
  { booking, monday, host }: Week,
  signal: AbortSignal,
): Promise<OtherTimes> {
  const query = { from: monday, to: addDays(monday, 6) };
  const { slot, isConfidential } = booking;
  const options = { signal, fresh: true };
  const view = import('./slots-view.ts').then(({ slotsViewOf }) => slotsViewOf(host));
  const page = isConfidential
    ? client.loadConsultation(query, options)
    : client.loadSlots({ ...query, ...(slot && { service: slot.serviceId }) }, options);
  const [slots, code] = await Promise.all([page, view]);
  return { kind: 'slots', page: slots, view: code };
}

/** The week to begin with: that of the booking, but none that is over. */
export function firstWeek({ slot }: Booking, today: Day): Day {
  const day = slot ? dayOf(slot.startsAt) : today;
  return startOfWeek(day > today ? day : today);
}

/** Dates of the same series on which the whole party can come. */
export function otherDates(
  activities: readonly Activity[],
  { activity, partySize }: Booking,
  now: number,
): readonly Activity[] {
  return activities.filter(
    (other) =>
      activity !== null &&
      other.seriesId === activity.seriesId &&
      other.id !== activity.id &&
      other.capacity !== null &&
      placesLeft(other) >= partySize &&
      isJoinable(other, now),
  );
}
