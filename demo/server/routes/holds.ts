/** Holds, slots and waiting lists of residents. */
import { Refusal } from '../problem.ts';
import type { Handlers } from './route.ts';

const missing = async () => {
  throw new Refusal('not_found');
};

export const holdRoutes: Pick<
  Handlers,
  | 'holdSlot'
  | 'releaseHold'
  | 'bookSlot'
  | 'joinSlotWaitlist'
  | 'joinActivityWaitlist'
  | 'undoCancel'
  | 'acceptOffer'
  | 'rescheduleBooking'
  | 'resizeBooking'
> = {
  holdSlot: missing,
  releaseHold: missing,
  bookSlot: missing,
  joinSlotWaitlist: missing,
  joinActivityWaitlist: missing,
  undoCancel: missing,
  acceptOffer: missing,
  rescheduleBooking: missing,
  resizeBooking: missing,
};
