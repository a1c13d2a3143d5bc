/** Importing the programme: what is loaded, what is reported, and that bookings survive every later import. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import iconv from 'iconv-lite';
import { findActivities } from '../../../demo/server/activities.ts';
import { signUp } from '../../../demo/server/bookings/sign-up.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type { Activity } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, saveTestCenter, testCenter, testKey, testTime } from '../../support/server.ts';
import { importInto, sampleBytes, sampleText, sheet, utf8, versionOf } from './programme-files.ts';

const everything = { from: '2026-11-01', to: '2027-10-31' };

async function activities(store: Store): Promise<Activity[]> {
  return findActivities(store.db, testCenter, everything, {}, Date.parse(testTime));
}

async function activityOn(store: Store, title: string, day: string): Promise<Activity> {
  const found = (await activities(store)).filter(
    (activity) => activity.title === title && activity.startsAt.startsWith(day),
  );
  assert.equal(found.length, 1, `${title} on ${day}`);
  return found[0]!;
}

let keys = 0;
async function book(store: Store, activityId: string, partySize = 1): Promise<string> {
  const settings = (await findCenter(store.db, testCenter.id))!;
  const desk = { store, ids: randomIds, key: testKey, now: Date.parse(testTime) };
  const { row } = await signUp(desk, settings, activityId, aSignUp({ partySize }), `test-key-${keys++}`);
  return row.booking_id;
}

const quiet = { added: 0, changed: 0, cancelled: 0 };
const counts = ({ added, changed, cancelled }: { added: number; changed: number; cancelled: number }) => ({
  added,
  changed,
  cancelled,
});

onEachDatabase('importing the programme', (database) => {
  const { test } = database;

  describe('the sample', () => {
    test('loads what is right and reports what is wrong', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      const report = await importInto(store, sampleBytes());
      assert.deepEqual(
        report.wrong.map(({ line, column }) => [line, column]),
        [
          [24, '结束时间'],
          [25, '日期'],
          [26, '活动名称'],
          [27, '名额'],
          [28, null],
        ],
      );
      assert.equal(report.rows, 22);
      assert.equal(report.added, 113);
      assert.equal((await activities(store)).length, 113);
      assert.equal((await activityOn(store, '广场舞教学', '2026-12-02')).capacity, 60);
      assert.equal((await activityOn(store, '八段锦晨练', '2026-11-24')).capacity, null);
    });

    test('imported again, in any encoding or order, changes nothing', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, sampleBytes());
      const version = await versionOf(store);
      const before = await activities(store);
      const lines = sampleText().trimEnd().split('\r\n');
      const right = [lines[0]!, ...lines.slice(1, 23)];
      const variants: readonly Uint8Array[] = [
        sampleBytes(),
        utf8(sampleText()),
        utf8(`\ufeff${sampleText()}`),
        iconv.encode(sampleText(), 'utf-16le', { addBOM: true }),
        utf8([right[0]!, ...right.slice(1).reverse()].join('\n')),
        utf8(sampleText().replaceAll('2026-12-05', '2026年12月5日(周六)').replaceAll('07:00', '上午7点')),
      ];
      for (const variant of variants) assert.deepEqual(counts(await importInto(store, variant)), quiet);
      assert.equal(await versionOf(store), version);
      assert.deepEqual(await activities(store), before);
    });

    test('imported again next year, a date without a year is still the one it was', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, sampleBytes());
      const report = await importInto(store, sampleBytes(), { at: '2027-01-10T09:00:00+08:00' });
      assert.deepEqual(counts(report), quiet);
      assert.deepEqual(report.moved, []);
    });

    test('with --strict writes nothing while a row is wrong', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      const version = await versionOf(store);
      const report = await importInto(store, sampleBytes(), { strict: true });
      assert.equal(report.applied, false);
      assert.equal(report.wrong.length, 5);
      assert.deepEqual(await activities(store), []);
      assert.equal(await versionOf(store), version);
    });

    test('with --dry-run only says what it would do', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      const report = await importInto(store, sampleBytes(), { dryRun: true });
      assert.equal(report.applied, false);
      assert.equal(report.added, 113);
      assert.deepEqual(await activities(store), []);
    });

    test('with changed rows keeps ids, bookings and places', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, sampleBytes());
      const dance = await activityOn(store, '广场舞教学', '2026-12-02');
      await book(store, dance.id, 3);
      const text = sampleText()
        .replace('19:00,20:30,60,20', '19:00,21:00,50,10')
        .replace('不限,0796-8000001,\r\n', '不限,0796-8000009,带水杯\r\n');
      const report = await importInto(store, utf8(text));
      assert.deepEqual(counts(report), { added: 0, changed: 10, cancelled: 0 });
      const after = await activityOn(store, '广场舞教学', '2026-12-02');
      assert.deepEqual(
        [after.id, after.capacity, after.taken, after.endsAt.slice(11, 16), after.phone, after.description],
        [dance.id, 50, 3, '21:00', '0796-8000009', '带水杯'],
      );
      assert.ok(report.notes.some(({ line, text }) => line === 3 && text.zh.includes('3 人预约')));
    });
  });

  test('another sheet with other headers, spellings, delimiter and encoding means the same', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    await importInto(
      store,
      sheet(
        ['太极拳', '博爱广场', '2026-11-27', '07:00', '08:00', '40', '每周五', '2027-01-29'],
        ['讲座', '图书阅览室', '2026-12-05', '14:30', '16:00', '', '', ''],
      ),
    );
    const other = [
      '梅苑社区活动安排;;;;;;',
      '标题;活动时间;场地;活动日期;人数;周期;截止日期',
      '太极拳;上午7点-8点;博爱广场;2026.11.27(周五);40人;每逢星期五;2027/1/29',
      '讲座;下午2点半至4点;图书阅览室;12月5日;免预约;;',
    ].join('\n');
    const report = await importInto(store, iconv.encode(other, 'gbk'));
    assert.deepEqual(report.wrong, []);
    assert.deepEqual(counts(report), quiet);
    assert.equal(report.rows, 2);
  });

  describe('a row whose key changed', () => {
    const before = sheet(['太极拳', '博爱广场', '2026-11-27', '07:00', '08:00', '40', '', '']);
    const after = sheet(['太极拳', '社区门口', '2026-11-27', '07:30', '08:30', '40', '', '']);

    test('is reported as moved with both candidates, and nothing is done', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, before);
      const version = await versionOf(store);
      const report = await importInto(store, after);
      assert.equal(report.moved.length, 1);
      assert.equal(report.moved[0]!.line, 2);
      assert.match(report.moved[0]!.now, /太极拳 · 2026-11-27 07:30 · 社区门口/);
      assert.match(report.moved[0]!.candidates[0]!, /太极拳 · 2026-11-27 07:00 · 博爱广场/);
      assert.deepEqual(counts(report), quiet);
      assert.deepEqual(report.missing, []);
      assert.equal(await versionOf(store), version);
      assert.equal((await importInto(store, after, { strict: true })).applied, false);
    });

    test('keeps its bookings once it has the number that the report names', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, before);
      const old = await activityOn(store, '太极拳', '2026-11-27');
      await book(store, old.id);
      const [candidate] = (await importInto(store, after)).moved[0]!.candidates;
      const number = /编号 (\S+)$/.exec(candidate!)![1]!;
      const numbered = after
        .split('\r\n')
        .map((line, index) => (line === '' ? '' : `${index === 0 ? '编号' : number},${line}`))
        .join('\r\n');
      const report = await importInto(store, numbered);
      assert.deepEqual(counts(report), { added: 0, changed: 1, cancelled: 0 });
      const moved = await activityOn(store, '太极拳', '2026-11-27');
      assert.deepEqual([moved.id, moved.room, moved.taken], [old.id, '社区门口', 1]);
      assert.deepEqual(counts(await importInto(store, numbered)), quiet);
      assert.deepEqual(counts(await importInto(store, after)), quiet);
    });

    test('is cancelled and added when staff say that missing rows are cancelled', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, before);
      const report = await importInto(store, after, { cancelMissing: true });
      assert.deepEqual(counts(report), { added: 1, changed: 0, cancelled: 1 });
      assert.deepEqual(counts(await importInto(store, after)), quiet);
    });
  });

  describe('a row that vanished', () => {
    const both = sheet(
      ['太极拳', '博爱广场', '2026-11-27', '07:00', '08:00', '40', '', ''],
      ['读书会', '图书室', '2026-11-28', '10:00', '11:00', '10', '', ''],
    );
    const one = sheet(['太极拳', '博爱广场', '2026-11-27', '07:00', '08:00', '40', '', '']);

    test('is reported, and cancelled only when asked; when it returns, so do its bookings', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, both);
      const reading = await activityOn(store, '读书会', '2026-11-28');
      await book(store, reading.id, 2);
      const reported = await importInto(store, one);
      assert.deepEqual(
        reported.missing.map(({ id }) => id),
        [reading.id],
      );
      assert.equal((await activityOn(store, '读书会', '2026-11-28')).status, 'scheduled');

      const cancelled = await importInto(store, one, { cancelMissing: true });
      assert.equal(cancelled.cancelled, 1);
      assert.ok(cancelled.notes.some(({ text }) => text.zh.includes('2 人预约')));
      assert.equal((await activityOn(store, '读书会', '2026-11-28')).status, 'cancelled');
      assert.deepEqual(counts(await importInto(store, one, { cancelMissing: true })), quiet);

      assert.deepEqual(counts(await importInto(store, both)), { added: 0, changed: 1, cancelled: 0 });
      const back = await activityOn(store, '读书会', '2026-11-28');
      assert.deepEqual([back.id, back.status, back.taken], [reading.id, 'scheduled', 2]);
    });

    test('is not missing when it is only wrong', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, both);
      const broken = both.replace('10:00,11:00,10', '10:00,11:00,十');
      const report = await importInto(store, broken, { cancelMissing: true });
      assert.equal(report.wrong.length, 1);
      assert.deepEqual(report.missing, []);
      assert.equal(report.cancelled, 0);
    });

    test('is kept, also when its row was moved, while another row could be any', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, both);
      const version = await versionOf(store);
      const moved = `${one.replace('博爱广场', '社区门口')},,,,,40,,\r\n`;
      const report = await importInto(store, moved, { cancelMissing: true });
      assert.equal(report.moved.length, 1);
      assert.deepEqual(counts(report), quiet);
      assert.deepEqual(
        report.missing.map(({ title }) => title),
        ['读书会'],
      );
      assert.ok(report.notes.some(({ line, text }) => line === 3 && text.zh.includes('都没有取消')));
      assert.equal(await versionOf(store), version);
    });

    test('is never concluded from a file that could not be read', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, both);
      for (const content of ['', '随便,写的\r\n', '活动名称,日期\r\n太极拳,2026-11-27\r\n']) {
        const report = await importInto(store, content, { cancelMissing: true });
        assert.equal(report.applied, false);
        assert.equal(report.wrong.length, 1);
        assert.deepEqual(report.missing, []);
      }
      assert.ok((await activities(store)).every(({ status }) => status === 'scheduled'));
    });
  });

  test('a changed repeat: dates that go are reported, dates that come are added, bookings stay', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    const row = (repeat: string) =>
      sheet(['晨练', '广场', '2026-12-01', '07:00', '08:00', '10', repeat, '2026-12-31']);
    await importInto(store, row('每周二、四'));
    const thursday = await activityOn(store, '晨练', '2026-12-03');
    await book(store, thursday.id);
    const report = await importInto(store, row('每周二、六'));
    assert.deepEqual(counts(report), { added: 4, changed: 0, cancelled: 0 });
    assert.deepEqual(
      report.missing.map(({ startsAt }) => startsAt.slice(0, 10)),
      ['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31'],
    );
    const kept = await activityOn(store, '晨练', '2026-12-03');
    assert.deepEqual([kept.id, kept.status, kept.taken], [thursday.id, 'scheduled', 1]);

    const cancelled = await importInto(store, row('每周二、六'), { cancelMissing: true });
    assert.equal(cancelled.cancelled, 5);
    assert.ok(cancelled.notes.some(({ text }) => text.zh.includes(thursday.id)));
    assert.deepEqual(counts(await importInto(store, row('每周二、六'))), quiet);
  });

  test('a whole series that goes from Tuesday to Wednesday keeps every booking', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    const numbered = (day: string, repeat: string) =>
      `编号,活动名称,地点,日期,开始时间,结束时间,名额,重复,重复至\r\nA1,晨练,广场,${day},07:00,08:00,10,${repeat},2026-12-31\r\n`;
    await importInto(store, numbered('2026-12-01', '每周二'));
    const tuesdays = await activities(store);
    for (const { id } of tuesdays) await book(store, id);
    const report = await importInto(store, numbered('2026-12-02', '每周三'));
    assert.deepEqual(counts(report), { added: 0, changed: 5, cancelled: 0 });
    const wednesdays = await activities(store);
    assert.deepEqual(
      wednesdays.map(({ id, taken, startsAt }) => [id, taken, startsAt.slice(0, 10)]),
      tuesdays.map(({ id }, index) => [id, 1, `2026-12-${`${2 + index * 7}`.padStart(2, '0')}`]),
    );
  });

  test('a capacity below what is taken is refused for that row, the others are loaded', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    const rows = (capacity: string, other: string) =>
      sheet(
        ['太极拳', '博爱广场', '2026-11-27', '07:00', '08:00', capacity, '', ''],
        ['读书会', '图书室', '2026-11-28', '10:00', '11:00', other, '', ''],
      );
    await importInto(store, rows('10', '10'));
    const full = await activityOn(store, '太极拳', '2026-11-27');
    await book(store, full.id, 4);
    for (const capacity of ['3', '']) {
      const report = await importInto(store, rows(capacity, `2${capacity}`));
      assert.deepEqual(
        report.wrong.map(({ line, column, value }) => [line, column, value]),
        [[2, '名额', capacity]],
      );
      assert.equal(report.changed, 1);
      assert.equal((await activityOn(store, '太极拳', '2026-11-27')).capacity, 10);
    }
    assert.equal((await importInto(store, rows('4', '2'))).changed, 1);
  });

  test('what is past is left as it was', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    const row = (end: string) =>
      sheet(['晨练', '广场', '2026-11-24', '07:00', end, '', '每周二', '2026-12-08']);
    await importInto(store, row('08:00'));
    const report = await importInto(store, row('08:30'));
    assert.deepEqual([report.changed, report.unchanged], [2, 1]);
    const [past] = await activities(store);
    assert.equal(past!.endsAt, '2026-11-24T08:00:00+08:00');
  });

  test('categories that a file brings along are listed after those of the center', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    await importInto(store, sampleBytes());
    const { categories } = (await findCenter(store.db, testCenter.id))!.center;
    assert.deepEqual(categories.slice(0, 2), testCenter.categories);
    assert.ok(categories.includes('养老服务'));
  });
});
