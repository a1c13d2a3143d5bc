/** Fills an empty database with the demo center: its settings, holidays, programme, campaigns and a staff token. */
import { readFile } from 'node:fs/promises';
import type { CampaignUpdate } from '../src/api/generated/types.ts';
import { findCenter, saveCenter, type CenterSettings } from './server/center.ts';
import { staffMember } from './server/confidence/staff-log.ts';
import { readConsultationFile, saveConsultation } from './server/consultations/save-consultation.ts';
import { readCenterFile, readHolidayFile } from './server/center-file.ts';
import {
  addUpdate,
  bookActIn,
  importDonations,
  readCampaignFile,
  saveCampaign,
} from './server/donations/index.ts';
import { saveHolidays } from './server/holidays.ts';
import { randomIds } from './server/ids.ts';
import { saveService } from './server/slots/change-services.ts';
import { readServiceFile } from './server/slots/service-file.ts';
import { createStaffToken } from './server/staff.ts';
import { inviteOwner } from './server/staff/invitations.ts';
import { importProgramme } from './server/programme/index.ts';
import type { Store } from './server/store/open.ts';

function data(name: string): URL {
  return new URL(`data/${name}`, import.meta.url);
}

/** Shown once. */
export interface FirstKeys {
  readonly centerId: string;
  /** For scripts. */
  readonly staffToken: string;
  /** Makes whoever opens the staff page with it the owner. */
  readonly invitationToken: string;
}

/** Undefined when the center is there already. */
export async function setUpDemoCenter(store: Store, now: number): Promise<FirstKeys | undefined> {
  const file = readCenterFile(await readFile(data('center.json'), 'utf8'));
  const centerId = file.center.id;
  // The token comes last, so a first start that was interrupted is done again; every step bears repeating.
  const done = await store.db.selectFrom('staff_tokens').select('center_id').executeTakeFirst();
  if (done) return undefined;
  await saveCenter(store, file, now);
  await saveHolidays(store, centerId, readHolidayFile(await readFile(data('holidays.json'), 'utf8')));
  const settings = await findCenter(store.db, centerId);
  if (!settings) throw new Error(`Center ${centerId} was not written.`);
  const fileName = 'programme.gbk.csv';
  await importProgramme({ store, ids: randomIds, now }, settings, {
    fileName,
    content: await readFile(data(fileName)),
  });
  for (const service of readServiceFile(await readFile(data('services.json'), 'utf8'))) {
    await saveService({ store, ids: randomIds, now }, settings, service);
  }
  const consultation = readConsultationFile(await readFile(data('consultation.json'), 'utf8'));
  await saveConsultation({ store, ids: randomIds, now }, settings, consultation, staffMember('first start'));
  await setUpCampaigns(store, settings, now);
  const { token: invitationToken } = await inviteOwner(store, centerId, staffMember('first start'), now);
  return {
    centerId,
    staffToken: await createStaffToken(store, centerId, 'first start', now),
    invitationToken,
  };
}

/** What was published about real campaigns, and one that is invented and says so. */
async function setUpCampaigns(store: Store, settings: CenterSettings, now: number): Promise<void> {
  const desk = { store, ids: randomIds, now, staff: staffMember('first start') };
  for (const campaign of readCampaignFile(await readFile(data('campaigns.json'), 'utf8'))) {
    await saveCampaign(desk, settings, campaign);
  }
  const fileName = 'donations.gbk.csv';
  await importDonations(desk, settings, { fileName, content: await readFile(data(fileName)) });
  const updates = JSON.parse(await readFile(data('campaign-updates.json'), 'utf8')) as (CampaignUpdate & {
    readonly campaign: string;
  })[];
  await store.transact(async (trx) => {
    for (const { campaign, day, text } of updates) {
      await addUpdate(bookActIn(trx, desk, settings), campaign, randomIds.id(), { day, text });
    }
  });
}
