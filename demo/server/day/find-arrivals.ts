/** Whoever stands at the desk: by the code that they show, or by the last digits of the phone, among those of the day. */
import type { DayBookings } from '../../../src/api/generated/types.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import { loadDay } from './load-day.ts';

const digits = /^\d{3,}$/;

export async function findArrivals(
  desk: Pick<BookingDesk, 'store' | 'now' | 'staff'>,
  settings: CenterSettings,
  text: string,
): Promise<DayBookings> {
  const { events } = await loadDay(desk, settings, dayInZone(desk.now, settings.center.timeZone));
  const code = normalizeCode(text);
  const ending = text.normalize('NFKC').replace(/[\s-]/g, '');
  const bookings = events
    .flatMap((event) => event.bookings)
    .filter(
      (booking) =>
        booking.code === code ||
        (digits.test(ending) && booking.phone !== '' && booking.phone.endsWith(ending)),
    );
  return { bookings };
}
