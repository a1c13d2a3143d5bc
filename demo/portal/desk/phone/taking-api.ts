/** How the desk takes a place for a caller, or one in the line for it. */
import { bookingAccessShape } from '../../../../src/api/generated/later-shapes.ts';
import type { Booking, BookingAccess, BookSlotForCaller } from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

export interface Taking {
  readonly slotId: string;
  /** It is full: they are put on its waiting list. */
  readonly waits: boolean;
  readonly body: BookSlotForCaller;
}

export async function take(api: StaffApi, { slotId, waits, body }: Taking, key: string): Promise<Booking> {
  const path = `/staff/slots/${encodeURIComponent(slotId)}/${waits ? 'waitlist' : 'bookings'}`;
  return ((await api.ask(path, bookingAccessShape, { body, key })).body as BookingAccess).booking;
}
