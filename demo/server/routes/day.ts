/** The day at the desk. */
import { isDay } from '../../../src/domain/is-day.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { etag, isUnchanged, privateCaching } from '../caching.ts';
import { findArrivals } from '../day/find-arrivals.ts';
import { findScanned } from '../day/find-scanned.ts';
import { loadDay } from '../day/load-day.ts';
import { addWalkIn, markBooking, removeWalkIn } from '../day/visits.ts';
import { invalid } from '../problem.ts';
import { desk } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const dayRoutes: Pick<
  Handlers,
  'loadDay' | 'findArrivals' | 'findScanned' | 'markBooking' | 'addWalkIn' | 'removeWalkIn'
> = {
  async loadDay(call, services) {
    const { request, reply, settings, query, now } = call;
    const day = query.day ?? dayInZone(now, settings.center.timeZone);
    if (!isDay(day)) throw invalid('day', 'is not a day that exists');
    // Every booking and mark makes a new version; holds that have run out are ended within seconds, which does, too.
    const isSame = isUnchanged(request, reply, etag(settings.version, 'day', day));
    reply.header('cache-control', privateCaching);
    return isSame ? undefined : loadDay(desk(call, services), settings, day);
  },

  async findArrivals(call, services) {
    return findArrivals(desk(call, services), call.settings, call.body.text);
  },

  async findScanned(call, services) {
    return findScanned(desk(call, services), call.settings, call.body.bookingToken);
  },

  async markBooking(call, services) {
    return markBooking(desk(call, services), call.settings, call.params['booking'] ?? '', call.body);
  },

  async addWalkIn(call, services) {
    return addWalkIn(desk(call, services), call.settings, call.body, call.idempotencyKey);
  },

  async removeWalkIn(call, services) {
    return removeWalkIn(desk(call, services), call.settings, call.params['walkIn'] ?? '');
  },
};
