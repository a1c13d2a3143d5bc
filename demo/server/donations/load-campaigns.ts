/** What everybody may read about the campaigns of a center, and the books that staff read. */
import type { Kysely } from 'kysely';
import type {
  Campaign,
  CampaignEntries,
  CampaignEntry,
  CampaignsPage,
} from '../../../src/api/generated/types.ts';
import { toLink } from '../../../src/domain/campaign-link.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { findCampaign, findCampaigns } from './campaigns.ts';
import { selectEntries, toContent, type EntryRow } from './entry-rows.ts';
import { loadPageRows } from './sums.ts';
import { toCampaigns } from './to-campaign.ts';

/** Reads one state of the database, whatever is entered meanwhile. */
function snapshot<Result>({ db }: Pick<Store, 'db'>, work: (db: Kysely<Tables>) => Promise<Result>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

export async function loadCampaigns(
  store: Pick<Store, 'db'>,
  { center, linkHosts }: CenterSettings,
): Promise<CampaignsPage> {
  const campaigns = await snapshot(store, async (db) =>
    toCampaigns(
      await findCampaigns(db, center.id),
      await loadPageRows(db, center.id, undefined),
      center.timeZone,
    ),
  );
  return {
    center,
    linkHosts: [...linkHosts],
    campaigns: campaigns.map((campaign) => withAllowedLink(campaign, linkHosts)),
  };
}

/** A host that was taken off the list is linked to no more, whatever was saved before. */
function withAllowedLink(campaign: Campaign, linkHosts: readonly string[]): Campaign {
  const { platform } = campaign;
  return platform === null || toLink(platform.url, linkHosts) ? campaign : { ...campaign, platform: null };
}

export function campaignNotFound({ center }: CenterSettings): Refusal {
  return new Refusal('campaign_not_found', { phone: center.phone });
}

async function loadOne(db: Kysely<Tables>, settings: CenterSettings, id: string): Promise<Campaign> {
  const { center } = settings;
  const facts = await findCampaign(db, center.id, id);
  if (!facts) throw campaignNotFound(settings);
  const [campaign] = toCampaigns([facts], await loadPageRows(db, center.id, id), center.timeZone);
  return campaign!;
}

export function loadCampaign(
  store: Pick<Store, 'db'>,
  settings: CenterSettings,
  id: string,
): Promise<Campaign> {
  return snapshot(store, (db) => loadOne(db, settings, id));
}

function toEntry(row: EntryRow, timeZone: string): CampaignEntry {
  return {
    id: row.entry_id,
    ...toContent(row),
    donorName: row.name,
    enteredOn: dayInZone(Date.parse(row.entered_at), timeZone),
    enteredBy: row.entered_by,
  };
}

/** The books of a campaign, in the order of entering. */
export function loadEntries(
  store: Pick<Store, 'db'>,
  settings: CenterSettings,
  id: string,
): Promise<CampaignEntries> {
  const { center } = settings;
  return snapshot(store, async (db) => {
    const campaign = await loadOne(db, settings, id);
    const rows = await selectEntries(db, center.id)
      .where('e.campaign_id', '=', id)
      .orderBy('e.position')
      .execute();
    return { campaign, entries: rows.map((row) => toEntry(row, center.timeZone)) };
  });
}

export async function loadEntry(
  { db }: Pick<Store, 'db'>,
  { center }: CenterSettings,
  entryId: string,
): Promise<CampaignEntry> {
  const row = await selectEntries(db, center.id).where('e.entry_id', '=', entryId).executeTakeFirstOrThrow();
  return toEntry(row, center.timeZone);
}
