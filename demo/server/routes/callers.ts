/** Bookings that staff take for whoever calls or comes by, by the same functions as everybody's. */
import type { CallerBooking } from '../../../src/api/generated/types.ts';
import { bookSlot } from '../bookings/book-slot.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { toCallerBookings } from '../bookings/find-for-caller.ts';
import { acceptForCaller, cancelForCaller, moveForCaller } from '../bookings/for-caller.ts';
import { holdSlot, releaseHold } from '../bookings/holds.ts';
import { joinActivityWaitlist, joinSlotWaitlist } from '../bookings/join-waitlist.ts';
import { signUp } from '../bookings/sign-up.ts';
import { markedBy } from '../day/visits.ts';
import type { BookingRow } from '../store/tables.ts';
import { desk, toAccess } from './booking-access.ts';
import type { Call, Handlers, Services } from './route.ts';

type TakingFor =
  'signUpForCaller' | 'joinActivityWaitlistForCaller' | 'bookSlotForCaller' | 'joinSlotWaitlistForCaller';
type ChangingFor = 'cancelForCaller' | 'moveForCaller' | 'acceptForCaller';

function taking(call: Call<TakingFor | ChangingFor>, services: Services): BookingDesk {
  return takingFor(call.body.caller, desk(call, services));
}

function takingFor(caller: string | null, staffDesk: BookingDesk): BookingDesk {
  return { ...staffDesk, taking: { caller, takenBy: markedBy(staffDesk) } };
}

async function change(
  call: Call<ChangingFor>,
  services: Services,
  work: (desk: BookingDesk, bookingId: string) => Promise<BookingRow>,
): Promise<CallerBooking | undefined> {
  const staffDesk = taking(call, services);
  const row = await work(staffDesk, call.params['booking'] ?? '');
  return (await toCallerBookings(staffDesk, call.settings, [row]))[0];
}

export const callerRoutes: Pick<Handlers, TakingFor | ChangingFor | 'holdForCaller' | 'releaseForCaller'> = {
  async cancelForCaller(call, services) {
    return change(call, services, (desk, id) => cancelForCaller(desk, call.settings, id, call.body));
  },

  async moveForCaller(call, services) {
    return change(call, services, (desk, id) => moveForCaller(desk, call.settings, id, call.body));
  },

  async acceptForCaller(call, services) {
    return change(call, services, (desk, id) => acceptForCaller(desk, call.settings, id, call.body));
  },

  async holdForCaller(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const staffDesk = takingFor(null, desk(call, services));
    return holdSlot(staffDesk, settings, params['slot'] ?? '', body, idempotencyKey);
  },

  async releaseForCaller(call, services) {
    return releaseHold(desk(call, services), call.settings, call.body.hold);
  },

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
