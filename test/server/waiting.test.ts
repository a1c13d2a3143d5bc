/** What a resident is told when the database is held by somebody else for longer than a request can wait. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { requestDigest } from '../../demo/server/server-key.ts';
import { openStore } from '../../demo/server/store/open.ts';
import { createCaller } from '../contract/caller.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testKey } from '../support/server.ts';

onEachDatabase('a held database', ({ test, newPlace, kind }) => {
  test('a held lock is a clean refusal to come back, and the same request succeeds afterwards', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const other = await openStore(place);
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const { ask, raw } = createCaller(server.base, fetch);
    const same = { activity: 'dance', body: aSignUp(), key: 'the-same-key' };

    // Another process is in the middle of the very same request, and does not get on.
    const held = await other.db.startTransaction().execute();
    await held
      .insertInto('idempotency')
      .values({
        center_id: 'meiyuan',
        key: same.key,
        digest: requestDigest(testKey, 'signUp', same.activity, same.body),
        result_id: 'elsewhere',
        created_at: '2026-11-24T01:00:00Z',
      })
      .execute();

    const [waiting, health] = await Promise.all([
      raw('signUp', same),
      fetch(server.base.replace('/api/v1', '/healthz')),
    ]);
    assert.equal(health.status, 200, 'the server itself is not held');
    const problem = (await waiting.json()) as { code: string };
    assert.ok(Number(waiting.headers.get('retry-after')) > 0);
    // PostgreSQL knows which row it waits for; SQLite only that somebody writes.
    const expected = kind === 'postgres' ? [409, 'idempotency_in_progress'] : [503, 'busy'];
    assert.deepEqual([waiting.status, problem.code], expected);

    await held.rollback().execute();
    assert.equal((await ask('signUp', same)).booking.status, 'confirmed');
    await other.close();
    await store.close();
  });

  test('reading goes on while somebody else writes', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const other = await openStore(place);
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const held = await other.db.startTransaction().execute();
    await sql`update places set taken = 9`.execute(held);
    const { activities } = await createCaller(server.base, fetch).ask('loadActivities');
    assert.equal(activities[0]?.taken, 0, 'what is not committed is not seen');
    await held.rollback().execute();
    await other.close();
    await store.close();
  });
});
