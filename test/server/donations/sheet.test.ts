/** Sheets of donations as staff keep them: what is read, and what is refused with its line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import * as fc from 'fast-check';
import { readAmount, readQuantity } from '../../../demo/server/donations/index.ts';
import { isRefusal } from '../../../demo/server/sheets/reading.ts';
import { test as plainTest } from 'node:test';
import { campaignFacts } from '../../support/campaigns.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { assertWrong, booksOf, gbk, openMoneyDesk, sheet } from './money-desk.ts';

const header =
  '项目,类别,金额(元),金额(万元),数量,单位,物品,用途,截至日期,来源,更正原因,编号,捐赠人,同意公开';
const row = (cells: Partial<Record<string, string>>) =>
  header
    .split(',')
    .map((name) => {
      const usual: Record<string, string> = {
        项目: '幸福餐桌',
        类别: '募集',
        截至日期: '2026-11-01',
        来源: '账目',
      };
      const cell = cells[name] ?? usual[name] ?? '';
      return cell.includes(',') ? `"${cell}"` : cell;
    })
    .join(',');

const amounts: readonly (readonly [text: string, unit: '元' | '万元' | null, fen: number | RegExp])[] = [
  ['1234.5', '元', 123_450],
  ['１２，３４５．６７', '元', 1_234_567],
  ['￥1,234,567.89', '元', 123_456_789],
  [' 12 345 ', '元', 1_234_500],
  ['-5', '元', -500],
  ['−5', '元', -500],
  ['－５', '元', -500],
  ['(1,234.00)', '元', -123_400],
  ['（1，234）', '元', -123_400],
  ['¥(5)', '元', -500],
  ['(¥5)', '元', -500],
  ['-¥5', '元', -500],
  ['+5', '元', 500],
  ['0', '元', 0],
  ['516.9', '万元', 516_900_000],
  ['0.000001', '万元', 1],
  ['0.07', '元', 7],
  ['1.10', '元', 110],
  ['100元', null, 10_000],
  ['100元整', null, 10_000],
  ['人民币100圆', null, 10_000],
  ['5万', null, 5_000_000],
  ['1.2亿元', null, 12_000_000_000],
  ['5万元', '万元', 5_000_000],
  ['5万元', '元', /单位混用/],
  ['100元', '万元', /单位混用/],
  ['100', null, /单位混用/],
  ['1.005', '元', /不到一分/],
  ['0.0000001', '万元', /不到一分/],
  ['10万余元', null, /不是确切的数/],
  ['约100', '元', /不是确切的数/],
  ['1.4E+07', '元', /缩写/],
  ['########', '元', /缩写/],
  ['1,2345', '元', /千分位/],
  ['1.234,56', '元', /千分位|看不懂/],
  ['(-5)', '元', /两个负号/],
  ['一百', '元', /请用数字/],
  ['100美元', null, /看不懂的单位/],
  ['1000000000000.01', '元', /太大/],
  ['9'.repeat(100_000), '元', /太长/],
];

for (const [text, unit, expected] of amounts) {
  plainTest(`“${text.slice(0, 30)}” in a column of ${unit ?? 'no unit'}`, () => {
    const reading = readAmount(text, unit);
    if (typeof expected === 'number') assert.deepEqual(reading, { value: expected });
    else assert.match(isRefusal(reading) ? reading.reason.zh : `read as ${reading.value}`, expected);
  });
}

plainTest('any amount in fen is read back exactly, in 元 and in 万元, with and without separators', () => {
  const digits = (value: bigint, places: number) => {
    const text = `${value}`.padStart(places + 1, '0');
    return [text.slice(0, -places), text.slice(-places)] as const;
  };
  const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const full = (text: string) =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.bigInt(0n, 100_000_000_000_000n),
      fc.boolean(),
      fc.boolean(),
      (fen, isWide, isNegative) => {
        for (const [unit, places] of [
          ['元', 2],
          ['万元', 6],
        ] as const) {
          const [whole, rest] = digits(fen, places);
          for (const number of [`${whole}.${rest}`, `${grouped(whole)}.${rest}`]) {
            const signed = isNegative ? `(${number})` : number;
            const text = isWide ? full(signed) : signed;
            assert.deepEqual(readAmount(text, unit), { value: Number(isNegative ? -fen : fen) || 0 }, text);
          }
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

plainTest('quantities are whole, with the unit behind them', () => {
  assert.deepEqual(readQuantity('7,000只'), { value: { quantity: 7_000, unit: '只' } });
  assert.deepEqual(readQuantity('1.2万只'), { value: { quantity: 12_000, unit: '只' } });
  assert.deepEqual(readQuantity('（３）'), { value: { quantity: -3, unit: null } });
  for (const text of ['7000余只', '1.5', '1.23456万', '两袋', '1000000001']) {
    assert.ok(isRefusal(readQuantity(text)), text);
  }
});

onEachDatabase('a sheet of donations', (database) => {
  const { test } = database;

  test('the demo sheet is entered once; the same file again changes nothing, not even the version', async () => {
    const campaigns = JSON.parse(
      readFileSync(new URL('../../../demo/data/campaigns.json', import.meta.url), 'utf8'),
    );
    await using desk = await openMoneyDesk(database, campaigns);
    const bytes = readFileSync(new URL('../../../demo/data/donations.gbk.csv', import.meta.url));
    desk.setNow('2026-11-24T09:00:00+08:00');
    const first = await desk.importSheet(bytes);
    assert.deepEqual([first.applied, first.added, first.unchanged, first.wrong], [true, 29, 0, []]);
    const books = await booksOf(desk.store);
    const again = await desk.importSheet(bytes);
    assert.deepEqual([again.applied, again.added, again.unchanged, again.wrong], [true, 0, 29, []]);
    // The same rows in UTF-8, with another separator.
    const text = iconv.decode(bytes, 'gb18030');
    assert.equal((await desk.importSheet(text)).unchanged, 29);
    assert.equal((await desk.importSheet(`\ufeff${text}`)).unchanged, 29);
    assert.deepEqual(await booksOf(desk.store), books);
    const page = await desk.ask('loadCampaigns');
    const figures = page.campaigns.map(({ id, raised, cashAndGoods }) => [
      id,
      raised?.amountFen ?? null,
      cashAndGoods?.amountFen ?? null,
    ]);
    const published = new Map(figures.map(([id, ...rest]) => [id, rest]));
    assert.deepEqual(published.get('red-cross-class'), [225_000_000, null]);
    assert.deepEqual(published.get('giving-day-2019'), [516_900_000, null]);
    assert.deepEqual(published.get('epidemic-2020'), [null, 7_013_900_000]);
    assert.deepEqual(published.get('happy-table'), [null, null], 'what was not published stays so');
  });

  test('GBK and UTF-8 give the same books', async () => {
    const text = sheet(
      header,
      row({ '金额(元)': '１，２００．５０', 来源: '“账目”——九月', 编号: '甲-1' }),
      row({ 类别: '物资', 数量: '7,000只', 物品: '口罩', 编号: '甲-2' }),
    );
    const facts = async (content: string | Uint8Array) => {
      await using desk = await openMoneyDesk(database);
      const report = await desk.importSheet(content);
      const { campaign, entries } = await desk.entries();
      return { report, campaign, entries: entries.map((entry) => ({ ...entry, id: '', enteredBy: '' })) };
    };
    const one = await facts(text);
    assert.equal(one.report.added, 2);
    assert.deepEqual(await facts(gbk(text)), one);
    assert.deepEqual(await facts(Buffer.from(text, 'utf16le')), one);
  });

  test('titles above the header, English headers, 单位：万元 above, units in cells and a row of sums', async () => {
    await using desk = await openMoneyDesk(database);
    const chinese = await desk.importSheet(
      [
        '天玉镇红十字会收支表,,,,',
        ',,,,单位：万元',
        '序号,项目名称,款项,金额,截至日期,数据来源,经办人',
        '1,“幸福餐桌”,捐款收入,12.5,2026年10月31日,公示,小陈',
        '2,meals,认捐,3万元,10月31日,公示,小陈',
        ',合计,,15.5,,,',
      ].join('\n'),
    );
    assert.deepEqual([chinese.added, chinese.wrong], [2, []]);
    assert.deepEqual(
      chinese.notes.map(({ line, text }) => [line, text.zh]),
      [
        [5, '日期没有写年份，按 2026-10-31 处理'],
        [6, '合计行，没有登记'],
      ],
    );
    const english = await desk.importSheet(
      [
        'Campaign;Figure;Amount (RMB);As of;Source;Reason;No',
        'aid;raised;¥ 1,234.50;2026-10-31;report;;7.0',
        'aid;spent;(200);2026/11/01;report;booked twice;8',
      ].join('\r\n'),
    );
    assert.deepEqual([english.added, english.rows], [1, 1]);
    assertWrong(english, [3, 'Amount (RMB)', /小于零/]);
    assert.deepEqual((await desk.campaign()).raised, {
      amountFen: 12_500_000,
      asOf: '2026-10-31',
      source: '公示',
    });
    assert.equal((await desk.campaign()).pending?.amountFen, 3_000_000);
    const { entries } = await desk.entries('aid');
    assert.deepEqual(
      entries.map(({ number, amountFen }) => [number, amountFen]),
      [['7', 123_450]],
    );
  });

  test('every wrong row is named with its line, and the right ones are entered', async () => {
    await using desk = await openMoneyDesk(database);
    const report = await desk.importSheet(
      sheet(
        header,
        row({ 项目: '没有的项目', '金额(元)': '1' }), // 2
        row({ 项目: '', '金额(元)': '1' }),
        row({ 类别: '收到', '金额(元)': '1' }),
        row({ '金额(元)': '1', '金额(万元)': '1' }), // 5
        row({ '金额(元)': '1万元' }),
        row({ '金额(万元)': '1', 单位: '元' }),
        row({ '金额(元)': '1', 单位: '只' }),
        row({ '金额(元)': '1.234' }),
        row({ '金额(元)': '-1' }), // 10
        row({ '金额(元)': '1', 截至日期: '2026-11-25' }),
        row({ '金额(元)': '1', 截至日期: '2026-02-30' }),
        row({ '金额(元)': '1', 截至日期: '' }),
        row({ '金额(元)': '1', 来源: '' }),
        row({}), // 15
        row({ 类别: '物资', 数量: '5' }),
        row({ 类别: '物资', 数量: '5只', 单位: '箱', 物品: '口罩' }),
        row({ 类别: '物资', 数量: '5', 单位: '箱', 物品: '口罩', '金额(元)': '5' }),
        row({ 类别: '受益人数', 数量: '5', 单位: '户' }),
        row({ 类别: '支出', '金额(元)': '5', 捐赠人: '某人' }), // 20
        row({ '金额(元)': '5', 捐赠人: '某人', 同意公开: '再问' }),
        row({ '金额(元)': '5', 来源: '来'.repeat(201) }),
        row({ '金额(元)': '100', 编号: '1' }),
        row({ '金额(元)': '-100.01', 更正原因: '记错', 编号: '2' }),
        row({ '金额(元)': '101', 编号: '1' }), // 25
        row({ '金额(元)': '1' }),
        row({ '金额(元)': '1' }),
        row({ '金额(元)': '2' }),
      ),
    );
    assertWrong(
      report,
      [2, '项目', /没有这个项目/],
      [3, '项目', /没有写项目/],
      [4, '类别', /不认识的类别/],
      [5, '金额(万元)', /单位混用/],
      [6, '金额(元)', /单位混用/],
      [7, '金额(万元)', /单位混用/],
      [8, '单位', /元、万元或亿元/],
      [9, '金额(元)', /不到一分/],
      [10, '更正原因', /请写明原因/],
      [11, '截至日期', /还没有到/],
      [12, '截至日期', /没有这一天/],
      [13, '截至日期', /没有写截至日期/],
      [14, '来源', /没有写来源/],
      [15, '金额(元)', /没有写金额/],
      [16, '物品', /没有写物品/],
      [16, '单位', /没有写单位/],
      [17, '数量', /单位混用/],
      [18, '金额(元)', /款和物不相加/],
      [19, '数量', /单位混用/],
      [20, '捐赠人', /没有捐赠人/],
      [21, '同意公开', /看不出/],
      [22, '来源', /太长/],
      [24, '金额(元)', /小于零/],
      [25, '编号', /编号 1 已登记过/],
      [27, '截至日期', /和第 26 行一样.*编号/],
      [28, '截至日期', /第二笔，请写上编号/],
    );
    assert.deepEqual([report.applied, report.rows, report.added], [true, 2, 2]);
    assert.equal((await desk.campaign()).raised?.amountFen, 10_100);
  });

  test('strict enters all or nothing, a dry run enters nothing and says the same', async () => {
    await using desk = await openMoneyDesk(database);
    const right = row({ '金额(元)': '1' });
    const text = sheet(header, right, row({ '金额(元)': '元' }));
    const books = await booksOf(desk.store);
    const dry = await desk.importSheet(text, { dryRun: true });
    const strict = await desk.importSheet(text, { strict: true });
    assert.deepEqual([dry.applied, dry.added, strict.applied, strict.added], [false, 1, false, 1]);
    assert.deepEqual(dry.wrong, strict.wrong);
    assert.deepEqual(await booksOf(desk.store), books);
    assert.equal((await desk.importSheet(text)).applied, true);
    assert.equal((await desk.importSheet(sheet(header, right), { strict: true })).unchanged, 1);
  });

  test('a line may take back what a line before it in the same file has brought, and no more', async () => {
    await using desk = await openMoneyDesk(database);
    const take = row({ '金额(元)': '-60', 更正原因: '退款', 编号: 'r' });
    const report = await desk.importSheet(
      sheet(
        header,
        take,
        row({ '金额(元)': '60', 编号: 'g' }),
        take,
        row({ '金额(元)': '-1', 更正原因: '退款', 编号: 's' }),
      ),
    );
    assertWrong(report, [2, '金额(元)', /小于零/], [5, '金额(元)', /小于零/]);
    assert.equal((await desk.campaign()).raised?.amountFen, 0);
  });

  test('two campaigns of one title are told apart by id', async () => {
    await using desk = await openMoneyDesk(database, [campaignFacts(), campaignFacts({ id: 'meals-2' })]);
    const report = await desk.importSheet(
      sheet(header, row({ '金额(元)': '1' }), row({ 项目: 'meals-2', '金额(元)': '1' })),
    );
    assertWrong(report, [2, '项目', /请写编号：meals、meals-2/]);
    assert.equal(report.added, 1);
  });

  test('an entry that another one is like, but for having a number, is entered and noted', async () => {
    await using desk = await openMoneyDesk(database);
    await desk.importSheet(sheet(header, row({ '金额(元)': '1' })));
    const report = await desk.importSheet(sheet(header, row({ '金额(元)': '1', 编号: '7' })));
    assert.equal(report.added, 1);
    assert.match(report.notes[0]?.text.zh ?? '', /一笔有编号一笔没有/);
  });

  test('what is no sheet of donations is refused as a whole', async () => {
    await using desk = await openMoneyDesk(database);
    for (const content of [
      '',
      '你好',
      '姓名,电话\r\n王,1',
      '项目,类别,来源\r\n幸福餐桌,募集,账',
      Buffer.from('PK\u0003\u0004'),
    ]) {
      const report = await desk.importSheet(content);
      assert.deepEqual([report.applied, report.wrong.length, report.wrong[0]?.line], [false, 1, 1]);
    }
    const problem = await desk.refused('validation_failed', 'importDonations', {
      token: desk.token,
      body: { fileName: 'a.csv', contentBase64: '不是' },
    });
    assert.equal(problem.errors?.[0]?.field, 'contentBase64');
  });

  test('five thousand rows are one transaction, and found again as they are', async () => {
    await using desk = await openMoneyDesk(database);
    const rows = Array.from({ length: 5_000 }, (_, at) => row({ '金额(元)': `${at + 1}`, 编号: `N-${at}` }));
    const first = await desk.importSheet(sheet(header, ...rows));
    assert.equal(first.added, 5_000);
    assert.equal((await desk.importSheet(sheet(header, ...rows))).unchanged, 5_000);
    assert.equal((await desk.campaign()).raised?.amountFen, 100 * 12_502_500);
  });
});
