/** How a campaign goes on, told in plain text. */
import type { CampaignUpdate } from '../../../src/api/generated/types.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { bumpCampaignsVersion } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { toUtc } from '../instant.ts';
import { invalid } from '../problem.ts';
import { tidy } from '../sheets/plain.ts';
import { type BookAct, holdBooks, moveBooksOn } from './desk.ts';

/** The same text of the same day is told once. */
export async function addUpdate(
  act: BookAct,
  campaignId: string,
  updateId: string,
  { day, text }: CampaignUpdate,
): Promise<void> {
  const { trx, centerId, now, staff, settings } = act;
  if (!isDay(day)) throw invalid('day', 'is not a day that exists');
  const today = dayInZone(now, settings.center.timeZone);
  if (day > today) throw invalid('day', `is in the future; today is ${today}`);
  const tidied = tidy(text);
  if (tidied === '') throw invalid('text', 'says nothing');
  const position = await holdBooks(act);
  const told = await trx
    .selectFrom('campaign_updates')
    .select('text')
    .where('center_id', '=', centerId)
    .where('campaign_id', '=', campaignId)
    .where('day', '=', day)
    .execute();
  if (told.some((update) => update.text === tidied)) return;
  await trx
    .insertInto('campaign_updates')
    .values({
      center_id: centerId,
      update_id: updateId,
      campaign_id: campaignId,
      position: position + 1,
      day,
      text: tidied,
      entered_at: toUtc(now),
      entered_by: staff.name,
    })
    .execute();
  await moveBooksOn(act, position + 1);
  await bumpCampaignsVersion(trx, centerId);
  await logStaffAct(act, staff, { act: 'add-campaign-update', subject: `${campaignId} ${updateId}` });
}
