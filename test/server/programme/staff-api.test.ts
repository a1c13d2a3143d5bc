/** The staff API: the same functions over HTTP, for holders of a token only. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Activity, ImportReport, Roster, StaffChange } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { saveTestCenter, startServer, testCenter, testTime } from '../../support/server.ts';
import { sheet } from './programme-files.ts';

onEachDatabase('the staff API', (database) => {
  database.test(
    'imports, adds once, moves, lists who is coming, exports; and only with a token',
    async () => {
      await using store = await database.openStore();
      await saveTestCenter(store);
      await using server = await startServer(store);
      const token = await createStaffToken(store, testCenter.id, 'test', Date.parse(testTime));
      const ask = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
        fetch(`${server.base}/centers/${testCenter.id}/staff/${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
      const json = async <T>(response: Promise<Response>): Promise<T> =>
        (await response).json() as Promise<T>;

      assert.equal((await ask('programme.csv', undefined, { authorization: 'Bearer wrong' })).status, 401);
      const content = sheet(['太极拳', '博爱广场', '2026-12-01', '07:00', '08:00', '10', '', '']);
      const file = { fileName: 'a.csv', contentBase64: Buffer.from(content).toString('base64') };
      assert.equal((await json<ImportReport>(ask('import', file))).added, 1);

      const activity = {
        title: '讲座',
        room: '图书室',
        startsAt: '2026-12-03T15:00:00+08:00',
        endsAt: '2026-12-03T16:30:00+08:00',
        capacity: 20,
      };
      const key = { 'idempotency-key': 'add-lecture-1' };
      const added = await json<Activity>(ask('activities', activity, key));
      assert.equal((await json<Activity>(ask('activities', activity, key))).id, added.id);
      assert.equal((await ask('activities', { ...activity, capacity: 21 }, key)).status, 422);
      const to = { startsAt: '2026-12-04T15:00:00+08:00', endsAt: '2026-12-04T16:30:00+08:00' };
      const moved = await json<StaffChange>(ask(`activities/${added.id}/move`, to));
      assert.equal(moved.activity.startsAt, to.startsAt);
      assert.deepEqual((await json<Roster>(ask(`activities/${moved.activity.id}/roster`))).entries, []);
      assert.equal((await ask(`activities/${moved.activity.id}/cancel`, {})).status, 200);
      assert.equal((await ask('activities/nobody/roster')).status, 404);
      const csv = await ask('programme.csv');
      assert.match(csv.headers.get('content-type')!, /^text\/csv; charset=utf-8$/);
      assert.match(await csv.text(), /太极拳/);
    },
  );
});
