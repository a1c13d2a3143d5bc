/** What the routes of bookings share: the desk, the holder's booking, the reply with its manage link. */
import { manageUrl } from '../bookings-page.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { findBookingByToken } from '../bookings/find-booking.ts';
import type { Target } from '../bookings/target.ts';
import { toBooking } from '../bookings/to-booking.ts';
import { privateCaching } from '../caching.ts';
import { manageToken } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import type { Call, Services } from './route.ts';

const apiPath = '/api/v1';

/** Personal data is for nobody's cache. */
export function desk(
  { reply, now, staff }: Pick<Call, 'reply' | 'now' | 'staff'>,
  { store, ids, key }: Services,
): BookingDesk {
  reply.header('cache-control', privateCaching);
  return { store, ids, key, now, staff };
}

export async function toAccess(
  row: BookingRow,
  call: Omit<Call, 'query' | 'body'>,
  { store, key }: Services,
  known?: Target,
) {
  const { settings, apiUrl } = call;
  const token = manageToken(key, settings.center.id, row.booking_id, row.access_version);
  return {
    booking: await toBooking(store.db, row, call, known),
    manageToken: token,
    manageUrl: manageUrl(settings, apiUrl.slice(0, -apiPath.length), token),
  };
}

/** Id of the booking that the caller's manage token opens. */
export async function requireBookingId(
  { settings, token }: Omit<Call, 'query' | 'body'>,
  services: Services,
) {
  return (await findBookingByToken(services, settings, token)).booking_id;
}
