/** The public holidays as staff see and correct them. */
import { correctHolidays, loadHolidays } from '../slots/correct-holidays.ts';
import { desk } from './booking-access.ts';
import type { Handlers } from './route.ts';

export const holidayRoutes: Pick<Handlers, 'loadHolidays' | 'correctHolidays'> = {
  async loadHolidays(call, services) {
    return loadHolidays(desk(call, services), call.settings);
  },

  async correctHolidays(call, services) {
    return correctHolidays(desk(call, services), call.settings, call.body);
  },
};
