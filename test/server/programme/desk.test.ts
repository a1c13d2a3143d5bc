/** The programme from a staff page: a file previewed, mended and applied; dates cancelled, moved and edited. */
import assert from 'node:assert/strict';
import { signUp } from '../../../demo/server/bookings/sign-up.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type { EditDates } from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, saveTestCenter, startServer, testCenter, testKey, testTime } from '../../support/server.ts';
import { sheet } from './programme-files.ts';

const taiji = ['太极拳', '博爱广场', '2026-12-01', '07:00', '08:00', '10', '每周二', '2026-12-22'];
const cards = ['手工', '活动室', '2026-12-04', '9:00', '10:00', '12', '', ''];
const base64 = (content: string) => Buffer.from(content).toString('base64');
const file = (...rows: string[][]) => ({ fileName: '活动.csv', contentBase64: base64(sheet(...rows)) });

onEachDatabase('the programme at the desk', ({ test, openStore }) => {
  async function atTheDesk(work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<void>) {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    await work(await openDesk(store, server.base));
  }

  async function openDesk(store: Store, base: string) {
    const { ask, refused, raw } = createCaller(base, fetch);
    const token = await createStaffToken(store, testCenter.id, '小李', Date.parse(testTime));
    const preview = (body: object) => ask('previewProgramme', { token, body });
    const apply = async (body: object) => {
      const { digest } = await preview(body);
      return ask('applyProgramme', { token, body: { ...body, digest } });
    };
    const dates = async (title: string) => {
      const query = { from: '2026-11-24', to: '2027-03-01' };
      const { activities } = await ask('loadProgramme', { token, query });
      return activities.filter(({ activity }) => activity.title === title);
    };
    const starts = async (title: string) =>
      (await dates(title))
        .filter(({ activity }) => activity.status === 'scheduled')
        .map(({ activity }) => activity.startsAt.slice(0, 16));
    const acts = async () =>
      (await store.db.selectFrom('staff_log').select('act').orderBy('number').execute()).map(
        ({ act }) => act,
      );
    const book = async (activity: string, partySize: number) => {
      const settings = (await findCenter(store.db, testCenter.id))!;
      const desk = { store, ids: randomIds, now: Date.parse(testTime), key: testKey };
      await signUp(desk, settings, activity, aSignUp({ partySize }), `desk-key-${activity}`);
    };
    return { store, token, ask, refused, raw, preview, apply, dates, starts, acts, book };
  }

  test('a file is previewed, its wrong cells are mended, and all of it or nothing is written', () =>
    atTheDesk(async ({ token, preview, apply, refused, starts, acts }) => {
      const wrong = ['画画', '活动室', '2026-13-05', '9:00', '10:00', '很多', '', ''];
      const first = await preview(file(taiji, wrong));
      assert.deepEqual(
        first.wrong.map(({ line, column, value }) => [line, column, value]),
        [
          [3, '日期', '2026-13-05'],
          [3, '名额', '很多'],
        ],
      );
      assert.equal(first.canApply, false);
      assert.deepEqual([first.rows.length, first.added, first.rows[0]!.line], [1, 4, 2]);
      const { digest } = first;
      await refused('validation_failed', 'applyProgramme', {
        token,
        body: { ...file(taiji, wrong), digest },
      });

      const table = first.table!.map((cells) => [...cells]);
      table[2]![2] = '2026-12-05';
      table[2]![5] = '8';
      const mended = { fileName: '活动.csv', table };
      const { canApply, added, wrong: none } = await preview(mended);
      assert.deepEqual([canApply, added, none], [true, 5, []]);
      assert.deepEqual(await acts(), [], 'looking writes nothing');
      assert.deepEqual(await starts('画画'), []);

      assert.equal((await apply(mended)).applied, true);
      assert.deepEqual(await starts('画画'), ['2026-12-05T09:00']);
      assert.deepEqual(await acts(), ['applyProgramme']);
      const again = await preview(mended);
      assert.deepEqual([again.canApply, again.unchanged, again.rows], [false, 5, []]);
    }));

  test('what a colleague did since the preview is not overwritten', () =>
    atTheDesk(async ({ token, ask, refused, preview, apply, dates, starts }) => {
      await apply(file(taiji));
      const later = file([...taiji.slice(0, 3), '07:30', ...taiji.slice(4)]);
      const numbered = {
        ...later,
        decisions: [{ line: 2, number: (await preview(later)).moved[0]!.candidates[0]!.number }],
      };
      const { digest, rows } = await preview(numbered);
      assert.deepEqual(rows[0]!.changes.slice(0, 1), [
        { field: 'startsAt', before: '2026-12-01 07:00', after: '2026-12-01 07:30' },
      ]);
      const [date] = await dates('太极拳');
      const cancel = { scope: 'date', seen: date!.tag };
      await ask('cancelDates', { token, activity: date!.activity.id, body: cancel });
      await refused('changed_meanwhile', 'applyProgramme', { token, body: { ...numbered, digest } });
      assert.deepEqual((await starts('太极拳'))[0], '2026-12-08T07:00');
    }));

  test('staff say whether a row under a new key is the old one, whose bookings go along, or a new one', () =>
    atTheDesk(async ({ preview, apply, dates, starts, book }) => {
      await apply(file(cards));
      const before = (await dates('手工'))[0]!.activity;
      await book(before.id, 2);
      const moved = file([...cards.slice(0, 2), '2026-12-07', ...cards.slice(3)]);
      const asked = await preview(moved);
      assert.deepEqual([asked.canApply, asked.moved.length, asked.moved[0]!.line], [false, 1, 2]);
      const [candidate] = asked.moved[0]!.candidates;
      assert.match(candidate!.label, /手工 · 2026-12-04 09:00 · 活动室/);

      const isNew = { ...moved, decisions: [{ line: 2, number: null }] };
      const asNew = await preview(isNew);
      assert.deepEqual([asNew.canApply, asNew.added, asNew.missing.length], [true, 1, 1]);
      assert.equal(asNew.missing[0]!.taken, 2);
      assert.deepEqual(asNew.moved, asked.moved, 'staff may still decide otherwise');
      const without = await preview({ ...isNew, cancel: [asNew.missing[0]!.id] });
      assert.deepEqual([without.added, without.cancelled], [1, 1]);

      const same = { ...moved, decisions: [{ line: 2, number: candidate!.number }] };
      const asSame = await preview(same);
      assert.deepEqual(asSame.moved, asked.moved);
      assert.deepEqual([asSame.canApply, asSame.changed, asSame.rows[0]!.toCall], [true, 1, 2]);
      await apply(same);
      assert.deepEqual(await starts('手工'), ['2026-12-07T09:00']);
      const after = (await dates('手工'))[0]!.activity;
      assert.deepEqual([after.id, after.taken], [before.id, 2]);
    }));

  test('each date that the file lacks is kept or cancelled as staff say, and not when more people have signed up since', () =>
    atTheDesk(async ({ token, store, preview, apply, refused, dates, starts, book, acts }) => {
      await apply(file(taiji, cards));
      const [first, second, third] = await dates('太极拳');
      await book(second!.activity.id, 2);
      const less = { ...file(cards, [...taiji.slice(0, 6), '', '']), cancel: [] as string[] };
      const kept = await preview(less);
      assert.deepEqual(
        [kept.canApply, kept.missing.map(({ id, taken }) => [id, taken])],
        [
          false,
          [second, third, (await dates('太极拳'))[3]].map((one, at) => [one!.activity.id, at === 0 ? 2 : 0]),
        ],
      );
      const chosen = { ...less, cancel: [second!.activity.id, first!.activity.id, 'nothing-like-this'] };
      const { cancelled, canApply, digest, missing } = await preview(chosen);
      assert.deepEqual(
        [canApply, cancelled, missing.length],
        [true, 1, 3],
        'what the file has is not cancelled',
      );
      await refused('changed_meanwhile', 'applyProgramme', { token, body: { ...less, digest } });
      await store.db
        .updateTable('places')
        .set({ taken: 3 })
        .where('place_id', '=', second!.activity.id)
        .execute();
      await refused('changed_meanwhile', 'applyProgramme', { token, body: { ...chosen, digest } });
      assert.equal((await starts('太极拳')).length, 4);
      await apply(chosen);
      assert.deepEqual(await starts('太极拳'), ['2026-12-01T07:00', '2026-12-15T07:00', '2026-12-22T07:00']);
      assert.deepEqual(await acts(), ['applyProgramme', 'applyProgramme']);
    }));

  test('a listed date that is another one by now is asked about; its bookings go along or it is another one', () =>
    atTheDesk(async ({ preview, apply, dates, starts, book }) => {
      const on = (days: string) => file(['读书会', '图书室', days, '9:00', '10:00', '12', '', '']);
      await apply(on('2026-12-01、2026-12-08、2026-12-15'));
      const before = (await dates('读书会'))[1]!.activity;
      await book(before.id, 2);
      const later = on('2026-12-01、2026-12-09、2026-12-15');
      const asked = await preview(later);
      assert.deepEqual([asked.canApply, asked.rows, asked.missing], [false, [], []]);
      const [question] = asked.moved;
      assert.deepEqual(
        [question!.line, question!.now, question!.candidates[0]!.label],
        [2, '读书会 · 2026-12-09 09:00 · 图书室', '读书会 · 2026-12-08 09:00 · 图书室'],
      );
      const other = await preview({ ...later, decisions: [{ line: 2, number: null }] });
      assert.deepEqual([other.added, other.missing.map(({ id }) => id)], [1, [before.id]]);
      assert.deepEqual(other.moved, asked.moved);
      const same = { ...later, decisions: [{ line: 2, number: question!.candidates[0]!.number }] };
      const moved = await preview(same);
      assert.deepEqual([moved.added, moved.changed, moved.missing, moved.moved], [0, 1, [], asked.moved]);
      await apply(same);
      assert.deepEqual(await starts('读书会'), ['2026-12-01T09:00', '2026-12-09T09:00', '2026-12-15T09:00']);
      assert.deepEqual((await dates('读书会'))[1]!.activity.taken, 2);
    }));

  test('one date or the rest of its series is cancelled, moved and edited, after showing whom it concerns', () =>
    atTheDesk(async ({ token, ask, refused, apply, dates, starts, acts, book }) => {
      await apply(file(taiji));
      const [first, second] = await dates('太极拳');
      assert.deepEqual([first!.laterDates, second!.laterDates], [3, 2]);
      await book(second!.activity.id, 3);
      const activity = second!.activity.id;
      const { tag: seen } = second!;

      const edit: EditDates = {
        scope: 'following', title: '太极拳（提高）', category: null, capacity: 2, waitlistCapacity: 1,
        signUpOpensAt: null, signUpClosesAt: null, audience: '会基本动作的人', bring: null, phone: null, description: null,
      }; // prettier-ignore
      const dryRun = await ask('editDates', { token, activity, body: { ...edit, dryRun: true } });
      assert.deepEqual(
        [dryRun.applied, dryRun.activities.length, dryRun.full.map(({ id }) => id)],
        [false, 3, [activity]],
      );
      await refused('validation_failed', 'editDates', { token, activity, body: edit });
      const edited = await ask('editDates', { token, activity, body: { ...edit, capacity: 5, seen } });
      assert.equal(edited.activities.length, 3);
      assert.deepEqual(
        edited.activities.map(({ title, capacity }) => [title, capacity]),
        edited.activities.map(() => ['太极拳（提高）', 5]),
      );
      await refused('changed_meanwhile', 'editDates', {
        token,
        activity,
        body: { ...edit, capacity: 5, seen },
      });

      const to = {
        startsAt: '2026-12-09T15:00:00+08:00',
        endsAt: '2026-12-09T16:00:00+08:00',
        room: '活动室',
      };
      const move = { ...to, scope: 'following' };
      const shown = await ask('moveDates', { token, activity, body: { ...move, dryRun: true } });
      assert.deepEqual([shown.applied, shown.toCall.map(({ partySize }) => partySize)], [false, [3]]);
      await ask('moveDates', { token, activity, body: move });
      assert.deepEqual(await starts('太极拳（提高）'), [
        '2026-12-09T15:00',
        '2026-12-16T15:00',
        '2026-12-23T15:00',
      ]);
      const [moved] = (await dates('太极拳（提高）')).filter(
        ({ activity: { status } }) => status === 'scheduled',
      );
      assert.deepEqual([moved!.activity.taken, moved!.activity.room], [3, '活动室']);
      await refused('activity_cancelled', 'moveDates', { token, activity, body: move });

      const body = { scope: 'following', seen: moved!.tag };
      const cancelled = await ask('cancelDates', { token, activity: moved!.activity.id, body });
      assert.deepEqual([cancelled.activities.length, cancelled.toCall.length], [3, 1]);
      assert.deepEqual(await starts('太极拳（提高）'), []);
      assert.deepEqual(await starts('太极拳'), ['2026-12-01T07:00']);
      assert.deepEqual(await acts(), ['applyProgramme', 'editDates', 'moveDates', 'cancelDates']);
      // What staff have set stays when the same file comes again.
      const again = await ask('previewProgramme', { token, body: file(taiji) });
      assert.deepEqual([again.rows, again.missing], [[], []]);
    }));

  test('sign-up opens and closes when staff say, on later dates as many days before their own start', () =>
    atTheDesk(async ({ token, ask, refused, apply, dates }) => {
      await apply(file(taiji));
      const [first, second] = await dates('太极拳');
      const activity = first!.activity.id;
      const edit: EditDates = {
        scope: 'following', title: '太极拳', category: null, capacity: 10, waitlistCapacity: 0, audience: null,
        signUpOpensAt: '2026-11-28T09:00:00+08:00', signUpClosesAt: '2026-11-30T18:00:00+08:00',
        bring: null, phone: null, description: null,
      }; // prettier-ignore
      const times = async () =>
        (await dates('太极拳')).map(({ activity: { signUpOpensAt, signUpClosesAt } }) => [
          signUpOpensAt?.slice(0, 16),
          signUpClosesAt?.slice(0, 16),
        ]);
      const wrongOnes: [string, Partial<EditDates>][] = [
        ['signUpClosesAt', { signUpClosesAt: '2026-12-01T07:01:00+08:00' }],
        ['signUpOpensAt', { signUpOpensAt: edit.signUpClosesAt }],
        ['signUpOpensAt', { signUpOpensAt: '2026-12-01T07:00:00+08:00', signUpClosesAt: null }],
      ];
      for (const [field, wrong] of wrongOnes) {
        const body = { ...edit, ...wrong, dryRun: true };
        const { errors } = await refused('validation_failed', 'editDates', { token, activity, body });
        assert.deepEqual(
          errors?.map((one) => one.field),
          [field],
        );
      }
      await ask('editDates', { token, activity, body: edit });
      assert.deepEqual(await times(), [
        ['2026-11-28T09:00', '2026-11-30T18:00'],
        ['2026-12-05T09:00', '2026-12-07T18:00'],
        ['2026-12-12T09:00', '2026-12-14T18:00'],
        ['2026-12-19T09:00', '2026-12-21T18:00'],
      ]);
      const alone = {
        ...edit,
        scope: 'date',
        signUpOpensAt: null,
        signUpClosesAt: '2026-12-08T06:00:00+08:00',
      };
      await ask('editDates', { token, activity: second!.activity.id, body: alone });
      await ask('editDates', { token, activity, body: { ...edit, title: '太极拳', signUpOpensAt: null } });
      assert.deepEqual(
        await times(),
        [
          [undefined, '2026-11-30T18:00'],
          [undefined, '2026-12-08T06:00'],
          [undefined, '2026-12-14T18:00'],
          [undefined, '2026-12-21T18:00'],
        ],
        'what was left as it was on the first date stays on the others',
      );
    }));

  test('what is too large or nothing to read is refused in words, and nothing runs as a formula', () =>
    atTheDesk(async ({ token, raw, preview, apply, refused }) => {
      const huge = { fileName: 'a.csv', contentBase64: 'A'.repeat(50 * 1024 * 1024) };
      const { status } = await raw('previewProgramme', { token, body: huge });
      assert.equal(status, 413);
      await refused('validation_failed', 'previewProgramme', { token, body: { fileName: 'a.csv' } });
      const latin1 = await preview({
        fileName: 'a.csv',
        contentBase64: Buffer.from('h\xe9\xff\xffllo', 'latin1').toString('base64'),
      });
      assert.match(latin1.wrong[0]!.reason.zh, /编码/);
      assert.deepEqual([latin1.table, latin1.canApply], [null, false]);
      const wide = file([...taiji, ...Array.from({ length: 60 }, () => 'x')]);
      assert.match((await preview(wide)).wrong[0]!.reason.zh, /太大/);

      const titles = ['=HYPERLINK("http://a")', '+1', '-1', '@SUM(A1)'];
      await apply(
        file(
          ...titles.map((title, at) => [
            `"${title.replaceAll('"', '""')}"`,
            '@房间',
            `2026-12-0${at + 1}`,
            ...cards.slice(3),
          ]),
        ),
      );
      const csv = await (await raw('exportProgramme', { token })).text();
      for (const title of titles) assert.ok(csv.includes(`'${title.replaceAll('"', '""')}`), title);
      assert.doesNotMatch(csv, /(^|,|\n)"?[=+\-@\t]/);
      const again = await preview({ fileName: 'a.csv', contentBase64: base64(csv) });
      assert.deepEqual([again.unchanged, again.rows, again.wrong], [4, [], []]);
    }));
});
