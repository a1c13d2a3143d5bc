/** The tables of the campaigns through the life of a database: upgraded to, backed up, restored. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findCenter, renewVersions } from '../../../demo/server/center.ts';
import {
  addEntry,
  bookActIn,
  loadCampaigns,
  loadEntries,
  saveCampaign,
} from '../../../demo/server/donations/index.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { backUp, restore } from '../../../demo/server/store/backup.ts';
import { migrations } from '../../../demo/server/store/migrations/index.ts';
import { staffMember } from '../../../demo/server/confidence/staff-log.ts';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { campaignFacts, anEntry } from '../../support/campaigns.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter, testCenter, testTime } from '../../support/server.ts';

const staff = staffMember('小陈');

async function enter(store: Store, number: string, amountFen: number): Promise<void> {
  const settings = (await findCenter(store.db, testCenter.id))!;
  const desk = { ids: randomIds, now: Date.parse(testTime), staff };
  const entry = anEntry({ number, amountFen, donor: { name: '云雀', consent: '同意' } });
  await store.transact((trx) => addEntry(bookActIn(trx, desk, settings), 'meals', randomIds.id(), entry));
}

async function save(store: Store): Promise<void> {
  const settings = (await findCenter(store.db, testCenter.id))!;
  await saveCampaign({ store, ids: randomIds, now: Date.parse(testTime), staff }, settings, campaignFacts());
}

async function raisedIn(store: Store): Promise<number | undefined> {
  const { campaigns } = await loadCampaigns(store, (await findCenter(store.db, testCenter.id))!);
  return campaigns[0]?.raised?.amountFen;
}

onEachDatabase('a database with campaigns', ({ test, newPlace }) => {
  test('one from before is backed up and upgraded, with its center as it was', async () => {
    await using place = await newPlace();
    const earlier = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0005'));
    const old = await openStore({ ...place, migrations: earlier });
    const { notice } = testCenter;
    await old.db
      .insertInto('centers')
      .values({
        center_id: testCenter.id,
        name: testCenter.name,
        phone: testCenter.phone,
        hours: testCenter.hours,
        address: null,
        time_zone: testCenter.timeZone,
        categories: '[]',
        max_party_size: 6,
        notice_version: notice.version,
        cancel_minutes_before: 0,
        origins: '[]',
        version: 1_795_000_000_000,
      })
      .execute();
    await old.db
      .insertInto('notices')
      .values({ center_id: testCenter.id, notice_version: notice.version, text: JSON.stringify(notice) })
      .execute();
    await old.close();

    const store = await openStore(place);
    const [backup, ...more] = await readdir(join(place.dataFolder, 'backups'));
    assert.match(backup ?? '', /before-0005-campaigns/);
    assert.deepEqual(more, []);
    const settings = (await findCenter(store.db, testCenter.id))!;
    assert.deepEqual(
      [settings.linkHosts, settings.campaignsVersion, settings.version],
      [[], 1_795_000_000_000, 1_795_000_000_000],
    );
    assert.deepEqual((await loadCampaigns(store, settings)).campaigns, []);
    await save(store);
    await enter(store, '1', 500);
    assert.equal(await raisedIn(store), 500);
    await store.close();
  });

  test('a backup brings books, donors and campaigns back, and the books are still kept from change', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveTestCenter(store);
    await save(store);
    await enter(store, '1', 500);
    const settings = (await findCenter(store.db, testCenter.id))!;
    const before = await loadEntries(store, settings, 'meals');
    const file = join(place.dataFolder, 'copy');
    await backUp(store.location, file);
    await enter(store, '2', 7);
    assert.equal(await raisedIn(store), 507);
    await restore(store.location, file);
    await renewVersions(store, Date.parse(testTime) + 1_000);
    assert.deepEqual(await loadEntries(store, settings, 'meals'), before);
    assert.equal(before.entries[0]?.donorName, '云雀');
    assert.notEqual((await findCenter(store.db, testCenter.id))!.campaignsVersion, settings.campaignsVersion);
    await assert.rejects(store.db.deleteFrom('campaign_entries').execute(), /never altered/);
    await enter(store, '2', 8);
    assert.equal(await raisedIn(store), 508);
    await store.close();
  });
});
