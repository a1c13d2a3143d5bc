/** One line, entered by staff. */
import { NewCampaignEntry as NewEntrySchema } from '../../../src/api/contract/campaign-desk.ts';
import type { NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { Refusal } from '../problem.ts';
import { bodyReader } from '../validation.ts';
import { findCampaign } from './campaigns.ts';
import type { BookAct } from './desk.ts';
import { enter, type Entered } from './enter.ts';
import { campaignNotFound } from './load-campaigns.ts';

const readNewEntry = bodyReader(NewEntrySchema);

/** Compares an entry that came by no request with the contract. @throws Refusal */
export function checkedEntry(entry: NewCampaignEntry): NewCampaignEntry {
  readNewEntry(entry);
  return entry;
}

/** @throws Refusal that names the field and says, in both languages, what to do */
export async function addEntry(
  act: BookAct,
  campaignId: string,
  entryId: string,
  entry: NewCampaignEntry,
): Promise<Exclude<Entered, { kind: 'refused' }>> {
  const { trx, centerId, staff, settings } = act;
  if (!(await findCampaign(trx, centerId, campaignId))) throw campaignNotFound(settings);
  const [entered] = await enter(act, [{ campaignId, entry, line: null, id: entryId }]);
  if (entered!.kind === 'refused') {
    const errors = entered!.problems.map(({ field, reason }) => ({
      field,
      reason: `${reason.zh}。${reason.en}.`,
    }));
    throw new Refusal('validation_failed', { errors });
  }
  if (entered!.kind === 'added') {
    const subject = `${campaignId} ${entryId}`;
    await logStaffAct(act, staff, { act: 'add-campaign-entry', subject });
  }
  return entered!;
}
