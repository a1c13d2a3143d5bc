/** What staff do with the programme, through the same functions as the command line. */
import type { Handlers } from './route.ts';
import { Refusal } from '../problem.ts';

const missing = async (): Promise<never> => {
  throw new Refusal('not_found');
};

export const staffRoutes: Pick<
  Handlers,
  'importProgramme' | 'exportProgramme' | 'loadRoster' | 'addActivity' | 'cancelActivity' | 'moveActivity'
> = {
  importProgramme: missing,
  exportProgramme: missing,
  loadRoster: missing,
  addActivity: missing,
  cancelActivity: missing,
  moveActivity: missing,
};
