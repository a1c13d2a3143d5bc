/** What staff do for a resident on the phone. */
import { findForCaller } from '../bookings/find-for-caller.ts';
import { rescheduleForStaff } from '../bookings/reschedule.ts';
import { cancelForStaff, reissueBooking } from '../bookings/staff-acts.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import { desk, toAccess } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const staffBookingRoutes: Pick<
  Handlers,
  'findStaffBookings' | 'reissueBooking' | 'cancelStaffBooking' | 'rescheduleStaffBooking'
> = {
  async findStaffBookings(call, services) {
    return { bookings: await findForCaller(desk(call, services), call.settings, call.body.text) };
  },

  async reissueBooking(call, services) {
    const { settings, params, idempotencyKey } = call;
    const row = await reissueBooking(desk(call, services), settings, params['booking'] ?? '', idempotencyKey);
    return toAccess(row, call, services);
  },

  async cancelStaffBooking(call, services) {
    const row = await cancelForStaff(desk(call, services), call.settings, call.params['booking'] ?? '');
    return toStaffBooking(services.store.db, call.settings, row);
  },

  async rescheduleStaffBooking(call, services) {
    const bookingId = call.params['booking'] ?? '';
    const row = await rescheduleForStaff(desk(call, services), call.settings, bookingId, call.body.to);
    return toStaffBooking(services.store.db, call.settings, row);
  },
};
