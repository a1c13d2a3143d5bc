/** The call list of the staff. */
import { finishCall } from '../calls/finish-call.ts';
import { loadCalls } from '../calls/load-calls.ts';
import { desk } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const callRoutes: Pick<Handlers, 'loadCalls' | 'finishCall'> = {
  async loadCalls(call, services) {
    return loadCalls(desk(call, services), call.settings);
  },

  async finishCall(call, services) {
    const staffDesk = desk(call, services);
    await finishCall(staffDesk, call.settings, call.params['call'] ?? '');
    return loadCalls(staffDesk, call.settings);
  },
};
