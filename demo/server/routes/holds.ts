/** Slots and waiting lists: what a resident keeps, books or waits for. */
import { bookSlot } from '../bookings/book-slot.ts';
import { holdSlot, releaseHold } from '../bookings/holds.ts';
import { joinActivityWaitlist, joinSlotWaitlist } from '../bookings/join-waitlist.ts';
import { desk, toAccess } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const holdRoutes: Pick<
  Handlers,
  'holdSlot' | 'releaseHold' | 'bookSlot' | 'joinSlotWaitlist' | 'joinActivityWaitlist'
> = {
  async holdSlot(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    return holdSlot(desk(call, services), settings, params['slot'] ?? '', body, idempotencyKey);
  },

  async releaseHold(call, services) {
    return releaseHold(desk(call, services), call.settings, call.token);
  },

  async bookSlot(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const slotId = params['slot'] ?? '';
    const made = await bookSlot(desk(call, services), settings, slotId, body, idempotencyKey);
    return toAccess(made.row, call, services, made.target);
  },

  async joinSlotWaitlist(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const slotId = params['slot'] ?? '';
    const row = await joinSlotWaitlist(desk(call, services), settings, slotId, body, idempotencyKey);
    return toAccess(row, call, services);
  },

  async joinActivityWaitlist(call, services) {
    const { params, settings, body, idempotencyKey } = call;
    const activityId = params['activity'] ?? '';
    const row = await joinActivityWaitlist(desk(call, services), settings, activityId, body, idempotencyKey);
    return toAccess(row, call, services);
  },
};
