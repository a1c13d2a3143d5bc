/** What staff do with the programme, through the same functions as the command line. */
import { findActivity } from '../activities.ts';
import { privateCaching } from '../caching.ts';
import { once } from '../idempotency.ts';
import {
  addActivityIn,
  cancelActivity,
  exportProgramme,
  importProgramme,
  loadRoster,
  moveActivity,
} from '../programme/index.ts';
import { requestDigest } from '../server-key.ts';
import type { Handlers } from './route.ts';

export const staffRoutes: Pick<
  Handlers,
  'importProgramme' | 'exportProgramme' | 'loadRoster' | 'addActivity' | 'cancelActivity' | 'moveActivity'
> = {
  async importProgramme({ settings, now, body }, { store, ids }) {
    const { contentBase64, ...options } = body;
    const content = Buffer.from(contentBase64, 'base64');
    return importProgramme({ store, ids, now }, settings, { ...options, content });
  },

  async exportProgramme({ settings, reply }, { store }) {
    reply.header('cache-control', privateCaching);
    reply.header('content-disposition', 'attachment; filename="programme.csv"');
    return exportProgramme({ store }, settings);
  },

  async loadRoster({ settings, reply, params }, { store }) {
    reply.header('cache-control', privateCaching);
    return loadRoster({ store }, settings, params['activity'] ?? '');
  },

  async addActivity({ settings, now, body, idempotencyKey }, { store, ids, key }) {
    const centerId = settings.center.id;
    const digest = requestDigest(key, 'addActivity', '', body);
    const activityId = await store.transact((trx) =>
      once(trx, { centerId, key: idempotencyKey, digest }, ids.id(), now, (id) =>
        addActivityIn(trx, settings, id, body, now),
      ),
    );
    return findActivity(store.db, settings.center, activityId);
  },

  async cancelActivity({ settings, now, body, reply, params }, { store, ids }) {
    reply.header('cache-control', privateCaching);
    return cancelActivity({ store, ids, now }, settings, params['activity'] ?? '', body);
  },

  async moveActivity({ settings, now, body, reply, params }, { store, ids }) {
    reply.header('cache-control', privateCaching);
    return moveActivity({ store, ids, now }, settings, params['activity'] ?? '', body);
  },
};
