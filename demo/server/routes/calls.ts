/** The call list of the staff. */
import type { Calls } from '../../../src/api/generated/types.ts';
import { etagOf, isUnchanged, privateCaching } from '../caching.ts';
import { finishCall } from '../calls/finish-call.ts';
import { loadCalls } from '../calls/load-calls.ts';
import { putOffCall, ringCall } from '../calls/tries.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { desk } from './booking-access.ts';
import type { Call, Handlers, Services } from './route.ts';

type OnCall = Call<'ringCall' | 'putOffCall' | 'finishCall'>;

/** Answers with the list as it is then. */
async function act(
  call: OnCall,
  services: Services,
  change: (desk: BookingDesk, callId: string) => Promise<void>,
): Promise<Calls> {
  const staffDesk = desk(call, services);
  await change(staffDesk, call.params['call'] ?? '');
  return loadCalls(staffDesk, call.settings);
}

export const callRoutes: Pick<Handlers, 'loadCalls' | 'ringCall' | 'putOffCall' | 'finishCall'> = {
  async loadCalls(call, services) {
    const { request, reply, settings } = call;
    const isKnown = (calls: Calls) => isUnchanged(request, reply, etagOf(JSON.stringify(calls)));
    const calls = await loadCalls(desk(call, services), settings, isKnown);
    reply.header('cache-control', privateCaching);
    return reply.statusCode === 304 ? undefined : calls;
  },

  async ringCall(call, services) {
    return act(call, services, (desk, id) => ringCall(desk, call.settings, id, call.body.isRinging));
  },

  async putOffCall(call, services) {
    return act(call, services, (desk, id) => putOffCall(desk, call.settings, id, call.body));
  },

  async finishCall(call, services) {
    return act(call, services, (desk, id) => finishCall(desk, call.settings, id));
  },
};
