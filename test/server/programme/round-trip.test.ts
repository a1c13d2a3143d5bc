/** Whatever a sheet says: imported, exported and imported again, nothing changes; and imports do not race. */
import assert from 'node:assert/strict';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { findActivities } from '../../../demo/server/activities.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { exportProgramme } from '../../../demo/server/programme/index.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter, testCenter, testTime } from '../../support/server.ts';
import { importInto, sampleBytes, versionOf } from './programme-files.ts';

const header = [
  '活动名称',
  '类别',
  '地点',
  '日期',
  '开始时间',
  '结束时间',
  '名额',
  '候补名额',
  '重复',
  '报名开始',
  '报名截止',
  '停办日期',
  '携带物品',
  '说明',
];

const text = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });
const someText = (most: number) => text(most).map((content) => `活动${content}`);

const anyRow = fc
  .record({
    title: someText(20),
    category: text(8),
    room: someText(8),
    day: fc.integer({ min: -20, max: 60 }).map((days) => addDays('2026-11-24', days)),
    hour: fc.integer({ min: 6, max: 20 }),
    capacity: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 99 }).map(String)),
    waitlist: fc.constantFrom('', '5'),
    repeat: fc.constantFrom('', '每周二、四', '每两周的周三', '每月第二个周四', '每月16日', '每天,共5次', '12月5日、12月12日'),
    opens: fc.constantFrom('', '提前7天', '2026-10-01 08:00'),
    closes: fc.constantFrom('', '当天 6:00', '前一天 17:00', '活动前2小时'),
    except: fc.constantFrom('', '2026-12-16、2026-12-10'),
    bring: text(10),
    description: fc.string({ unit: fc.constantFrom('=', '+', "'", '"', ',', '\n', '好', ' ', '\t') }),
  })
  .map((row) => [
    row.title, row.category, row.room, row.day, `${row.hour}:00`, `${row.hour + 1}:30`, row.capacity, row.waitlist,
    row.repeat, row.opens, row.closes, row.except, row.bring, row.description,
  ]); // prettier-ignore

onEachDatabase('round trips', (database) => {
  const { test } = database;
  const numRuns = database.kind === 'sqlite' ? 25 : 4;

  test('a sheet, its export and the sheet again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 5 }), async (rows) => {
        await using store = await database.openStore();
        await saveTestCenter(store);
        const sheet = stringify([header, ...rows]);
        const first = await importInto(store, sheet);
        assert.equal(first.rows + first.wrong.length, rows.length);
        const version = await versionOf(store);
        const settings = (await findCenter(store.db, testCenter.id))!;
        for (const content of [
          sheet,
          await exportProgramme({ store, now: Date.parse(testTime) }, settings),
          sheet,
        ]) {
          const { added, changed, cancelled, missing, moved } = await importInto(store, content);
          assert.deepEqual([added, changed, cancelled, missing, moved], [0, 0, 0, [], []]);
        }
        assert.equal(await versionOf(store), version);
      }),
      { numRuns },
    );
  });

  test('two imports of the same file at once load it once', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    const reports = await Promise.all([importInto(store, sampleBytes()), importInto(store, sampleBytes())]);
    assert.deepEqual(
      reports.map(({ added }) => added).sort((a, b) => a - b),
      [0, 113],
    );
    const all = await findActivities(store.db, testCenter, { from: '2026-11-01', to: '2027-10-31' }, {}, 0);
    assert.equal(all.length, 113);
  });
});
