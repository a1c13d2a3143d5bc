/** Whatever several people enter, correct and import: every figure is the sum of its entries, and no total is below nothing. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Campaign, CampaignEntry, NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { anEntry } from '../../support/campaigns.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { assertAnswer } from '../../contract/exact.ts';
import { openMoneyDesk, sheet, type MoneyDesk } from './money-desk.ts';

const histories = process.env['BOAI_FULL'] === '1' ? 200 : 25;
const money = ['raised', 'matched', 'pending', 'spent', 'cost', 'cashAndGoods'] as const;
/** Those with totals inside totals come most often. */
const usual = ['raised', 'raised', 'spent', 'spent', 'spent', 'spent'] as const;
const words = {
  raised: '募集',
  matched: '配捐',
  pending: '待到账',
  spent: '支出',
  cost: '筹款成本',
  cashAndGoods: '款物合计',
} as const;

const day = fc
  .integer({ min: 0, max: 120 })
  .map((back) => new Date(Date.parse('2026-11-24') - back * 86_400_000).toISOString().slice(0, 10));
/** Few values, so that they meet: takings often come to exactly nothing, and one too many below it. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 100, 1_000, -1, -100, -1_000),
  fc.integer({ min: -2_000, max: 2_000 }),
);
const reason = fc.constantFrom(null, '重复登记', '退款');
const shared = {
  asOf: day,
  reason,
  source: fc.constantFrom('账目', '公示'),
  number: fc.option(fc.integer({ min: 1, max: 30 }).map(String), { freq: 1 }),
};

const anyEntry: fc.Arbitrary<NewCampaignEntry> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ figure: fc.constantFrom(...usual, ...money), amountFen: value, ...shared })
      .chain((entry) =>
        fc
          .constantFrom(null, '餐费', '设备')
          .map((purpose) => anEntry({ ...entry, purpose: entry.figure === 'spent' ? purpose : null })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ quantity: value, ...shared })
      .map((entry) => anEntry({ figure: 'people', amountFen: null, ...entry })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        quantity: value,
        item: fc.constantFrom('大米', '食用油'),
        unit: fc.constantFrom('袋', '袋', '袋', '桶'),
        ...shared,
      })
      .map((entry) => anEntry({ figure: 'goods', amountFen: null, ...entry })),
  },
);

type Step =
  | { readonly kind: 'enter'; readonly entry: NewCampaignEntry }
  | { readonly kind: 'import'; readonly rows: readonly NewCampaignEntry[]; readonly strict: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: anyEntry.map((entry): Step => ({ kind: 'enter', entry })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      rows: fc.array(anyEntry, { minLength: 1, maxLength: 6 }),
      strict: fc.boolean(),
    }),
  },
);

function toSheet(rows: readonly NewCampaignEntry[]): string {
  return sheet(
    '项目,类别,金额,数量,单位,物品,用途,截至日期,来源,更正原因,编号',
    ...rows.map(({ figure, amountFen, quantity, unit, item, purpose, asOf, source, reason, number }) =>
      [
        'meals',
        figure === 'people' ? '受益人数' : figure === 'goods' ? '物资' : words[figure],
        amountFen === null ? '' : `${(amountFen / 100).toFixed(2)}元`,
        quantity ?? '',
        unit ?? '',
        item ?? '',
        purpose ?? '',
        asOf,
        source,
        reason ?? '',
        number ?? '',
      ].join(','),
    ),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, next) => total + next, 0);
const valueOf = ({ amountFen, quantity }: CampaignEntry) => amountFen ?? quantity ?? 0;

/** Counted anew from the books, by hand: nothing of the server's own arithmetic is used. */
function assertSums(campaign: Campaign, entries: readonly CampaignEntry[]): void {
  const of = (figure: string, item?: string) =>
    entries.filter((entry) => entry.figure === figure && (item === undefined || entry.item === item));
  const neverBelow = (some: readonly CampaignEntry[], what: string) => {
    for (const asOf of new Set(some.map((entry) => entry.asOf))) {
      const total = sum(some.filter((entry) => entry.asOf <= asOf).map(valueOf));
      assert.ok(total >= 0, `${what} is ${total} as of ${asOf}`);
    }
  };
  for (const figure of money) {
    const some = of(figure);
    assert.equal(
      campaign[figure]?.amountFen ?? null,
      some.length === 0 ? null : sum(some.map(valueOf)),
      figure,
    );
    assert.equal(
      campaign[figure]?.asOf ?? null,
      some
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? null,
    );
    neverBelow(some, figure);
  }
  const people = of('people');
  assert.equal(campaign.people?.count ?? null, people.length === 0 ? null : sum(people.map(valueOf)));
  neverBelow(people, 'people');
  const items = [...new Set(of('goods').map(({ item }) => item!))].sort();
  assert.deepEqual(
    campaign.goods.map(({ item, quantity }) => [item, quantity]),
    items.map((item) => [item, sum(of('goods', item).map(valueOf))]),
  );
  for (const item of items) {
    neverBelow(of('goods', item), item);
    assert.equal(new Set(of('goods', item).map(({ unit }) => unit)).size, 1, 'an item has one unit');
  }
  assert.equal(sum(campaign.spending.map(({ amountFen }) => amountFen)), campaign.spent?.amountFen ?? 0);
  for (const { purpose, amountFen } of campaign.spending) {
    const some = of('spent').filter((entry) => entry.purpose === purpose);
    assert.equal(amountFen, sum(some.map(valueOf)));
    neverBelow(some, `spent on ${purpose}`);
  }
  assert.equal(campaign.growth.at(-1)?.raisedFen, campaign.raised?.amountFen);
  for (const { month, raisedFen } of campaign.growth) {
    const until = of('raised').filter(({ asOf }) => asOf.slice(0, 7) <= month);
    assert.equal(raisedFen, sum(until.map(valueOf)), month);
  }
  assert.deepEqual(
    campaign.growth.map(({ month }) => month),
    [...new Set(of('raised').map(({ asOf }) => asOf.slice(0, 7)))].sort(),
  );
  assert.deepEqual(
    campaign.corrections.map(({ difference, reason }) => [difference, reason]),
    entries
      .filter((entry) => entry.reason !== null)
      .toReversed()
      .slice(0, 50)
      .map((entry) => [valueOf(entry), entry.reason]),
  );
}

async function take(desk: MoneyDesk, token: string, step: Step): Promise<number> {
  const body =
    step.kind === 'enter'
      ? step.entry
      : {
          fileName: 'a.csv',
          contentBase64: Buffer.from(toSheet(step.rows)).toString('base64'),
          strict: step.strict,
        };
  const operation = step.kind === 'enter' ? 'addCampaignEntry' : 'importDonations';
  const response = await desk.raw(operation, { campaign: 'meals', token, body, key: randomUUID() });
  assert.ok([200, 201, 400].includes(response.status), await response.text());
  return response.status;
}

onEachDatabase('books that several people write', (database) => {
  const { test } = database;

  test(`${histories} random histories over HTTP: totals are the sums of the entries after each step`, async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        await using desk = await openMoneyDesk(database);
        const tokens = [desk.token, await createStaffToken(desk.store, 'meiyuan', '出纳', 0)];
        for (const [index, next] of steps.entries()) {
          const status = await take(desk, tokens[index % 2]!, next);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (index % 5 !== 0 && index < steps.length - 1) continue;
          const { campaign, entries } = await desk.entries();
          assertSums(campaign, entries);
          assert.deepEqual(await desk.campaign(), campaign, 'everybody sees what the books say');
        }
      }),
      { numRuns: histories, seed: 11 },
    );
    assert.ok((statuses.get(201) ?? 0) > histories, 'entries are made');
    assert.ok((statuses.get(400) ?? 0) > histories, 'and refused');
  });

  test('many at once: the sums are right, and no total was below nothing', async () => {
    await using desk = await openMoneyDesk(database);
    const steps = fc.sample(step, { numRuns: 200, seed: 5 });
    await Promise.all(steps.map((next) => take(desk, desk.token, next)));
    const { campaign, entries } = await desk.entries();
    assert.ok(entries.length > 50);
    assertSums(campaign, entries);
    assertAnswer('loadCampaigns', await desk.ask('loadCampaigns'));
  });

  test('fifty take the same money away at once: as many succeed as there is money for', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.add({ amountFen: 1_000 });
    const takings = Array.from({ length: 50 }, (_, at) =>
      desk.raw('addCampaignEntry', desk.enter({ amountFen: -100, reason: '退款', number: `R-${at}` })),
    );
    const statuses = (await Promise.all(takings)).map(({ status }) => status);
    assert.deepEqual(
      [201, 400].map((status) => statuses.filter((one) => one === status).length),
      [10, 40],
    );
    assert.equal((await desk.campaign()).raised?.amountFen, 0);
  });

  test('one number is given to fifty at once, in two campaigns: one entry has it', async () => {
    await using desk = await openMoneyDesk(database);
    const tries = Array.from({ length: 50 }, (_, at) =>
      desk.raw(
        'addCampaignEntry',
        desk.enter({ amountFen: at + 1, number: 'N' }, at % 2 === 0 ? 'meals' : 'aid'),
      ),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    assert.deepEqual(
      [201, 400].map((status) => statuses.filter((one) => one === status).length),
      [1, 49],
    );
  });

  test('one sheet is imported ten times at once: each row is in the books once', async () => {
    await using desk = await openMoneyDesk(database);
    const rows = Array.from({ length: 40 }, (_, at) => anEntry({ number: `${at}`, amountFen: 100 }));
    const reports = await Promise.all(Array.from({ length: 10 }, () => desk.importSheet(toSheet(rows))));
    assert.equal(sum(reports.map(({ added }) => added)), 40);
    assert.equal((await desk.campaign()).raised?.amountFen, 4_000);
  });
});
