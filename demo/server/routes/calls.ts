/** The call list of the staff. */
import { finishCall } from '../calls/finish-call.ts';
import { loadCalls } from '../calls/load-calls.ts';
import { desk } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const callRoutes: Pick<Handlers, 'loadCalls' | 'finishCall'> = {
  async loadCalls(call, services) {
    return loadCalls(desk(call, services).store.db, call.settings, call.now);
  },

  async finishCall(call, services) {
    const { store, now } = desk(call, services);
    await finishCall(store, call.settings, call.params['call'] ?? '', now);
    return loadCalls(store.db, call.settings, now);
  },
};
