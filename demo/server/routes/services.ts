/** What staff set about services, days and rooms. */
import { isDay } from '../../../src/domain/is-day.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { invalid } from '../problem.ts';
import { saveService, saveServiceDay } from '../slots/change-services.ts';
import { loadServices, loadSlotRoster } from '../slots/desk-views.ts';
import { saveRoom } from '../slots/save-room.ts';
import { loadServiceWeek } from '../slots/load-week.ts';
import { desk } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const serviceRoutes: Pick<
  Handlers,
  'loadServices' | 'loadServiceWeek' | 'saveService' | 'saveServiceDay' | 'loadSlotRoster' | 'saveRoom'
> = {
  async loadServices(call, services) {
    const today = dayInZone(call.now, call.settings.center.timeZone);
    return loadServices(desk(call, services).store.db, call.settings, today);
  },

  async loadServiceWeek(call, services) {
    const { settings, query, now } = call;
    if (query.day !== undefined && !isDay(query.day)) throw invalid('day', 'is not a day that exists');
    return loadServiceWeek(desk(call, services).store.db, settings, query.day, now);
  },

  async saveService(call, services) {
    const { service, dryRun, was } = call.body;
    return saveService(desk(call, services), call.settings, service, dryRun, was);
  },

  async saveServiceDay(call, services) {
    const { exception, dryRun, was } = call.body;
    if (!isDay(exception.day)) throw invalid('exception.day', 'is not a day that exists');
    const serviceId = call.params['service'] ?? '';
    return saveServiceDay(desk(call, services), call.settings, serviceId, exception, dryRun, was);
  },

  async loadSlotRoster(call, services) {
    const { settings, query, params, now } = call;
    const day = query.day ?? dayInZone(now, settings.center.timeZone);
    if (!isDay(day)) throw invalid('day', 'is not a day that exists');
    const { store, staff } = desk(call, services);
    return loadSlotRoster({ store, now, staff }, settings, params['service'] ?? '', day);
  },

  async saveRoom(call, services) {
    return saveRoom(desk(call, services), call.settings, call.body);
  },
};
