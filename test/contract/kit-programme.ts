/** The contract kit's part about reading the programme. */
import assert from 'node:assert/strict';
import type { KitTest } from './kit.ts';
import { scene } from './scene.ts';

function ids({ activities }: { activities: readonly { id: string }[] }): string[] {
  return activities.map(({ id }) => id);
}

const secondCenter = { ...scene.center, id: 'tianyu', name: '天玉镇党群服务中心' };

export function programmeTests(test: KitTest): void {
  test('the list of centers names each', async ({ ask }) => {
    assert.deepEqual(await ask('listCenters'), { centers: [{ id: 'meiyuan', name: scene.center.name }] });
  });

  test('without a query the answer is ten weeks from the Monday on or before the first of the month', async ({
    ask,
  }) => {
    const page = await ask('loadActivities');
    assert.deepEqual(page.center, scene.center);
    assert.equal(page.from, '2026-10-26');
    assert.equal(page.to, '2027-01-03');
    assert.deepEqual(page.holidays, scene.holidays);
    assert.deepEqual(ids(page), [
      'dance-1',
      'exercise',
      'closed',
      'first-aid',
      'dance-2',
      'dance-3',
      'not-open',
      'drill-old',
      'drill-new',
      'new-year',
    ]);
    for (const activity of page.activities) {
      assert.deepEqual(
        activity,
        scene.activities.find(({ id }) => id === activity.id),
      );
    }
  });

  test('a range of days has its first and its last day', async ({ ask }) => {
    const one = await ask('loadActivities', { query: { from: '2026-11-25', to: '2026-11-25' } });
    assert.deepEqual(ids(one), ['dance-1']);
    const two = await ask('loadActivities', { query: { from: '2026-11-25', to: '2026-11-26' } });
    assert.deepEqual(ids(two), ['dance-1', 'exercise']);
    const from = await ask('loadActivities', { query: { from: '2027-03-01' } });
    assert.deepEqual([ids(from), from.to, from.holidays], [['spring'], '2027-05-09', []]);
  });

  test('a category, a text and places left narrow it down, alone and together', async ({ ask, server }) => {
    const found = async (query: Record<string, string>) => ids(await ask('loadActivities', { query }));
    assert.deepEqual(await found({ category: '集体健身' }), ['dance-1', 'exercise', 'dance-2', 'dance-3']);
    assert.deepEqual(
      await found({ text: 'ａｅｄ' }),
      ['first-aid'],
      'full-width letters and case do not matter',
    );
    assert.deepEqual(await found({ text: '18岁' }), ['first-aid']);
    assert.deepEqual(await found({ text: '免预约' }), ['exercise']);
    assert.deepEqual(await found({ text: '%' }), []);
    assert.deepEqual(await found({ category: '集体健身', withPlaces: 'true' }), ['exercise', 'dance-2']);
    assert.ok(!(await found({ withPlaces: 'true' })).includes('not-open'));
    assert.ok((await found({ withPlaces: 'false' })).includes('not-open'));
    server.setNow('2026-12-01T08:00:00+08:00');
    assert.ok((await found({ withPlaces: 'true' })).includes('not-open'));
  });

  test('a day that does not exist, a range backwards and one too long are refused by field', async ({
    refused,
  }) => {
    const badDay = await refused('validation_failed', 'loadActivities', { query: { from: '2026-02-30' } });
    assert.equal(badDay.errors?.[0]?.field, 'from');
    const backwards = await refused('validation_failed', 'loadActivities', {
      query: { from: '2026-12-01', to: '2026-11-30' },
    });
    assert.equal(backwards.errors?.[0]?.field, 'to');
    await refused('range_too_large', 'loadActivities', { query: { from: '2026-01-01', to: '2027-02-06' } });
    const badFlag = await refused('validation_failed', 'loadActivities', { query: { withPlaces: 'maybe' } });
    assert.equal(badFlag.errors?.[0]?.field, 'withPlaces');
  });

  test('unchanged data costs a 304; a sign-up changes it', async ({ raw, ask }) => {
    const first = await raw('loadActivities');
    const tag = first.headers.get('etag');
    assert.ok(tag);
    assert.match(first.headers.get('cache-control') ?? '', /public/);
    assert.ok(first.headers.get('date'));
    const again = { headers: { 'if-none-match': tag } };
    const unchanged = await raw('loadActivities', again);
    assert.equal(unchanged.status, 304);
    assert.equal(await unchanged.text(), '');
    await ask('signUp', {
      activity: 'first-aid',
      body: {
        name: '王',
        phone: '13800138000',
        partySize: 1,
        attendeeName: null,
        noticeVersion: '2026-11-01',
      },
    });
    assert.equal((await raw('loadActivities', again)).status, 200);
  });

  test('one activity comes with its center', async ({ ask, refused }) => {
    const page = await ask('loadActivity', { activity: 'drill-old' });
    assert.deepEqual(page.center, scene.center);
    assert.equal(page.activity.replacement?.id, 'drill-new');
    await refused('activity_not_found', 'loadActivity', { activity: 'nothing' });
  });

  test('one activity is an iCalendar file; a cancelled one says so', async ({ raw }) => {
    const file = await raw('activityCalendar', { activity: 'first-aid' });
    const text = await file.text();
    assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /\r\nDTSTART[^\r]*:20261128T0(1|9)0000/);
    assert.match(text, /\r\nUID:/);
    const cancelled = await (await raw('activityCalendar', { activity: 'drill-old' })).text();
    assert.match(cancelled, /\r\nSTATUS:CANCELLED\r\n/);
  });

  test('the feed is the programme, or one category of it', async ({ raw }) => {
    const events = async (query: Record<string, string>) =>
      [...(await (await raw('calendarFeed', { query })).text()).matchAll(/\r\nUID:(.*)\r\n/g)].length;
    assert.ok((await events({})) >= 10);
    assert.equal(await events({ category: '养老服务' }), 1);
  });

  test(
    'a server with several centers wants to know which',
    async ({ ask, refused }) => {
      const problem = await refused('center_required', 'loadActivities');
      assert.deepEqual(
        problem.centers?.map(({ id }) => id),
        ['meiyuan', 'tianyu'],
      );
      const page = await ask('loadActivities', { center: 'tianyu' });
      assert.deepEqual([page.center.id, page.activities], ['tianyu', []]);
      await refused('activity_not_found', 'loadActivity', { center: 'tianyu', activity: 'first-aid' });
    },
    { others: [secondCenter] },
  );

  test('an unknown center is named as such, with those that exist', async ({ refused }) => {
    const problem = await refused('center_not_found', 'loadActivities', { center: 'nowhere' });
    assert.deepEqual(problem.centers, [{ id: 'meiyuan', name: scene.center.name }]);
  });
}
