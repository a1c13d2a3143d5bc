/** One line, entered by staff. */
import { NewCampaignEntry as NewEntrySchema } from '../../../src/api/contract/campaign-desk.ts';
import type { NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { Refusal } from '../problem.ts';
import { bodyReader } from '../validation.ts';
import { findCampaign } from './campaigns.ts';
import { holdBooks, type BookAct } from './desk.ts';
import { enter, type Entered } from './enter.ts';
import { campaignNotFound } from './load-campaigns.ts';

const readNewEntry = bodyReader(NewEntrySchema);

/** Compares an entry that came by no request with the contract. @throws Refusal */
export function checkedEntry(entry: NewCampaignEntry): NewCampaignEntry {
  readNewEntry(entry);
  return entry;
}

/** What was entered meanwhile may be the same amount; the books are held, so that nothing comes between. */
async function refuseUnseen(act: BookAct, campaignId: string, seen: string | null): Promise<void> {
  await holdBooks(act);
  const last = await act.trx
    .selectFrom('campaign_entries')
    .select('entry_id')
    .where('center_id', '=', act.centerId)
    .where('campaign_id', '=', campaignId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((last?.entry_id ?? null) !== seen) throw new Refusal('changed_meanwhile');
}

/** @throws Refusal that names the field and says, in both languages, what to do */
export async function addEntry(
  act: BookAct,
  campaignId: string,
  entryId: string,
  { seen, ...entry }: NewCampaignEntry,
): Promise<Exclude<Entered, { kind: 'refused' }>> {
  const { trx, centerId, staff, settings } = act;
  if (!(await findCampaign(trx, centerId, campaignId))) throw campaignNotFound(settings);
  if (seen !== undefined) await refuseUnseen(act, campaignId, seen);
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
