/** A resident's booking: made, found, read, changed. */
import { acceptOffer } from '../bookings/accept.ts';
import { cancelBooking } from '../bookings/cancel.ts';
import { findBookingByCode, findBookingByToken } from '../bookings/find-booking.ts';
import { rescheduleBooking } from '../bookings/reschedule.ts';
import { resizeBooking } from '../bookings/resize.ts';
import { signUp } from '../bookings/sign-up.ts';
import { targetOf } from '../bookings/target.ts';
import { eraseBooking } from '../consultations/erase.ts';
import { toBooking } from '../bookings/to-booking.ts';
import { undoCancel } from '../bookings/undo.ts';
import { privateCaching } from '../caching.ts';
import { bookingIcs } from '../calendar-file.ts';
import { Refusal } from '../problem.ts';
import { desk, requireBookingId, toAccess } from './booking-access.ts';
import type { Handlers } from './route.ts';

const calendarIdPattern = /^[A-Za-z0-9_-]{20,64}$/;

export const bookingRoutes: Pick<
  Handlers,
  | 'signUp'
  | 'findBooking'
  | 'loadBooking'
  | 'cancelBooking'
  | 'undoCancel'
  | 'acceptOffer'
  | 'rescheduleBooking'
  | 'resizeBooking'
  | 'eraseBooking'
  | 'bookingCalendar'
> = {
  async signUp(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const activityId = params['activity'] ?? '';
    const made = await signUp(desk(call, services), settings, activityId, body, idempotencyKey);
    return toAccess(made.row, call, services, made.target);
  },

  async findBooking(call, services) {
    const row = await findBookingByCode(desk(call, services), call.settings, call.body);
    return toAccess(row, call, services);
  },

  async loadBooking(call, services) {
    const row = await findBookingByToken(desk(call, services), call.settings, call.token);
    return toBooking(services.store.db, row, call);
  },

  async cancelBooking(call, services) {
    const { settings, idempotencyKey } = call;
    const id = await requireBookingId(call, services);
    const row = await cancelBooking(desk(call, services), settings, id, idempotencyKey);
    return toBooking(services.store.db, row, call);
  },

  async undoCancel(call, services) {
    const { settings, idempotencyKey } = call;
    const id = await requireBookingId(call, services);
    const row = await undoCancel(desk(call, services), settings, id, idempotencyKey);
    return toBooking(services.store.db, row, call);
  },

  async acceptOffer(call, services) {
    const { settings, idempotencyKey } = call;
    const id = await requireBookingId(call, services);
    const row = await acceptOffer(desk(call, services), settings, id, idempotencyKey);
    return toBooking(services.store.db, row, call);
  },

  async rescheduleBooking(call, services) {
    const { settings, body, idempotencyKey } = call;
    const id = await requireBookingId(call, services);
    const row = await rescheduleBooking(desk(call, services), settings, id, body.to, idempotencyKey);
    return toBooking(services.store.db, row, call);
  },

  async resizeBooking(call, services) {
    const { settings, body, idempotencyKey } = call;
    const id = await requireBookingId(call, services);
    const row = await resizeBooking(desk(call, services), settings, id, body.partySize, idempotencyKey);
    return toBooking(services.store.db, row, call);
  },

  async eraseBooking(call, services) {
    const id = await requireBookingId(call, services);
    return eraseBooking(desk(call, services), call.settings, id);
  },

  async bookingCalendar({ params, settings, reply }, { store }) {
    const calendarId = params['calendar'] ?? '';
    const row = calendarIdPattern.test(calendarId)
      ? await store.db
          .selectFrom('bookings')
          .selectAll()
          .where('center_id', '=', settings.center.id)
          .where('calendar_id', '=', calendarId)
          .executeTakeFirst()
      : undefined;
    if (!row) throw new Refusal('not_found');
    reply.header('cache-control', privateCaching);
    return bookingIcs(settings, await targetOf(store.db, settings, row), row);
  },
};
