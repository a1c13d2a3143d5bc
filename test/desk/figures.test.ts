/** The figures' sheet and periods, as somebody takes them along. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Figures } from '../../src/api/generated/types.ts';
import { toCsv } from '../../demo/portal/desk/figures/csv.ts';
import { periodChoices } from '../../demo/portal/desk/figures/periods.ts';

const counts = { booked: 40, arrived: 30, missed: null, walkIns: 0, waited: 6, minutes: 90 };
const figures: Figures = {
  from: '2026-10-01',
  to: '2026-10-31',
  through: '2026-10-31',
  totals: counts,
  months: [{ month: '2026-10', ...counts }],
  rooms: [
    { room: '=HYPERLINK("http://evil.example")', ...counts },
    { room: "'-2+3, 一楼", ...counts },
    { room: '', ...counts },
  ],
  ages: [{ ageBand: '65plus', arrived: 30, missed: null, walkIns: 0 }],
  coverage: { visits: null, first: 20, again: null },
};

test('the sheet says what the page says, and no cell of it is a formula', () => {
  const csv = toCsv(figures);
  assert.equal(csv[0], '\ufeff');
  const rows = parse(csv, { bom: true, relaxColumnCount: true }) as string[][];
  assert.deepEqual(rows[0], [
    '分组',
    '名称',
    '预约人数',
    '预约后来了',
    '预约没来',
    '没预约来的',
    '排过候补',
    '开放小时',
  ]);
  assert.deepEqual(rows[1], ['合计', '合计', '40', '30', '略', '0', '6', '1.5']);
  assert.deepEqual(
    rows.filter(([group]) => group === '按房间').map(([, room]) => room),
    [`'=HYPERLINK("http://evil.example")`, `''-2+3, 一楼`, '没有写房间'],
  );
  assert.deepEqual(
    rows.find(([group]) => group === '按年龄'),
    ['按年龄', '65 岁及以上', '', '30', '略', '0', '', ''],
  );
  assert.deepEqual(
    rows.filter(([group]) => group === '覆盖面').map(([, , count]) => count),
    ['20', '略'],
  );
  assert.ok(!rows.flat().some((cell) => /^[=+\-@\t\r]/.test(cell)));
});

test('the periods are this month, the last ones, and years', () => {
  const choices = periodChoices('2026-01-15').map(({ from, to }) => `${from} ${to}`);
  assert.deepEqual(choices.slice(0, 6), [
    '2026-01-01 2026-01-31',
    '2025-12-01 2025-12-31',
    '2026-01-01 2026-12-31',
    '2025-01-01 2025-12-31',
    '2025-01-01 2025-12-31',
    '2025-11-01 2025-11-30',
  ]);
  assert.equal(choices.at(-1), '2025-01-01 2025-01-31');
});
