/** Donors: named with their consent and only then, and gone when they say so. */
import assert from 'node:assert/strict';
import { backUp } from '../../../demo/server/store/backup.ts';
import { join } from 'node:path';
import { readFile, rm } from 'node:fs/promises';
import { onEachDatabase, newFolder } from '../../support/databases.ts';
import { readLog } from '../../support/log.ts';
import { dump, gbk, openMoneyDesk, sheet } from './money-desk.ts';

const consent = '2026-11-01 书面同意';

onEachDatabase('donors of a campaign', (database) => {
  const { test } = database;

  test('who agreed is named, the newest first, without amounts; all others are counted', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ donor: { name: '张三', consent }, number: '1', asOf: '2026-10-01' });
    await desk.add({ donor: { name: '李四', consent }, number: '2', asOf: '2026-11-01' });
    await desk.add({ donor: { name: '张三', consent }, number: '3', asOf: '2026-11-02' });
    await desk.add({ donor: { name: null, consent: null }, number: '4' });
    await desk.add({ donor: { name: '王五', consent: null }, number: '5' });
    await desk.add({ number: '6' });
    assert.deepEqual((await desk.campaign()).donors, {
      named: [
        { name: '张三', day: '2026-11-02' },
        { name: '李四', day: '2026-11-01' },
        { name: '张三', day: '2026-10-01' },
      ],
      namedCount: 3,
      anonymousCount: 2,
    });
    const { entries } = await desk.entries();
    assert.deepEqual(
      entries.map(({ donorName }) => donorName),
      ['张三', '李四', '张三', null, null, null],
    );
  });

  test('at most fifty names are shown, the counts are of all', async () => {
    await using desk = await openMoneyDesk(database);
    for (let at = 0; at < 60; at += 1)
      await desk.add({ donor: { name: `友${at}`, consent }, number: `${at}` });
    const { donors } = await desk.campaign();
    assert.deepEqual([donors.named.length, donors.namedCount, donors.named[0]?.name], [50, 60, '友59']);
  });

  test('a donor who has not agreed is nowhere: not in the database, a backup or the log, by request or by sheet', async () => {
    const log = readLog();
    await using desk = await openMoneyDesk(database, undefined, { log: log.logger });
    await desk.add({ donor: { name: '金丝雀甲', consent: null }, number: '1' });
    const header = '项目,类别,金额(元),截至日期,来源,编号,捐赠人,同意公开';
    const row = (number: string, name: string, says: string) =>
      `幸福餐桌,募集,5,2026-11-01,账目,${number},${name},${says}`;
    const report = await desk.importSheet(
      gbk(
        sheet(
          header,
          row('2', '金丝雀乙', ''),
          row('3', '金丝雀丙', '不同意'),
          row('4', '金丝雀丁', '否'),
          row('5', '白鸽甲', '同意'),
        ),
      ),
    );
    assert.deepEqual([report.added, report.notes.length], [4, 3]);
    assert.doesNotMatch(JSON.stringify(report), /金丝雀/);
    const folder = await newFolder();
    await backUp(desk.store.location, join(folder, 'copy'));
    const bytes = await dump(desk.store);
    assert.ok(bytes.includes('白鸽甲'), 'whoever agreed is found, so the search does search');
    assert.ok(!bytes.includes('金丝雀'));
    // The one of PostgreSQL is compressed; it is made of what the dump has.
    if (database.kind === 'sqlite') {
      assert.ok(!(await readFile(join(folder, 'copy'))).includes('金丝雀'));
    }
    await rm(folder, { recursive: true });
    assert.doesNotMatch(log.lines().join(), /金丝雀|白鸽/);
    const acts = await desk.store.db.selectFrom('staff_log').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(acts), /金丝雀|白鸽/);
  });

  test('a name that is withdrawn is gone from every copy, the gifts stay, and the books are as they were', async () => {
    const log = readLog();
    await using desk = await openMoneyDesk(database, undefined, { log: log.logger });
    await desk.add({ donor: { name: '云雀', consent }, number: '1' });
    await desk.add({ donor: { name: '云雀', consent }, number: '2' }, 'aid');
    await desk.add({ donor: { name: '鸿雁', consent }, number: '3' });
    const entries = () =>
      desk.store.db.selectFrom('campaign_entries').selectAll().orderBy('position').execute();
    const books = await entries();
    const before = (await desk.raw('loadCampaigns')).headers.get('etag');
    assert.match(await dump(desk.store), /云雀/);
    const { withdrawn } = await desk.ask('withdrawDonor', { token: desk.token, body: { name: ' 云雀 ' } });
    assert.equal(withdrawn, 2);
    assert.notEqual((await desk.raw('loadCampaigns')).headers.get('etag'), before);
    assert.deepEqual(await entries(), books);
    const { raised, donors } = await desk.campaign();
    assert.equal(raised?.amountFen, 200_000);
    assert.deepEqual([donors.named.map(({ name }) => name), donors.anonymousCount], [['鸿雁'], 1]);
    const copy = await dump(desk.store);
    assert.ok(!copy.includes('云雀') && copy.includes('鸿雁'));
    assert.doesNotMatch(log.lines().join(), /云雀|鸿雁/);
    const { act, subject } = (
      await desk.store.db.selectFrom('staff_log').selectAll().orderBy('number').execute()
    ).at(-1)!;
    assert.deepEqual([act, subject], ['withdraw-donor', '2 gifts']);
    assert.deepEqual(await desk.ask('withdrawDonor', { token: desk.token, body: { name: '云雀' } }), {
      withdrawn: 0,
    });
  });

  test('a sheet from before does not bring a withdrawn name back, and says so', async () => {
    await using desk = await openMoneyDesk(database);
    const text = sheet(
      '项目,类别,金额(元),截至日期,来源,捐赠人,同意公开',
      '幸福餐桌,募集,5,2026-11-01,账目,云雀,同意',
    );
    await desk.importSheet(text);
    await desk.ask('withdrawDonor', { token: desk.token, body: { name: '云雀' } });
    const report = await desk.importSheet(text);
    assert.deepEqual([report.added, report.unchanged], [0, 1]);
    assert.match(report.notes[0]?.text.zh ?? '', /姓名没有补上/);
    assert.ok(!(await dump(desk.store)).includes('云雀'));
  });

  test('another giver of the same amount on the same day is not taken for the first: a number is asked for', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ donor: { name: '张三', consent } });
    assert.match((await desk.refusedField({ donor: { name: '李四', consent } })).reason, /写上编号/);
    await desk.add({ donor: { name: '李四', consent }, number: '2' });
    assert.equal((await desk.campaign()).donors.namedCount, 2);
  });
});
