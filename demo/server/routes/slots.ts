/** Reading services and their slots. */
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, type Day, toDayNumber } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { privateCaching } from '../caching.ts';
import { invalid, Refusal } from '../problem.ts';
import { findServices } from '../slots/find-service.ts';
import { loadSlots, type Range } from '../slots/load-slots.ts';
import type { Call, Handlers } from './route.ts';

const defaultDays = 14;
const daysMax = 62;

function readDay(field: string, text: string): Day {
  if (!isDay(text)) throw invalid(field, 'is not a day that exists');
  return text;
}

function readRange({ query, settings, now }: Call<'loadSlots'>): Range {
  const from =
    query.from === undefined ? dayInZone(now, settings.center.timeZone) : readDay('from', query.from);
  const to = query.to === undefined ? addDays(from, defaultDays - 1) : readDay('to', query.to);
  if (to < from) throw invalid('to', 'is before from');
  if (toDayNumber(to) - toDayNumber(from) >= daysMax) {
    throw new Refusal('range_too_large', { detail: `At most ${daysMax} days can be asked for at once.` });
  }
  return { from, to };
}

export const slotRoutes: Pick<Handlers, 'loadSlots'> = {
  async loadSlots(call, { store }) {
    const { settings, query, reply, now } = call;
    const range = readRange(call);
    const all = await findServices(store.db, settings.center.id);
    const services = query.service === undefined ? all : all.filter(({ id }) => id === query.service);
    if (query.service !== undefined && services.length === 0) {
      throw new Refusal('service_not_found', { phone: settings.center.phone });
    }
    // Holds come and go by the minute, and what is free depends on the clock.
    reply.header('cache-control', privateCaching);
    return loadSlots(store.db, settings, services, range, now);
  },
};
