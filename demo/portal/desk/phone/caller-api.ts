/** What the desk asks of the staff API while somebody is on the phone. */
import { callerBookingShape, staffBookingsShape } from '../../../../src/api/generated/call-shapes.ts';
import { bookingAccessShape, holdShape } from '../../../../src/api/generated/later-shapes.ts';
import type {
  Booking,
  BookingAccess,
  CallerBooking,
  Hold,
  StaffBookings,
} from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import type { StaffApi } from '../staff-api.ts';

export async function findBookings(api: StaffApi, text: string): Promise<readonly CallerBooking[]> {
  const answer = await api.post('/staff/bookings/find', staffBookingsShape, { text: text.slice(0, 60) });
  return (answer as StaffBookings).bookings;
}

function pathOf({ bookingId }: CallerBooking, act: string): string {
  return `/staff/bookings/${encodeURIComponent(bookingId)}/${act}`;
}

/** Who called, and what the desk has seen of the booking: a change since then is not overwritten. */
function asSeen({ status, placeId }: CallerBooking, caller: string) {
  return { caller: caller.trim() || null, seen: { status, placeId } };
}

async function act(api: StaffApi, path: string, body: unknown): Promise<CallerBooking> {
  return (await api.post(path, callerBookingShape, body)) as CallerBooking;
}

export async function cancelBooking(
  api: StaffApi,
  of: CallerBooking,
  caller: string,
): Promise<CallerBooking> {
  return act(api, pathOf(of, 'cancel-for-caller'), asSeen(of, caller));
}

export async function acceptOffer(api: StaffApi, of: CallerBooking, caller: string): Promise<CallerBooking> {
  return act(api, pathOf(of, 'accept-for-caller'), asSeen(of, caller));
}

export async function moveBooking(
  api: StaffApi,
  of: CallerBooking,
  caller: string,
  to: string,
): Promise<CallerBooking> {
  return act(api, pathOf(of, 'move-for-caller'), { ...asSeen(of, caller), to });
}

/** A new code; the old one finds nothing any more. Asked for again with the same key it is the same one. */
export async function renewCode(api: StaffApi, of: CallerBooking, key: string): Promise<Booking> {
  const answer = await api.ask(pathOf(of, 'reissue'), bookingAccessShape, { body: {}, key });
  return (answer.body as BookingAccess).booking;
}

export async function holdSlot(api: StaffApi, slotId: string, replaces: string | null): Promise<Hold> {
  const path = `/staff/slots/${encodeURIComponent(slotId)}/holds`;
  return (await api.ask(path, holdShape, { body: { partySize: 1, replaces }, key: newKey() })).body as Hold;
}

export async function releaseHold(api: StaffApi, hold: string): Promise<void> {
  await api.post('/staff/holds/release', {}, { hold });
}
