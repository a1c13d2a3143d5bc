/** The campaigns and books of the published staff API. */
import { campaignShape, campaignsPageShape } from '../../../../src/api/generated/campaign-shapes.ts';
import {
  campaignEntriesShape,
  campaignEntryShape,
  donationsReportShape,
} from '../../../../src/api/generated/office-shapes.ts';
import type {
  Campaign,
  CampaignEntries,
  CampaignEntry,
  CampaignFacts,
  CampaignsPage,
  CampaignUpdate,
  DonationsImport,
  DonationsReport,
  NewCampaignEntry,
} from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

const pathOf = (campaignId: string): string => `/staff/campaigns/${encodeURIComponent(campaignId)}`;

/** What residents see. */
export async function loadPage(api: StaffApi): Promise<CampaignsPage> {
  return (await api.ask('/campaigns', campaignsPageShape, {})).body as CampaignsPage;
}

export async function loadBooks(api: StaffApi, campaignId: string): Promise<CampaignEntries> {
  const path = `${pathOf(campaignId)}/entries`;
  return (await api.ask(path, campaignEntriesShape, {})).body as CampaignEntries;
}

export async function saveFacts(
  api: StaffApi,
  campaign: CampaignFacts,
  was: CampaignFacts | null,
): Promise<Campaign> {
  return (await api.post('/staff/campaigns', campaignShape, { campaign, was })) as Campaign;
}

export async function addEntry(
  api: StaffApi,
  campaignId: string,
  body: NewCampaignEntry,
  key: string,
): Promise<CampaignEntry> {
  const path = `${pathOf(campaignId)}/entries`;
  return (await api.ask(path, campaignEntryShape, { body, key })).body as CampaignEntry;
}

export async function addUpdate(
  api: StaffApi,
  campaignId: string,
  body: CampaignUpdate,
  key: string,
): Promise<Campaign> {
  const path = `${pathOf(campaignId)}/updates`;
  return (await api.ask(path, campaignShape, { body, key })).body as Campaign;
}

export async function importDonations(api: StaffApi, file: DonationsImport): Promise<DonationsReport> {
  return (await api.post('/staff/donations/import', donationsReportShape, file)) as DonationsReport;
}

export async function withdrawDonor(api: StaffApi, name: string): Promise<number> {
  const answer = await api.post('/staff/donors/withdraw', { withdrawn: 'number' }, { name });
  return (answer as { withdrawn: number }).withdrawn;
}
