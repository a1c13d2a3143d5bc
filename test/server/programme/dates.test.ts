/** Dates of the programme from a staff page: one, or the rest of its series, cancelled, moved and edited. */
import assert from 'node:assert/strict';
import type { EditDates } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { atTheDesk, file, taiji } from './at-the-desk.ts';

onEachDatabase('dates at the desk', ({ test, openStore }) => {
  test('one date or the rest of its series is cancelled, moved and edited, after showing whom it concerns', () =>
    atTheDesk(openStore, async ({ token, ask, refused, apply, dates, starts, acts, book }) => {
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
    atTheDesk(openStore, async ({ token, ask, refused, apply, dates }) => {
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
});
