/** A file of the programme from a staff page: previewed, mended, decided, applied as a whole. */
import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.ts';
import { atTheDesk, base64, cards, file, taiji } from './at-the-desk.ts';

onEachDatabase('the programme at the desk', ({ test, openStore }) => {
  test('a file is previewed, its wrong cells are mended, and all of it or nothing is written', () =>
    atTheDesk(openStore, async ({ token, preview, apply, refused, starts, acts }) => {
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
    atTheDesk(openStore, async ({ token, ask, refused, preview, apply, dates, starts }) => {
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
    atTheDesk(openStore, async ({ preview, apply, dates, starts, book }) => {
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
    atTheDesk(openStore, async ({ token, store, preview, apply, refused, dates, starts, book, acts }) => {
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
    atTheDesk(openStore, async ({ preview, apply, dates, starts, book }) => {
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

  test('what is too large or nothing to read is refused in words, and nothing runs as a formula', () =>
    atTheDesk(openStore, async ({ token, raw, preview, apply, refused }) => {
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
