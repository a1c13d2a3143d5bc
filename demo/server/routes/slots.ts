/** Reading services and their slots. */
import { privateCaching } from '../caching.ts';
import { Refusal } from '../problem.ts';
import { findOpenServices } from '../slots/find-service.ts';
import { loadSlots } from '../slots/load-slots.ts';
import { readRange } from './day-range.ts';
import type { Handlers } from './route.ts';

export const slotRoutes: Pick<Handlers, 'loadSlots'> = {
  async loadSlots(call, { store }) {
    const { settings, query, reply, now } = call;
    const range = readRange(call);
    const all = await findOpenServices(store.db, settings.center.id);
    const services = query.service === undefined ? all : all.filter(({ id }) => id === query.service);
    if (query.service !== undefined && services.length === 0) {
      throw new Refusal('service_not_found', { phone: settings.center.phone });
    }
    // Holds come and go by the minute, and what is free depends on the clock.
    reply.header('cache-control', privateCaching);
    return loadSlots(store.db, settings, services, range, now);
  },
};
