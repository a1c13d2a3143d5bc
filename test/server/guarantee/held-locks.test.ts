/** Locks, deadlocks and serialization failures are the server's own business: it tries again, and only then says 503. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, anActivity, saveTestCenter, startServer } from '../../support/server.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';

async function saveDances(store: Store, capacity = 5): Promise<void> {
  const seriesId = 'dances';
  await saveTestCenter(store, [
    anActivity({ id: 'dance-0', seriesId, capacity }),
    anActivity({
      id: 'dance-1',
      seriesId,
      capacity,
      startsAt: '2026-11-26T19:00:00+08:00',
      endsAt: '2026-11-26T20:30:00+08:00',
    }),
  ]);
}

async function assertWhole(store: Store, bookings: number): Promise<void> {
  const facts = await readFacts(store, 'meiyuan');
  assertCounts(facts);
  assertReplays(facts);
  assert.equal(facts.bookings.length, bookings);
}

/** Until so many connections of the server wait for a lock. */
async function untilWaiting({ db }: Store): Promise<void> {
  for (;;) {
    const { rows } =
      await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
        db,
      );
    if (rows.length > 0) return;
  }
}

onEachDatabase('a lock that somebody else holds', ({ test, newPlace, kind }) => {
  test('for a moment: the request waits and succeeds', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const other = await openStore(place);
    await saveDances(store);
    await using server = await startServer(store);
    const { ask } = createCaller(server.base, fetch);
    const held = await other.db.startTransaction().execute();
    await held
      .updateTable('places')
      .set({ capacity: sql`capacity` })
      .execute();
    const booking = ask('signUp', { activity: 'dance-0', body: aSignUp() });
    if (kind === 'postgres') await untilWaiting(other);
    // SQLite does not say who waits: the server answers others meanwhile, and it has begun.
    for (let time = 0; time < 5; time++) await fetch(server.base.replace('/api/v1', '/healthz'));
    await held.commit().execute();
    assert.equal((await booking).booking.status, 'confirmed');
    await assertWhole(store, 1);
    await other.close();
    await store.close();
  });

  test('for longer than anybody can wait: 503 with Retry-After, nothing by half, and then it works', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const other = await openStore(place);
    await saveDances(store);
    await using server = await startServer(store);
    const { ask, raw } = createCaller(server.base, fetch);
    const held = await other.db.startTransaction().execute();
    await held
      .updateTable('places')
      .set({ capacity: sql`capacity` })
      .execute();
    const same = { activity: 'dance-0', body: aSignUp(), key: 'the-same-key' };
    const response = await raw('signUp', same);
    const { code } = (await response.json()) as { code: string };
    assert.deepEqual([response.status, code], [503, 'busy']);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    await held.rollback().execute();
    await assertWhole(store, 0);
    await ask('signUp', same);
    await assertWhole(store, 1);
    await other.close();
    await store.close();
  });

  if (kind === 'sqlite') return;

  test('a deadlock with somebody else is over by itself', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    const other = await openStore(place);
    await saveDances(store);
    await using server = await startServer(store);
    const { ask } = createCaller(server.base, fetch);
    const { manageToken: token } = await ask('signUp', { activity: 'dance-0', body: aSignUp() });
    const held = await other.db.startTransaction().execute();
    const lock = (id: string) =>
      held
        .updateTable('places')
        .set({ capacity: sql`capacity` })
        .where('place_id', '=', id)
        .execute();
    // It is the server that PostgreSQL is to stop.
    await sql`set local deadlock_timeout = '60s'`.execute(held);
    await sql`set local lock_timeout = 0`.execute(held);
    await lock('dance-1');
    const moved = ask('rescheduleBooking', { token, body: { to: 'dance-1' } });
    await untilWaiting(store);
    await lock('dance-0');
    await held.commit().execute();
    assert.equal((await moved).activity?.id, 'dance-1');
    await assertWhole(store, 1);
    await other.close();
    await store.close();
  });

  test('serialization failures are tried again: a rush on a serializable database is as fair', async () => {
    await using place = await newPlace();
    const options = encodeURIComponent('-c default_transaction_isolation=serializable');
    const store = await openStore({ ...place, databaseUrl: `${place.databaseUrl}?options=${options}` });
    await saveDances(store, 3);
    await using server = await startServer(store);
    const { raw } = createCaller(server.base, fetch);
    const { rows } = await sql<{
      level: string;
    }>`select current_setting('transaction_isolation') as level`.execute(store.db);
    assert.equal(rows[0]?.level, 'serializable');
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => raw('signUp', { activity: 'dance-0', body: aSignUp() })),
    );
    const statuses = replies.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [...Array(3).fill(201), ...Array(27).fill(409)]);
    await assertWhole(store, 3);
    await store.close();
  });
});
