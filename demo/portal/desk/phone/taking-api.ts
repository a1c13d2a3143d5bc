/** How the desk takes a place for a caller, or one in the line for it. */
import { activitiesPageShape } from '../../../../src/api/generated/activity-shapes.ts';
import { bookingAccessShape } from '../../../../src/api/generated/later-shapes.ts';
import { slotsPageShape } from '../../../../src/api/generated/slot-shapes.ts';
import type {
  ActivitiesPage,
  Booking,
  BookingAccess,
  BookSlotForCaller,
  SignUpForCaller,
  SlotsPage,
} from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

export type Taking = { readonly id: string; readonly waits: boolean } & (
  | { readonly kind: 'slots'; readonly body: BookSlotForCaller }
  | { readonly kind: 'activities'; readonly body: SignUpForCaller }
);

/** `waits`: it is full, so they are put on its waiting list. */
export async function take(api: StaffApi, { kind, id, waits, body }: Taking, key: string): Promise<Booking> {
  const path = `/staff/${kind}/${encodeURIComponent(id)}/${waits ? 'waitlist' : 'bookings'}`;
  return ((await api.ask(path, bookingAccessShape, { body, key })).body as BookingAccess).booking;
}

/** The days that residents see, too. */
export async function loadSlots(api: StaffApi): Promise<SlotsPage> {
  return (await api.ask('/slots', slotsPageShape, {})).body as SlotsPage;
}

/** The programme that residents see, from that day on. */
export async function loadActivities(api: StaffApi, from: string): Promise<ActivitiesPage> {
  return (await api.ask(`/activities?from=${from}`, activitiesPageShape, {})).body as ActivitiesPage;
}
