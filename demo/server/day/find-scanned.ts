/** Whoever shows the QR code of a booking: it opens one booking, and the desk learns no more of it than of others of the day. */
import type { ScannedBooking } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { findBookingByToken } from '../bookings/find-booking.ts';
import { targetOf } from '../bookings/target.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { loadDay } from './load-day.ts';

/** A code that was replaced by a new one, or is of another center, finds nothing. */
export async function findScanned(
  desk: BookingDesk,
  settings: CenterSettings,
  token: string,
): Promise<ScannedBooking> {
  const { timeZone } = settings.center;
  const row = await findBookingByToken(desk, settings, token);
  const { startsAt } = await targetOf(desk.store.db, settings, row);
  const { events } = await loadDay(desk, settings, dayInZone(desk.now, timeZone));
  const booking = events
    .flatMap(({ bookings }) => bookings)
    .find(({ bookingId }) => bookingId === row.booking_id);
  return { booking: booking ?? null, status: row.status, startsAt: toWire(startsAt, timeZone) };
}
