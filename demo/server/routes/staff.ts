/** What staff do with the programme, through the same functions as the command line. */
import { findActivity } from '../activities.ts';
import { privateCaching } from '../caching.ts';
import { once } from '../bookings/idempotency.ts';
import {
  addActivityIn,
  cancelActivity,
  exportProgramme,
  importProgramme,
  loadRoster,
  moveActivity,
} from '../programme/index.ts';
import { requestDigest } from '../server-key.ts';
import { readBase64 } from './file-body.ts';
import type { Call, Handlers, Services } from './route.ts';

/** Personal data and drafts of the programme are for nobody's cache. */
function desk({ reply, now }: Call, { store, ids }: Services) {
  reply.header('cache-control', privateCaching);
  return { store, ids, now };
}

export const staffRoutes: Pick<
  Handlers,
  'importProgramme' | 'exportProgramme' | 'loadRoster' | 'addActivity' | 'cancelActivity' | 'moveActivity'
> = {
  async importProgramme(call, services) {
    const { contentBase64, ...options } = call.body;
    const content = readBase64(contentBase64);
    return importProgramme(desk(call, services), call.settings, { ...options, content });
  },

  async exportProgramme(call, services) {
    call.reply.header('content-disposition', 'attachment; filename="programme.csv"');
    return exportProgramme(desk(call, services), call.settings);
  },

  async loadRoster(call, services) {
    return loadRoster(desk(call, services), call.settings, call.params['activity'] ?? '');
  },

  async addActivity(call, services) {
    const { store, ids, now } = desk(call, services);
    const { settings, body, idempotencyKey } = call;
    const keyed = {
      centerId: settings.center.id,
      key: idempotencyKey,
      digest: requestDigest(services.key, 'addActivity', '', body),
    };
    const { id } = await store.transact((trx) =>
      once(trx, keyed, ids.id(), now, (newId) => addActivityIn(trx, settings, newId, body, now)),
    );
    return findActivity(store.db, settings.center, id);
  },

  async cancelActivity(call, services) {
    return cancelActivity(desk(call, services), call.settings, call.params['activity'] ?? '', call.body);
  },

  async moveActivity(call, services) {
    return moveActivity(desk(call, services), call.settings, call.params['activity'] ?? '', call.body);
  },
};
