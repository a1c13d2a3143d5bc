/** Whatever is sent by somebody at the desk: a success or a refusal of the contract, never a 5xx, and nothing stored partly. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { assertAnswer, assertProblem } from '../../contract/exact.ts';
import type { OperationId } from '../../contract/caller.ts';
import { campaignFacts, anEntry } from '../../support/campaigns.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { readLog } from '../../support/log.ts';
import { booksOf, gbk, openMoneyDesk } from './money-desk.ts';

const bodies = process.env['BOAI_FULL'] === '1' ? 5_000 : 800;

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '__proto__',
    '2026-02-30',
    '0001-01-01',
    '9999-12-31',
    '2026-11-24',
    '💩'.repeat(30),
    'x'.repeat(5_000),
    "'; drop table campaigns; --",
    'https://gongyi.qq.com/',
    'https://\u202egongyi.qq.com',
    '-1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 80 }),
);
const value = fc.oneof(
  text,
  fc.constantFrom(-1, 0, 1e14, -1e14, 1e14 + 1, 2 ** 53, 1e300, 0.5, -0),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue(),
);

/** What is right, but for up to three members of it. */
function nearly(example: object): fc.Arbitrary<object> {
  return fc
    .dictionary(fc.constantFrom(...Object.keys(example), 'more', '__proto__'), value, { maxKeys: 3 })
    .map((changes) => ({ ...example, ...changes }));
}

const words = [
  '幸福餐桌',
  'aid',
  '募集',
  '支出',
  '物资',
  '受益人数',
  '款物合计',
  '合计',
  '是',
  '否',
  '',
  '"',
  '=1+1',
];
const figures = [
  '1,000',
  '（5）',
  '5万元',
  '7只',
  '９９９９９９９９９９９９９',
  '1e9',
  '-',
  '-3',
  '99999999999999999999.99',
];
const cell = fc.oneof(
  fc.constantFrom(...words, ...figures, '2026-11-01', '12月1日'),
  text.map((part) => part.replace(/[\0\ud800]/g, '')),
);
const headers = [
  '项目',
  '类别',
  '金额(元)',
  '金额(万元)',
  '金额',
  '数量',
  '单位',
  '物品',
  '用途',
  '截至日期',
  '来源',
  '更正原因',
  '编号',
  '捐赠人',
  '同意公开',
  '单位：万元',
];
const usual = ['幸福餐桌', '募集', '5', '', '', '', '', '', '', '2026-11-01', '账目', '', '', '', '', ''];
/** A row that is right but for some cells. */
const rowOf = fc.array(fc.tuple(fc.nat(headers.length - 1), cell), { maxLength: 4 }).map((changes) => {
  const cells = [...usual];
  for (const [at, changed] of changes) cells[at] = changed;
  return cells.join(',');
});
const sheetText = fc
  .tuple(
    fc.constantFrom(headers.join(','), `标题\n${headers.join(',')}`, headers.toReversed().join(';'), ''),
    fc.array(rowOf, { maxLength: 8 }),
  )
  .map(([header, rows]) => [header, ...rows].join('\r\n'));
const sheetBytes = fc.oneof(
  { weight: 4, arbitrary: sheetText.map((content) => Buffer.from(content)) },
  { weight: 4, arbitrary: sheetText.map((content) => Buffer.from(gbk(content))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
);

interface Asked {
  readonly operation: OperationId;
  readonly body: unknown;
}

const as = (operation: OperationId, body: fc.Arbitrary<unknown>): fc.Arbitrary<Asked> =>
  body.map((said) => ({ operation, body: said }));

const donor = { name: '张三', consent: '同意' };
const asked = fc.oneof(
  as('addCampaignEntry', nearly(anEntry({ donor }))),
  as(
    'addCampaignEntry',
    nearly(donor).map((changed) => ({ ...anEntry(), donor: changed })),
  ),
  as(
    'addCampaignEntry',
    nearly(anEntry({ figure: 'goods', amountFen: null, quantity: 5, item: '大米', unit: '袋' })),
  ),
  as('addCampaignUpdate', nearly({ day: '2026-11-24', text: '好' })),
  as(
    'saveCampaign',
    nearly(campaignFacts({ id: 'third' })).map((campaign) => ({ campaign })),
  ),
  as(
    'saveCampaign',
    nearly({ name: '腾讯公益', url: 'https://gongyi.qq.com/' }).map((platform) => ({
      campaign: { ...campaignFacts({ id: 'third' }), platform },
    })),
  ),
  as('withdrawDonor', nearly({ name: '张三' })),
  as(
    'importDonations',
    fc
      .record({ content: sheetBytes, strict: fc.boolean(), dryRun: fc.boolean() })
      .map(({ content, ...rest }) => ({
        fileName: 'a.csv',
        contentBase64: content.toString('base64'),
        ...rest,
      })),
  ),
  as('importDonations', nearly({ fileName: 'a.csv', contentBase64: '', strict: false })),
  as('addCampaignEntry', fc.jsonValue()),
);

onEachDatabase('generated bodies about campaigns', (database) => {
  const { test } = database;

  test(`${bodies} of them: no 5xx, and what is refused has changed nothing`, async () => {
    const log = readLog();
    await using desk = await openMoneyDesk(database, undefined, { log: log.logger });
    const seen = new Map<string, number>();
    let books = await booksOf(desk.store);
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.constantFrom('meals', 'aid', 'nothing'),
        async ({ operation, body }, campaign) => {
          const response = await desk.raw(operation, {
            campaign,
            token: desk.token,
            body,
            key: randomUUID(),
          });
          const said = await response.text();
          const failures = log.lines().filter((line) => line.includes('A request failed'));
          assert.ok(response.status < 500, `${response.status} ${said}\n${failures.join('\n')}`);
          const answer: unknown = JSON.parse(said);
          seen.set(`${operation} ${response.status}`, (seen.get(`${operation} ${response.status}`) ?? 0) + 1);
          const now = await booksOf(desk.store);
          if (response.status >= 400) {
            assertProblem(answer);
            assert.deepEqual(now, books, 'a refusal leaves everything as it was');
          } else {
            assertAnswer(operation, answer);
          }
          books = now;
          const page = await desk.raw('loadCampaigns');
          assertAnswer('loadCampaigns', await page.json());
        },
      ),
      { numRuns: bodies, seed: 3 },
    );
    for (const operation of [
      'addCampaignEntry',
      'addCampaignUpdate',
      'saveCampaign',
      'importDonations',
      'withdrawDonor',
    ]) {
      for (const status of [
        operation === 'addCampaignEntry' || operation === 'addCampaignUpdate' ? 201 : 200,
        400,
      ]) {
        assert.ok(seen.has(`${operation} ${status}`), `${operation} was never answered ${status}`);
      }
    }
  });
});
