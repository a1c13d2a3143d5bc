/** A resident's booking: made, found, read, cancelled. */
import { privateCaching } from '../caching.ts';
import { bookingIcs } from '../calendar-file.ts';
import { findBookingRow, toBooking } from '../booking-page.ts';
import { cancelBooking } from '../cancel-booking.ts';
import { findBookingByCode } from '../find-booking.ts';
import { signUp } from '../sign-up.ts';
import { findActivity } from '../activities.ts';
import { Refusal } from '../problem.ts';
import { bookingOfToken, manageToken } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import type { Call, Handlers, Services } from './route.ts';

const calendarIdPattern = /^[A-Za-z0-9_-]{20,64}$/;

function desk({ now }: Call, { store, ids, key }: Services) {
  return { store, ids, key, now };
}

async function toAccess(row: BookingRow, call: Call, { store, key }: Services) {
  const { settings, reply } = call;
  reply.header('cache-control', privateCaching);
  return {
    booking: await toBooking(store.db, row, call),
    manageToken: manageToken(key, settings.center.id, row.booking_id),
  };
}

function requireBookingId({ settings, token }: Call, { key }: Services): string {
  const bookingId = bookingOfToken(key, settings.center.id, token);
  if (bookingId === undefined) throw new Refusal('booking_not_found', { phone: settings.center.phone });
  return bookingId;
}

export const bookingRoutes: Pick<
  Handlers,
  'signUp' | 'findBooking' | 'loadBooking' | 'cancelBooking' | 'bookingCalendar'
> = {
  async signUp(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const activityId = params['activity'] ?? '';
    const row = await signUp(desk(call, services), settings, activityId, body, idempotencyKey);
    return toAccess(row, call, services);
  },

  async findBooking(call, services) {
    const { settings, body } = call;
    return toAccess(await findBookingByCode(services, settings, body), call, services);
  },

  async loadBooking(call, services) {
    const { settings, reply } = call;
    const bookingId = requireBookingId(call, services);
    const row = await findBookingRow(services.store.db, settings.center.id, bookingId);
    if (!row) throw new Refusal('booking_not_found', { phone: settings.center.phone });
    reply.header('cache-control', privateCaching);
    return toBooking(services.store.db, row, call);
  },

  async cancelBooking(call, services) {
    const { settings, reply, idempotencyKey } = call;
    const bookingId = requireBookingId(call, services);
    const row = await cancelBooking(desk(call, services), settings, bookingId, idempotencyKey);
    reply.header('cache-control', privateCaching);
    return toBooking(services.store.db, row, call);
  },

  async bookingCalendar({ params, settings, reply }, { store }) {
    const calendarId = params['calendar'] ?? '';
    const row = calendarIdPattern.test(calendarId)
      ? await store.db
          .selectFrom('bookings')
          .select(['activity_id', 'status', 'calendar_id'])
          .where('center_id', '=', settings.center.id)
          .where('calendar_id', '=', calendarId)
          .executeTakeFirst()
      : undefined;
    const activity = row && (await findActivity(store.db, settings.center, row.activity_id));
    if (!row || !activity) throw new Refusal('not_found');
    reply.header('cache-control', privateCaching);
    return bookingIcs(settings, activity, row);
  },
};
