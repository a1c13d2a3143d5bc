/** Reading services and their slots. */
import { etagOf, isUnchanged } from '../caching.ts';
import { toUtc } from '../instant.ts';
import { recall } from '../memo.ts';
import { Refusal } from '../problem.ts';
import { findOpenServices } from '../slots/find-service.ts';
import { loadSlots } from '../slots/load-slots.ts';
import { readRange } from './day-range.ts';
import type { Handlers } from './route.ts';

export const slotRoutes: Pick<Handlers, 'loadSlots'> = {
  async loadSlots(call, { store }) {
    const { request, settings, query, reply, now } = call;
    const { center, version } = settings;
    const range = readRange(call);
    const load = async () => {
      const all = await findOpenServices(store.db, center.id);
      const services = query.service === undefined ? all : all.filter(({ id }) => id === query.service);
      if (query.service !== undefined && services.length === 0) {
        throw new Refusal('service_not_found', { phone: center.phone });
      }
      return JSON.stringify(await loadSlots(store.db, settings, services, range, now));
    };
    const name = `slots ${center.id} ${query.service ?? ''} ${range.from} ${range.to}`;
    // Holds end and slots begin by the clock, which the database knows to the second.
    const json = await recall(store, name, `${version} ${toUtc(now)}`, load);
    if (isUnchanged(request, reply, etagOf(json))) return undefined;
    reply.type('application/json; charset=utf-8');
    return json;
  },
};
