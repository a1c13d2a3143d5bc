/** What is said about a campaign, and an entry, as staff would write them; a test changes what it is about. */
import type { CampaignFacts, NewCampaignEntry } from '../../src/api/generated/types.ts';

/** Nothing is known of it but who raises the money. */
export function campaignFacts(changes: Partial<CampaignFacts> = {}): CampaignFacts {
  return {
    id: 'meals',
    title: '幸福餐桌',
    organization: '天玉镇红十字会',
    certificateNumber: null,
    planRecordNumber: null,
    beneficiaries: null,
    startsOn: null,
    endsOn: null,
    targetFen: null,
    queryContact: null,
    platform: null,
    note: null,
    finalDisclosureOn: null,
    ...changes,
  };
}

/** 1,000 yuan, raised as of 1 November. */
export function anEntry(changes: Partial<NewCampaignEntry> = {}): NewCampaignEntry {
  return {
    figure: 'raised',
    amountFen: 100_000,
    quantity: null,
    item: null,
    unit: null,
    purpose: null,
    asOf: '2026-11-01',
    source: '项目账目',
    reason: null,
    number: null,
    donor: null,
    ...changes,
  };
}
