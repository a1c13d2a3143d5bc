/** Entering one line: what is refused and with which words, what is the same, who entered it, and what everybody sees. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { newKey } from '../../contract/caller.ts';
import { campaignFacts, anEntry } from '../../support/campaigns.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { openMoneyDesk } from './money-desk.ts';

const goods = { figure: 'goods', amountFen: null, quantity: 50, item: '大米', unit: '袋' } as const;

onEachDatabase('entries of a campaign', (database) => {
  const { test } = database;

  test('figures are null until something is entered, and then the sum with the newest day and source', async () => {
    await using desk = await openMoneyDesk(database);
    const before = await desk.campaign();
    assert.deepEqual([before.raised, before.people, before.goods, before.asOf], [null, null, [], null]);
    await desk.add({ asOf: '2026-09-30', source: '九月账目' });
    await desk.add({ amountFen: 250, asOf: '2026-11-20', source: '十一月账目' });
    await desk.add({ amountFen: 1, asOf: '2026-10-31', source: '十月账目' });
    const after = await desk.campaign();
    assert.deepEqual(after.raised, { amountFen: 100_251, asOf: '2026-11-20', source: '十一月账目' });
    assert.deepEqual(after.growth, [
      { month: '2026-09', raisedFen: 100_000 },
      { month: '2026-10', raisedFen: 100_001 },
      { month: '2026-11', raisedFen: 100_251 },
    ]);
    assert.equal(after.asOf, '2026-11-20');
  });

  test('of two who have seen the same books one enters, and the other is told before the amount stands there twice', async () => {
    await using desk = await openMoneyDesk(database);
    const first = await desk.add({ source: '一月账目', seen: null });
    const [key, other] = [newKey(), newKey()];
    const second = await desk.add({ source: '二月账目', seen: first.id }, 'meals', key);
    const late = desk.enter({ source: '另一本账', seen: first.id }, 'meals', other);
    await desk.refused('changed_meanwhile', 'addCampaignEntry', late);
    await desk.refused('changed_meanwhile', 'addCampaignEntry', desk.enter({ source: '空账', seen: null }));
    const again = await desk.add({ source: '二月账目', seen: first.id }, 'meals', key);
    assert.equal(again.id, second.id, 'asked again with its key it is the same entry, not a late one');
    await desk.add({ source: '另一本账', seen: second.id });
    const both = await Promise.all(
      ['三月账目', '四月账目'].map((source) =>
        desk.raw('addCampaignEntry', desk.enter({ source, seen: second.id })),
      ),
    );
    assert.deepEqual(
      both.map(({ status }) => status),
      [409, 409],
    );
    const last = await desk.add({ source: '五月账目' });
    const race = await Promise.all(
      ['六月账目', '七月账目'].map((source) =>
        desk.raw('addCampaignEntry', desk.enter({ source, seen: last.id })),
      ),
    );
    assert.deepEqual(race.map(({ status }) => status).sort(), [201, 409]);
  });

  test('zero that was published is zero, and not the same as nothing published', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ figure: 'cost', amountFen: 0 });
    const { cost, spent } = await desk.campaign();
    assert.deepEqual([cost?.amountFen, spent], [0, null]);
  });

  test('cash and goods, matched and pending are told apart and never added up', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add();
    await desk.add({ figure: 'matched', amountFen: 2 });
    await desk.add({ figure: 'pending', amountFen: 3 });
    await desk.add({ figure: 'cashAndGoods', amountFen: 4 });
    await desk.add({ figure: 'people', amountFen: null, quantity: 102 });
    await desk.add(goods);
    const campaign = await desk.campaign();
    assert.deepEqual(
      [campaign.raised, campaign.matched, campaign.pending, campaign.cashAndGoods].map(
        (total) => total?.amountFen,
      ),
      [100_000, 2, 3, 4],
    );
    assert.equal(campaign.people?.count, 102);
    assert.deepEqual(campaign.goods, [
      { item: '大米', unit: '袋', quantity: 50, asOf: '2026-11-01', source: '项目账目' },
    ]);
  });

  test('spending by purpose, the largest first, sums up to what was spent', async () => {
    await using desk = await openMoneyDesk(database);
    const spent = (purpose: string | null, amountFen: number, number: string) =>
      desk.add({ figure: 'spent', purpose, amountFen, number });
    await spent('餐费', 500, '1');
    await spent(null, 700, '2');
    await spent('设备', 900, '3');
    await spent('餐费', 300, '4');
    const campaign = await desk.campaign();
    assert.deepEqual(campaign.spending, [
      { purpose: '设备', amountFen: 900 },
      { purpose: '餐费', amountFen: 800 },
      { purpose: null, amountFen: 700 },
    ]);
    assert.equal(campaign.spent?.amountFen, 2_400);
  });

  test('what does not fit together is refused by its field', async () => {
    await using desk = await openMoneyDesk(database);
    const cases = [
      [{ amountFen: null }, 'amountFen'],
      [{ quantity: 3 }, 'quantity'],
      [{ item: '大米' }, 'item'],
      [{ unit: '元' }, 'unit'],
      [{ purpose: '餐费' }, 'purpose'],
      [{ figure: 'people', amountFen: null, quantity: null }, 'quantity'],
      [{ figure: 'people', quantity: 2 }, 'amountFen'],
      [{ ...goods, item: null }, 'item'],
      [{ ...goods, unit: null }, 'unit'],
      [{ ...goods, unit: '  ' }, 'unit'],
      [{ source: ' ' }, 'source'],
      [{ asOf: '2026-02-30' }, 'asOf'],
      [{ asOf: '2026-11-25' }, 'asOf'],
      [{ amountFen: -1 }, 'reason'],
      [{ figure: 'spent', donor: { name: null, consent: null } }, 'donor'],
    ] as const;
    for (const [changes, field] of cases) {
      const refused = await desk.refusedField(changes);
      assert.equal(refused.field, field, JSON.stringify(changes));
    }
    assert.deepEqual((await desk.entries()).entries, []);
  });

  test('the day is the day of the center: what is tomorrow there is refused until it is midnight there', async () => {
    await using desk = await openMoneyDesk(database);
    desk.setNow('2026-11-24T23:59:59+08:00');
    assert.match((await desk.refusedField({ asOf: '2026-11-25' })).reason, /还没有到.*in the future/);
    desk.setNow('2026-11-25T00:00:00+08:00');
    assert.equal((await desk.add({ asOf: '2026-11-25' })).enteredOn, '2026-11-25');
  });

  test('a correction has a reason that everybody sees, and no total falls below nothing, on no day', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ amountFen: 100, asOf: '2026-09-30' });
    await desk.add({ amountFen: 50, asOf: '2026-10-31' });
    const less = (amountFen: number, asOf: string) => ({ amountFen, asOf, reason: '重复登记' });
    assert.match((await desk.refusedField(less(-151, '2026-10-31'))).reason, /小于零.*below zero/);
    assert.match((await desk.refusedField(less(-101, '2026-09-30'))).reason, /截至 2026-09-30/);
    assert.equal((await desk.refusedField(less(-1, '2026-09-29'))).field, 'amountFen');
    await desk.add(less(-100, '2026-09-30'));
    assert.equal((await desk.refusedField({ ...less(-51, '2026-11-24'), number: 'C' })).field, 'amountFen');
    await desk.add({ ...less(-50, '2026-11-24'), number: 'C' });
    const campaign = await desk.campaign();
    assert.equal(campaign.raised?.amountFen, 0);
    assert.deepEqual(
      campaign.corrections.map(({ correctedOn, difference, asOf, reason }) => [
        correctedOn,
        difference,
        asOf,
        reason,
      ]),
      [
        ['2026-11-24', -50, '2026-11-24', '重复登记'],
        ['2026-11-24', -100, '2026-09-30', '重复登记'],
      ],
    );
  });

  test('a purpose and an item have totals of their own, which cannot be taken from one another', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ figure: 'spent', amountFen: 500, purpose: '餐费' });
    await desk.add({ figure: 'spent', amountFen: 100, purpose: '设备' });
    const less = { reason: '记错' };
    assert.match(
      (await desk.refusedField({ figure: 'spent', amountFen: -101, purpose: '设备', ...less })).reason,
      /这个用途/,
    );
    await desk.add(goods);
    await desk.add({ ...goods, item: '食用油', unit: '桶' });
    assert.match(
      (await desk.refusedField({ ...goods, item: '食用油', unit: '桶', quantity: -51, ...less })).reason,
      /这种物品/,
    );
    assert.match(
      (await desk.refusedField({ ...goods, unit: '斤', number: 'G' })).reason,
      /大米.*袋.*units are not mixed/,
    );
    // Another campaign counts as it likes.
    await desk.add({ ...goods, unit: '斤' }, 'aid');
  });

  test('totals stay exact: what would pass the largest exact number is refused', async () => {
    await using desk = await openMoneyDesk(database);
    const most = { amountFen: 100_000_000_000_000 };
    for (let number = 0; number < 90; number += 1) await desk.add({ ...most, number: `${number}` });
    assert.match((await desk.refusedField({ ...most, number: 'x' })).reason, /太大.*too large/);
    const { raised } = await desk.campaign();
    assert.equal(raised?.amountFen, 9_000_000_000_000_000);
    const rest = Number.MAX_SAFE_INTEGER - 9_000_000_000_000_000;
    assert.equal((await desk.refusedField({ amountFen: rest + 1, number: 'y' })).field, 'amountFen');
    await desk.add({ amountFen: rest, number: 'y' });
    assert.equal((await desk.campaign()).raised?.amountFen, Number.MAX_SAFE_INTEGER);
  });

  test('the same once more changes nothing; the same with another amount is refused, with what to do', async () => {
    await using desk = await openMoneyDesk(database);
    const first = await desk.add({ number: 'A-1' });
    const version = (await desk.raw('loadCampaigns')).headers.get('etag');
    assert.deepEqual(await desk.add({ number: 'A-1' }), first);
    assert.equal((await desk.raw('loadCampaigns')).headers.get('etag'), version);
    assert.match(
      (await desk.refusedField({ number: 'A-1', amountFen: 1 })).reason,
      /编号 A-1.*更正原因.*a reason/,
    );
    await desk.add();
    await desk.add();
    assert.match((await desk.refusedField({ amountFen: 2 })).reason, /写上编号.*needs a number/);
    // A number is one of the books of the center: another campaign cannot have it too.
    assert.equal((await desk.refusedField({ number: 'A-1' }, 'aid')).field, 'number');
    assert.equal((await desk.entries()).entries.length, 2);
  });

  test('a request that is sent again is done once, also when what it wanted was there already', async () => {
    await using desk = await openMoneyDesk(database);
    const key = newKey();
    const first = await desk.add({}, 'meals', key);
    assert.deepEqual(await desk.add({}, 'meals', key), first);
    await desk.refused(
      'idempotency_key_reused',
      'addCampaignEntry',
      desk.enter({ amountFen: 2 }, 'meals', key),
    );
    const again = newKey();
    assert.deepEqual(await desk.add({}, 'meals', again), first);
    assert.deepEqual(await desk.add({}, 'meals', again), first);
    assert.equal((await desk.entries()).entries.length, 1);
  });

  test('each line says who entered it, and the staff log says that it was', async () => {
    await using desk = await openMoneyDesk(database);
    const { id, enteredBy, enteredOn } = await desk.add();
    assert.match(enteredBy, /^会计小陈 \(desk editor [0-9a-f]{8}\)$/);
    assert.equal(enteredOn, '2026-11-24');
    await desk.ask('addCampaignUpdate', {
      campaign: 'meals',
      token: desk.token,
      body: { day: '2026-11-24', text: '开饭了' },
    });
    const log = await desk.store.db.selectFrom('staff_log').selectAll().orderBy('number').execute();
    assert.deepEqual(
      log.map(({ act }) => act),
      ['save-campaign', 'save-campaign', 'add-campaign-entry', 'add-campaign-update'],
    );
    assert.equal(log[2]!.subject, `meals ${id}`);
    assert.equal(log[2]!.staff, enteredBy);
  });

  test('the database itself refuses to alter or delete a line', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add();
    const { db } = desk.store;
    const books = /added to and never altered/;
    await assert.rejects(db.updateTable('campaign_entries').set({ amount_fen: 1 }).execute(), books);
    await assert.rejects(db.deleteFrom('campaign_entries').execute(), books);
    if (database.kind === 'postgres') {
      await assert.rejects(sql`truncate campaign_entries cascade`.execute(db), books);
    }
    assert.equal((await desk.campaign()).raised?.amountFen, 100_000);
  });

  test('a campaign that nobody has saved has no books', async () => {
    await using desk = await openMoneyDesk(database);
    for (const campaign of ['nothing', 'a b', '%00']) {
      const ask = { campaign, token: desk.token };
      await desk.refused('campaign_not_found', 'loadCampaignEntries', ask);
      await desk.refused('campaign_not_found', 'addCampaignEntry', { ...ask, body: anEntry() });
      const update = { day: '2026-11-24', text: '好' };
      await desk.refused('campaign_not_found', 'addCampaignUpdate', { ...ask, body: update });
    }
  });

  test('the second of two editors is told that it has changed, and neither makes the other one’s campaign', async () => {
    await using desk = await openMoneyDesk(database);
    const seen = campaignFacts();
    const save = (title: string, was: unknown, id = 'meals') => ({
      token: desk.token,
      body: { campaign: campaignFacts({ id, title }), was },
    });
    await desk.ask('saveCampaign', save('餐桌', seen));
    await desk.refused('changed_meanwhile', 'saveCampaign', save('幸福的餐桌', seen));
    await desk.refused('changed_meanwhile', 'saveCampaign', save('又一个', null));
    await desk.ask('saveCampaign', save('新的', null, 'new'));
    const both = await Promise.all(
      ['甲', '乙'].map(async (title) => {
        const response = await desk.raw('saveCampaign', save(title, campaignFacts({ title: '餐桌' })));
        await response.text();
        return response.status;
      }),
    );
    assert.deepEqual(both.sort(), [200, 409]);
  });

  test('what is said about a campaign may change, its figures stay; days and link are checked', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add();
    const save = (changes: Parameters<typeof campaignFacts>[0]) => ({
      token: desk.token,
      body: { campaign: campaignFacts(changes) },
    });
    const link = (url: string) => ({ platform: { name: '腾讯公益', url } });
    const saved = await desk.ask(
      'saveCampaign',
      save({ title: '新名字', ...link('https://gongyi.qq.com/a?b=c') }),
    );
    assert.deepEqual([saved.title, saved.raised?.amountFen], ['新名字', 100_000]);
    const cases = [
      [{ startsOn: '2026-02-30' }, 'campaign.startsOn'],
      [{ startsOn: '2026-03-01', endsOn: '2026-02-28' }, 'campaign.endsOn'],
      [{ finalDisclosureOn: '2026-13-01' }, 'campaign.finalDisclosureOn'],
      ...[
        'https://gongyi.qq.com.evil.example/',
        'https://gongyi.qq.com@evil.example/',
        'https://evil.example/gongyi.qq.com',
        'https://m.gongyi.qq.com/',
        'https://gongyi.qq.com:8443/',
        'https://user:secret@gongyi.qq.com/',
        'https://gongyi.qq.com\\.evil.example/',
        'https://[gongyi.qq.com]/',
      ].map((url) => [link(url), 'campaign.platform.url'] as const),
    ] as const;
    for (const [changes, field] of cases) {
      const problem = await desk.refused('validation_failed', 'saveCampaign', save(changes));
      assert.equal(problem.errors?.[0]?.field, field, JSON.stringify(changes));
    }
    assert.equal((await desk.campaign()).title, '新名字');
  });
});
