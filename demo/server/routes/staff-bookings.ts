/** What staff do for a resident on the phone. */
import { Refusal } from '../problem.ts';
import type { Handlers } from './route.ts';

const missing = async () => {
  throw new Refusal('not_found');
};

export const staffBookingRoutes: Pick<
  Handlers,
  'findStaffBookings' | 'reissueBooking' | 'cancelStaffBooking' | 'rescheduleStaffBooking'
> = {
  findStaffBookings: missing,
  reissueBooking: missing,
  cancelStaffBooking: missing,
  rescheduleStaffBooking: missing,
};
