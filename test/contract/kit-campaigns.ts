/** The contract kit's part about campaigns: what everybody may read of them, and a tag that stands until it changes. */
import assert from 'node:assert/strict';
import { anEntry } from '../support/campaigns.ts';
import type { KitTest } from './kit.ts';
import { aSignUp } from './requests.ts';
import { meals, silent } from './scene-campaigns.ts';
import { scene } from './scene.ts';

const of = (asOf: string, source = '项目账目') => ({ asOf, source });

export function campaignTests(test: KitTest): void {
  test('all campaigns come with their center, by title, and what was not published is null', async ({
    ask,
  }) => {
    const page = await ask('loadCampaigns');
    assert.deepEqual(page.center, scene.center);
    assert.deepEqual(page.linkHosts, ['gongyi.qq.com']);
    assert.deepEqual(
      page.campaigns.map(({ id }) => id),
      ['meals', 'aid'],
    );
    const nothing = {
      raised: null,
      matched: null,
      pending: null,
      spent: null,
      cost: null,
      cashAndGoods: null,
    };
    assert.deepEqual(page.campaigns[1], {
      ...silent.facts,
      ...nothing,
      people: null,
      goods: [],
      asOf: null,
      spending: [],
      growth: [],
      corrections: [],
      updates: [],
      donors: { named: [], namedCount: 0, anonymousCount: 0 },
    });
  });

  test('every figure is the sum of its entries, with the day and source of the newest', async ({ ask }) => {
    const { campaigns } = await ask('loadCampaigns');
    assert.deepEqual(campaigns[0], {
      ...meals.facts,
      raised: { amountFen: 900_000, ...of('2026-11-01') },
      matched: { amountFen: 50_000, ...of('2026-11-01') },
      pending: { amountFen: 70_000, ...of('2026-11-01') },
      spent: { amountFen: 390_000, ...of('2026-11-15', '公示') },
      cost: { amountFen: 0, ...of('2026-11-15') },
      cashAndGoods: null,
      people: { count: 86, ...of('2026-11-01') },
      goods: [
        { item: '大米', unit: '袋', quantity: 45, ...of('2026-11-20') },
        { item: '食用油', unit: '桶', quantity: 20, ...of('2026-11-01') },
      ],
      asOf: '2026-11-20',
      spending: [
        { purpose: '餐费', amountFen: 180_000 },
        { purpose: '设备', amountFen: 150_000 },
        { purpose: null, amountFen: 60_000 },
      ],
      growth: [
        { month: '2026-09', raisedFen: 400_000 },
        { month: '2026-10', raisedFen: 600_000 },
        { month: '2026-11', raisedFen: 900_000 },
      ],
      corrections: [
        {
          correctedOn: '2026-11-24',
          figure: 'goods',
          item: '大米',
          difference: -5,
          unit: '袋',
          asOf: '2026-11-20',
          reason: '清点有误',
        },
        {
          correctedOn: '2026-11-24',
          figure: 'raised',
          item: null,
          difference: -100_000,
          unit: null,
          asOf: '2026-09-30',
          reason: '重复登记',
        },
      ],
      updates: [meals.updates[2], meals.updates[0], meals.updates[1]],
      donors: { named: [{ name: '张三', day: '2026-09-30' }], namedCount: 1, anonymousCount: 2 },
    });
  });

  test('asking again costs a 304, also after a booking and at another hour; an entry changes it', async ({
    raw,
    ask,
    server,
  }) => {
    const first = await raw('loadCampaigns');
    const tag = first.headers.get('etag');
    assert.ok(tag);
    assert.match(first.headers.get('cache-control') ?? '', /public/);
    const again = { headers: { 'if-none-match': tag } };
    await ask('signUp', { activity: 'first-aid', body: aSignUp() });
    server.setNow('2026-12-24T09:00:00+08:00');
    const unchanged = await raw('loadCampaigns', again);
    assert.deepEqual([unchanged.status, await unchanged.text()], [304, '']);
    await server.addEntry('meals', anEntry({ amountFen: 1, asOf: '2026-12-24' }));
    const changed = await raw('loadCampaigns', again);
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
    const { campaigns } = await ask('loadCampaigns');
    assert.deepEqual(campaigns[0]?.raised, { amountFen: 900_001, ...of('2026-12-24') });
    assert.deepEqual(campaigns[0]?.growth.at(-1), { month: '2026-12', raisedFen: 900_001 });
  });

  test(
    'a host that the center does not allow is linked to by nobody',
    async ({ ask }) => {
      const page = await ask('loadCampaigns');
      assert.deepEqual([page.linkHosts, page.campaigns[0]?.platform], [[], null]);
    },
    { linkHosts: [] },
  );

  test(
    'a center without campaigns says so with an empty list',
    async ({ ask }) => {
      assert.deepEqual((await ask('loadCampaigns')).campaigns, []);
    },
    { campaigns: [] },
  );
}
