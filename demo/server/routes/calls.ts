/** The call list of the staff. */
import { Refusal } from '../problem.ts';
import type { Handlers } from './route.ts';

const missing = async () => {
  throw new Refusal('not_found');
};

export const callRoutes: Pick<Handlers, 'loadCalls' | 'finishCall'> = {
  loadCalls: missing,
  finishCall: missing,
};
