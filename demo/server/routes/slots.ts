/** Reading services and their slots. */
import { Refusal } from '../problem.ts';
import type { Handlers } from './route.ts';

const missing = async () => {
  throw new Refusal('not_found');
};

export const slotRoutes: Pick<Handlers, 'loadSlots'> = {
  loadSlots: missing,
};
