/** What is said about campaigns: saved, and found again by id or title. */
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { CampaignFacts as FactsSchema } from '../../../src/api/contract/campaign.ts';
import type { CampaignFacts } from '../../../src/api/generated/types.ts';
import { linkHostOf } from '../../../src/domain/campaign-link.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { bumpCampaignsVersion, type CenterSettings, findCenter } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { invalid, Refusal } from '../problem.ts';
import { plain } from '../sheets/plain.ts';
import type { Tables } from '../store/tables.ts';
import { bodyReader } from '../validation.ts';
import { bookActIn, type DonationsDesk, holdBooks } from './desk.ts';

/**
 * Adds a campaign, or changes what is said about it. Its figures are sums of entries and stay.
 * @throws Refusal `changed_meanwhile` when it is not as `was`; null: not there
 */
export async function saveCampaign(
  desk: DonationsDesk,
  { center }: CenterSettings,
  campaign: CampaignFacts,
  was?: CampaignFacts | null,
): Promise<void> {
  refuseWrongDays(campaign);
  await desk.store.transact(async (trx) => {
    // The hosts as they are now: one may have been taken off the list since the request was let in.
    const settings = await findCenter(trx, center.id);
    if (!settings) throw new Error(`Center ${center.id} is gone.`);
    refuseOtherHosts(campaign, settings);
    const act = bookActIn(trx, desk, settings);
    await holdBooks(act);
    if (was !== undefined) {
      const is = (await findCampaign(trx, center.id, campaign.id)) ?? null;
      if (!isDeepStrictEqual(is, was)) throw new Refusal('changed_meanwhile');
    }
    const facts = JSON.stringify(campaign);
    await trx
      .insertInto('campaigns')
      .values({ center_id: center.id, campaign_id: campaign.id, facts })
      .onConflict((conflict) => conflict.columns(['center_id', 'campaign_id']).doUpdateSet({ facts }))
      .execute();
    await bumpCampaignsVersion(trx, center.id);
    await logStaffAct(act, desk.staff, { act: 'save-campaign', subject: campaign.id });
  });
}

function refuseWrongDays({ startsOn, endsOn, finalDisclosureOn }: CampaignFacts): void {
  for (const [name, day] of Object.entries({ startsOn, endsOn, finalDisclosureOn })) {
    if (day !== null && !isDay(day)) throw invalid(`campaign.${name}`, 'is not a day that exists');
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw invalid('campaign.endsOn', 'is before startsOn');
  }
  if (startsOn !== null && finalDisclosureOn !== null && finalDisclosureOn < startsOn) {
    throw invalid('campaign.finalDisclosureOn', 'is before startsOn');
  }
}

function refuseOtherHosts({ platform }: CampaignFacts, { linkHosts }: CenterSettings): void {
  if (platform === null) return;
  const host = linkHostOf(platform.url);
  if (host === undefined) throw invalid('campaign.platform.url', 'is not an address of a page');
  if (!linkHosts.includes(host)) {
    const allowed = linkHosts.join(', ') || 'none';
    throw invalid(
      'campaign.platform.url',
      `leads to ${host}, which the center does not allow (allowed: ${allowed}; staff add one with: links allow ${host})`,
    );
  }
}

const readFacts = bodyReader(FactsSchema);

/** One campaign or a list of them. @throws Refusal that names the fields; SyntaxError when it is no JSON */
export function readCampaignFile(text: string): CampaignFacts[] {
  const content: unknown = JSON.parse(text);
  const list: unknown[] = Array.isArray(content) ? content : [content];
  // The reader has compared each with the schema that the type is generated from.
  return list.map((campaign) => readFacts(campaign) as CampaignFacts);
}

/** By title, then id: code units, so that both databases and the mocks agree. */
export async function findCampaigns(db: Kysely<Tables>, centerId: string): Promise<CampaignFacts[]> {
  const rows = await db.selectFrom('campaigns').select('facts').where('center_id', '=', centerId).execute();
  return rows
    .map(({ facts }) => JSON.parse(facts) as CampaignFacts)
    .sort((a, b) => (a.title === b.title ? compare(a.id, b.id) : compare(a.title, b.title)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export async function findCampaign(
  db: Kysely<Tables>,
  centerId: string,
  campaignId: string,
): Promise<CampaignFacts | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .select('facts')
    .where('center_id', '=', centerId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row && (JSON.parse(row.facts) as CampaignFacts);
}

const forComparison = (text: string) =>
  plain(text)
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》]/g, '');

/** Those that somebody means who writes an id or a title; spaces, quotes and full width make no other title. */
export function meantBy(campaigns: readonly CampaignFacts[], text: string): readonly CampaignFacts[] {
  const byId = campaigns.filter(({ id }) => id === plain(text));
  if (byId.length > 0) return byId;
  const wanted = forComparison(text);
  return campaigns.filter(({ title }) => forComparison(title) === wanted);
}
