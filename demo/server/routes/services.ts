/** What staff set about services, days and rooms. */
import { Refusal } from '../problem.ts';
import type { Handlers } from './route.ts';

const missing = async () => {
  throw new Refusal('not_found');
};

export const serviceRoutes: Pick<
  Handlers,
  'loadServices' | 'saveService' | 'saveServiceDay' | 'loadSlotRoster' | 'saveRoom'
> = {
  loadServices: missing,
  saveService: missing,
  saveServiceDay: missing,
  loadSlotRoster: missing,
  saveRoom: missing,
};
