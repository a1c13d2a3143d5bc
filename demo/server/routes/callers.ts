/** Bookings that staff take for whoever calls or comes by, by the same functions as everybody's. */
import { bookSlot } from '../bookings/book-slot.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { joinActivityWaitlist, joinSlotWaitlist } from '../bookings/join-waitlist.ts';
import { signUp } from '../bookings/sign-up.ts';
import { markedBy } from '../day/visits.ts';
import { desk, toAccess } from './booking-access.ts';
import type { Call, Handlers, Services } from './route.ts';

type ForCaller = Call<
  'signUpForCaller' | 'joinActivityWaitlistForCaller' | 'bookSlotForCaller' | 'joinSlotWaitlistForCaller'
>;

function taking(call: ForCaller, services: Services): BookingDesk {
  const staffDesk = desk(call, services);
  return { ...staffDesk, taking: { caller: call.body.caller, takenBy: markedBy(staffDesk) } };
}

export const callerRoutes: Pick<
  Handlers,
  'signUpForCaller' | 'joinActivityWaitlistForCaller' | 'bookSlotForCaller' | 'joinSlotWaitlistForCaller'
> = {
  async signUpForCaller(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const id = params['activity'] ?? '';
    const made = await signUp(taking(call, services), settings, id, body, idempotencyKey);
    return toAccess(made.row, call, services, made.target);
  },

  async joinActivityWaitlistForCaller(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const id = params['activity'] ?? '';
    const row = await joinActivityWaitlist(taking(call, services), settings, id, body, idempotencyKey);
    return toAccess(row, call, services);
  },

  async bookSlotForCaller(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const id = params['slot'] ?? '';
    const made = await bookSlot(taking(call, services), settings, id, body, idempotencyKey);
    return toAccess(made.row, call, services, made.target);
  },

  async joinSlotWaitlistForCaller(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const id = params['slot'] ?? '';
    const row = await joinSlotWaitlist(taking(call, services), settings, id, body, idempotencyKey);
    return toAccess(row, call, services);
  },
};
