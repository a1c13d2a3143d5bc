/** Campaigns: read by everybody, entered by staff through the same functions as the command line. */
import { once } from '../bookings/idempotency.ts';
import { etag, isUnchanged, privateCaching } from '../caching.ts';
import {
  addEntry,
  addUpdate,
  bookActIn,
  campaignNotFound,
  type DonationsDesk,
  findCampaign,
  importDonations,
  loadCampaign,
  loadCampaigns,
  loadEntries,
  loadEntry,
  saveCampaign,
  withdrawDonor,
} from '../donations/index.ts';
import { requestDigest } from '../server-key.ts';
import { recall } from '../memo.ts';
import { readBase64 } from './file-body.ts';
import type { Call, Handlers, Services } from './route.ts';

/** Names of donors and drafts are for nobody's cache. */
function desk({ reply, now, staff }: Omit<Call, 'query' | 'body'>, { store, ids }: Services): DonationsDesk {
  reply.header('cache-control', privateCaching);
  return { store, ids, now, staff: staff! };
}

/** One transaction of a keyed write into the books of a campaign; the answer is the id of what was written. */
async function enterOnce(
  call: Omit<Call, 'query' | 'body'> & { readonly body: unknown },
  services: Services,
  operation: string,
  write: (act: ReturnType<typeof bookActIn>, newId: string) => Promise<string | void>,
): Promise<string> {
  const { store, ids, now, staff } = desk(call, services);
  const { settings, body, idempotencyKey, params } = call;
  const keyed = {
    centerId: settings.center.id,
    key: idempotencyKey,
    digest: requestDigest(services.key, operation, params['campaign'] ?? '', body),
  };
  const { id } = await store.transact((trx) =>
    once(trx, keyed, ids.id(), now, (newId) => write(bookActIn(trx, { ids, now, staff }, settings), newId)),
  );
  return id;
}

export const campaignRoutes: Pick<
  Handlers,
  | 'loadCampaigns'
  | 'saveCampaign'
  | 'loadCampaignEntries'
  | 'addCampaignEntry'
  | 'addCampaignUpdate'
  | 'importDonations'
  | 'withdrawDonor'
> = {
  async loadCampaigns({ request, reply, settings }, { store }) {
    const { center, campaignsVersion } = settings;
    const tag = etag('campaigns', campaignsVersion);
    if (isUnchanged(request, reply, tag)) return undefined;
    reply.type('application/json; charset=utf-8');
    return recall(store, `campaigns ${center.id}`, tag, async () =>
      JSON.stringify(await loadCampaigns(store, settings)),
    );
  },

  async saveCampaign(call, services) {
    const { settings, body } = call;
    const staffDesk = desk(call, services);
    await saveCampaign(staffDesk, settings, body.campaign, body.was);
    return loadCampaign(staffDesk.store, settings, body.campaign.id);
  },

  async loadCampaignEntries(call, services) {
    return loadEntries(desk(call, services).store, call.settings, call.params['campaign'] ?? '');
  },

  async addCampaignEntry(call, services) {
    const { params, body, settings } = call;
    const id = await enterOnce(call, services, 'addCampaignEntry', async (act, newId) => {
      const entered = await addEntry(act, params['campaign'] ?? '', newId, body);
      return entered.id;
    });
    return loadEntry(services.store, settings, id);
  },

  async addCampaignUpdate(call, services) {
    const { params, body, settings } = call;
    const campaignId = params['campaign'] ?? '';
    await enterOnce(call, services, 'addCampaignUpdate', async (act, newId) => {
      if (!(await findCampaign(act.trx, act.centerId, campaignId))) throw campaignNotFound(settings);
      await addUpdate(act, campaignId, newId, body);
    });
    return loadCampaign(services.store, settings, campaignId);
  },

  async importDonations(call, services) {
    const { contentBase64, ...options } = call.body;
    const content = readBase64(contentBase64);
    return importDonations(desk(call, services), call.settings, { ...options, content });
  },

  async withdrawDonor(call, services) {
    return { withdrawn: await withdrawDonor(desk(call, services), call.settings, call.body.name) };
  },
};
