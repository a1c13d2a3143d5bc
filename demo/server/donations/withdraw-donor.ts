/** A donor no longer wants to be named. The gifts stay in the books; the name and the consent leave the database. */
import { bumpCampaignsVersion, type CenterSettings } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { tidy } from '../sheets/plain.ts';
import type { DonationsDesk } from './desk.ts';

/** The answer is how many gifts have lost the name. The name is in no log. */
export async function withdrawDonor(
  { store, now, staff }: DonationsDesk,
  { center }: CenterSettings,
  name: string,
): Promise<number> {
  const centerId = center.id;
  const withdrawn = await store.transact(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('campaign_donors')
      .set({ name: null, consent: null })
      .where('center_id', '=', centerId)
      .where('name', '=', tidy(name.normalize('NFC')))
      .executeTakeFirstOrThrow();
    const gifts = Number(numUpdatedRows);
    if (gifts > 0) {
      await bumpCampaignsVersion(trx, centerId);
      const subject = `${gifts} gifts`;
      await logStaffAct({ trx, centerId, now }, staff, { act: 'withdraw-donor', subject });
    }
    return gifts;
  });
  if (withdrawn > 0) await store.overwriteDeleted();
  return withdrawn;
}
