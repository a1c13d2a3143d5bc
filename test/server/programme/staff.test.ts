/** Adding, cancelling and moving single activities, who is coming, and the export. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { parse } from 'csv-parse/sync';
import { findActivities, findActivity } from '../../../demo/server/activities.ts';
import { signUp } from '../../../demo/server/bookings/sign-up.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { Refusal } from '../../../demo/server/problem.ts';
import {
  addActivity,
  cancelActivity,
  cancelSeries,
  exportProgramme,
  loadRoster,
  moveActivity,
} from '../../../demo/server/programme/index.ts';
import { rosterCsv, rosterPage } from '../../../demo/server/programme/roster-page.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type { Activity, SignUpRequest } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, saveTestCenter, testCenter, testKey, testTime } from '../../support/server.ts';
import { importInto, sampleBytes, sheet, versionOf } from './programme-files.ts';

const now = Date.parse(testTime);
const weekly = sheet(['太极拳', '博爱广场', '2026-12-01', '07:00', '08:00', '10', '每周二', '2026-12-31']);
const quiet = { added: 0, changed: 0, cancelled: 0, missing: [], moved: [], wrong: [] };

async function open(store: Store) {
  const settings = (await findCenter(store.db, testCenter.id))!;
  return { desk: { store, ids: randomIds, now }, settings };
}

async function activities(store: Store): Promise<Activity[]> {
  const range = { from: '2026-11-01', to: '2027-10-31' };
  return findActivities(store.db, testCenter, range, {}, now);
}

let keys = 0;
async function book(store: Store, activityId: string, changes: Partial<SignUpRequest> = {}) {
  const { desk, settings } = await open(store);
  const request = aSignUp(changes);
  const key = `staff-key-${keys++}`;
  return (await signUp({ ...desk, key: testKey }, settings, activityId, request, key)).row;
}

async function assertQuiet(store: Store, content: Uint8Array | string) {
  const version = await versionOf(store);
  const { added, changed, cancelled, missing, moved, wrong } = await importInto(store, content);
  assert.deepEqual({ added, changed, cancelled, missing, moved, wrong }, quiet);
  assert.equal(await versionOf(store), version);
}

onEachDatabase('what staff do', (database) => {
  const { test } = database;

  async function withWeekly(
    work: (store: Store, dates: readonly Activity[]) => Promise<void>,
  ): Promise<void> {
    await using store = await database.openStore();
    await saveTestCenter(store);
    await importInto(store, weekly);
    await work(store, await activities(store));
  }

  describe('moving one date', () => {
    test('shows the old as cancelled with its replacement, takes bookings along, says whom to call', () =>
      withWeekly(async (store, [first]) => {
        const booking = await book(store, first!.id, { partySize: 3 });
        const { desk, settings } = await open(store);
        const change = await moveActivity(desk, settings, first!.id, {
          startsAt: '2026-12-03T15:00:00+08:00',
          endsAt: '2026-12-03T16:00:00+08:00',
          room: '室内',
        });
        assert.deepEqual(
          change.toCall.map(({ phone, partySize }) => [phone, partySize]),
          [['13800138000', 3]],
        );
        const old = (await findActivity(store.db, testCenter, first!.id))!;
        assert.deepEqual([old.status, old.taken], ['cancelled', 0]);
        assert.equal(old.replacement?.id, change.activity.id);
        const replacement = (await findActivity(store.db, testCenter, change.activity.id))!;
        assert.deepEqual(
          [replacement.status, replacement.taken, replacement.capacity, replacement.room],
          ['scheduled', 3, 10, '室内'],
        );
        assert.equal(replacement.seriesId, old.seriesId);
        const { entries } = await loadRoster(desk, settings, replacement.id);
        assert.deepEqual(
          entries.map(({ bookingId, code }) => [bookingId, code]),
          [[booking.booking_id, booking.code]],
        );
        const kept = await store.db.selectFrom('bookings').select('kept_until').executeTakeFirstOrThrow();
        assert.equal(kept.kept_until, '2027-01-02');
      }));

    test('survives an import of the same sheet, and of the export', () =>
      withWeekly(async (store, [first, second]) => {
        const { desk, settings } = await open(store);
        const to = { startsAt: '2026-12-03T15:00:00+08:00', endsAt: '2026-12-03T16:00:00+08:00' };
        await moveActivity(desk, settings, first!.id, to);
        await cancelActivity(desk, settings, second!.id, {});
        const before = await activities(store);
        await assertQuiet(store, weekly);
        await assertQuiet(store, await exportProgramme(desk, settings));
        await importInto(store, weekly, { cancelMissing: true });
        assert.deepEqual(await activities(store), before);
      }));

    test('twice leads from the first date to the last', () =>
      withWeekly(async (store, [first]) => {
        const { desk, settings } = await open(store);
        const on = (day: string) => ({ startsAt: `${day}T15:00:00+08:00`, endsAt: `${day}T16:00:00+08:00` });
        const once = await moveActivity(desk, settings, first!.id, on('2026-12-03'));
        const twice = await moveActivity(desk, settings, once.activity.id, on('2026-12-04'));
        const old = (await findActivity(store.db, testCenter, first!.id))!;
        assert.equal(old.replacement?.id, twice.activity.id);
      }));

    test('into the past, backwards or when it is cancelled is refused', () =>
      withWeekly(async (store, [first]) => {
        const { desk, settings } = await open(store);
        const move = (startsAt: string, endsAt: string, id = first!.id) =>
          moveActivity(desk, settings, id, { startsAt, endsAt });
        const refuses = (promise: Promise<unknown>, code: string) =>
          assert.rejects(promise, (error) => error instanceof Refusal && error.code === code);
        await refuses(move('2026-11-23T15:00:00+08:00', '2026-11-23T16:00:00+08:00'), 'validation_failed');
        await refuses(move('2026-12-03T15:00:00+08:00', '2026-12-03T14:00:00+08:00'), 'validation_failed');
        await refuses(move('2026-02-30T15:00:00+08:00', '2026-12-03T14:00:00+08:00'), 'validation_failed');
        await cancelActivity(desk, settings, first!.id, {});
        await refuses(move('2026-12-03T15:00:00+08:00', '2026-12-03T16:00:00+08:00'), 'activity_cancelled');
        await refuses(
          move('2026-12-03T15:00:00+08:00', '2026-12-03T16:00:00+08:00', "'; drop"),
          'activity_not_found',
        );
      }));
  });

  test('cancelling keeps the bookings for the calls, and can name a replacement', () =>
    withWeekly(async (store, [first, second]) => {
      await book(store, first!.id);
      const { desk, settings } = await open(store);
      const change = await cancelActivity(desk, settings, first!.id, { replacedById: second!.id });
      assert.equal(change.activity.replacement?.id, second!.id);
      assert.equal(change.toCall.length, 1);
      const version = await versionOf(store);
      const again = await cancelActivity(desk, settings, first!.id, { replacedById: second!.id });
      assert.deepEqual(again, change);
      assert.equal(await versionOf(store), version);
      await assertQuiet(store, weekly);
      await assert.rejects(cancelActivity(desk, settings, second!.id, { replacedById: first!.id }), Refusal);
    }));

  test('cancelling a series leaves its earlier dates', () =>
    withWeekly(async (store, dates) => {
      const { desk, settings } = await open(store);
      const changes = await cancelSeries(desk, settings, dates[2]!.id);
      assert.equal(changes.length, 3);
      assert.deepEqual(
        (await activities(store)).map(({ status }) => status),
        ['scheduled', 'scheduled', 'cancelled', 'cancelled', 'cancelled'],
      );
    }));

  test('an added activity is nobody else’s: no import reports it as missing or adds it again', () =>
    withWeekly(async (store) => {
      const { desk, settings } = await open(store);
      const added = await addActivity(desk, settings, {
        title: '临时讲座',
        room: '图书室',
        startsAt: '2026-12-05T09:00:00+08:00',
        endsAt: '2026-12-05T10:00:00+08:00',
        capacity: 20,
      });
      assert.deepEqual([added.seriesId, added.capacity, added.taken], [null, 20, 0]);
      await assertQuiet(store, weekly);
      const both = `${weekly}临时讲座,图书室,2026-12-05,9:00,10:00,20,,\r\n`;
      await assertQuiet(store, both);
      const changed = await importInto(store, both.replace('10:00,20', '10:00,25'));
      assert.equal(changed.changed, 1);
      assert.equal((await findActivity(store.db, testCenter, added.id))!.capacity, 25);
    }));

  describe('the export', () => {
    test('of the sample opens in spreadsheets, and importing it changes nothing', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, sampleBytes());
      const { desk, settings } = await open(store);
      const csv = await exportProgramme(desk, settings);
      assert.ok(csv.startsWith('\ufeff编号,活动名称,'));
      assert.ok(csv.includes('\r\n'));
      await assertQuiet(store, csv);
      assert.equal(await exportProgramme(desk, settings), csv);
    });

    test('fills an empty center with the same programme', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await importInto(store, sampleBytes());
      const first = await open(store);
      const csv = await exportProgramme(first.desk, first.settings);
      await using copy = await database.openStore();
      await saveTestCenter(copy);
      await importInto(copy, csv);
      const withoutIds = (all: Activity[]) => all.map((activity) => ({ ...activity, id: '', seriesId: '' }));
      assert.deepEqual(withoutIds(await activities(copy)), withoutIds(await activities(store)));
    });

    test('names the dates that a shortened repeat left behind', () =>
      withWeekly(async (store, dates) => {
        const last = dates.at(-1)!;
        await book(store, last.id);
        const shortened = weekly.replace('2026-12-31', '2026-12-20');
        assert.deepEqual(
          (await importInto(store, shortened)).missing.map(({ id }) => id),
          dates.slice(-2).map(({ id }) => id),
        );
        const { desk, settings } = await open(store);
        await assertQuiet(store, await exportProgramme(desk, settings));
        await importInto(store, await exportProgramme(desk, settings), { cancelMissing: true });
        assert.equal((await findActivity(store.db, testCenter, last.id))!.status, 'scheduled');
        assert.equal((await importInto(store, shortened)).missing.length, 2);
      }));

    test('runs no formula, and reads its own marks back', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      const { desk, settings } = await open(store);
      const texts = ['=1+1', '@SUM(A1)', '+86 138', '-5', "'=x", "''-y"];
      for (const [index, text] of texts.entries()) {
        await addActivity(desk, settings, {
          title: text,
          room: text,
          startsAt: `2026-12-0${index + 1}T09:00:00+08:00`,
          endsAt: `2026-12-0${index + 1}T10:00:00+08:00`,
          description: `${text}\n第二行, "引号"`,
        });
      }
      const csv = await exportProgramme(desk, settings);
      for (const row of parse(csv)) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t]/);
      await assertQuiet(store, csv);
    });

    test('of a calendar file with changed dates comes back the same', async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      const event = (lines: string) =>
        `BEGIN:VEVENT\r\nUID:tai@center\r\nSUMMARY:太极拳\r\nLOCATION:广场\r\n${lines}\r\nEND:VEVENT\r\n`;
      const ics =
        'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' +
        event(
          'DTSTART:20261201T070000\r\nDTEND:20261201T080000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20261215T070000',
        ) +
        event('RECURRENCE-ID:20261208T070000\r\nDTSTART:20261209T150000\r\nDTEND:20261209T160000') +
        'END:VCALENDAR\r\n';
      const fileName = 'programme.ics';
      assert.equal((await importInto(store, ics, { fileName })).added, 3);
      assert.deepEqual((await importInto(store, ics, { fileName })).unchanged, 3);
      const { desk, settings } = await open(store);
      await assertQuiet(store, await exportProgramme(desk, settings));

      const [, second] = await activities(store);
      await book(store, second!.id).catch(() => undefined);
      const later = await importInto(
        store,
        ics.replaceAll('T150000', 'T160000').replace('DTEND:20261209T160000', 'DTEND:20261209T170000'),
        { fileName },
      );
      assert.deepEqual([later.added, later.changed, later.cancelled], [0, 1, 0]);
      const left = await importInto(store, ics.replace('EXDATE:', 'EXDATE:20261222T070000,'), { fileName });
      assert.equal(left.cancelled, 1);
    });
  });

  test('the roster is a sheet and a page that run nothing that a resident typed', () =>
    withWeekly(async (store, [first]) => {
      await book(store, first!.id, { name: '<script>alert(1)</script>', attendeeName: '=HYPERLINK("x")' });
      const { desk, settings } = await open(store);
      const roster = await loadRoster(desk, settings, first!.id);
      const page = rosterPage(roster, '梅苑 & 社区');
      assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.ok(!page.includes('<script'));
      assert.ok(
        page.includes('梅苑 &amp; 社区') && page.includes('138 0013 8000') && page.includes('size: A4'),
      );
      const [, row] = parse(rosterCsv(roster).slice(1));
      assert.equal(row![4], `'=HYPERLINK("x")`);
    }));
});
