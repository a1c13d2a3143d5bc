/** Many residents want the last places at the same moment: nobody is promised a place that does not exist. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BookingAccess, Problem } from '../../src/api/generated/types.ts';
import { openStore, type Store } from '../../demo/server/store/open.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../support/server.ts';
import { startProcess } from '../support/server-process.ts';

interface Reply {
  readonly status: number;
  readonly body: BookingAccess & Problem;
}

async function post(base: string, body: unknown, key: string = randomUUID()): Promise<Reply> {
  const response = await fetch(`${base}/centers/meiyuan/activities/dance/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

/** What the database says in the end, asked by SQL. */
async function booked(store: Store): Promise<{ bookings: number; people: number; taken: number }> {
  const { bookings, people } = await store.db
    .selectFrom('bookings')
    .select(({ fn }) => [
      fn.countAll<number>().as('bookings'),
      fn.sum<number | null>('party_size').as('people'),
    ])
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  const { taken } = await store.db.selectFrom('places').select('taken').executeTakeFirstOrThrow();
  return { bookings: Number(bookings), people: Number(people), taken };
}

function assertFairResult(replies: readonly Reply[], confirmed: number): void {
  const refused = replies.filter(({ status }) => status !== 201);
  assert.deepEqual([...new Set(refused.map(({ body }) => body.code))], ['activity_full']);
  assert.equal(replies.length - refused.length, confirmed);
}

onEachDatabase('the last places', ({ test, openStore: openTestStore, newPlace }) => {
  test('200 residents at once, 7 places: 7 bookings and 193 clean refusals', async () => {
    await using store = await openTestStore();
    await saveTestCenter(store, [anActivity({ capacity: 7 })]);
    await using server = await startServer(store);

    const replies = await Promise.all(Array.from({ length: 200 }, () => post(server.base, aSignUp())));

    assertFairResult(replies, 7);
    assert.deepEqual(await booked(store), { bookings: 7, people: 7, taken: 7 });
    assert.equal(new Set(replies.flatMap(({ body }) => body.booking?.code ?? [])).size, 7);
  });

  test('parties of three never share the last two places', async () => {
    await using store = await openTestStore();
    await saveTestCenter(store, [anActivity({ capacity: 11 })]);
    await using server = await startServer(store);

    const replies = await Promise.all(
      Array.from({ length: 40 }, () => post(server.base, aSignUp({ partySize: 3 }))),
    );

    assertFairResult(replies, 3);
    assert.equal(replies.find(({ status }) => status === 409)?.body.placesLeft, 2);
    assert.deepEqual(await booked(store), { bookings: 3, people: 9, taken: 9 });
  });

  test('sign-ups and cancellations mixed: what is taken is what is booked', async () => {
    await using store = await openTestStore();
    await saveTestCenter(store, [anActivity({ capacity: 7 })]);
    await using server = await startServer(store);

    const comeAndGo = async () => {
      const { body } = await post(server.base, aSignUp());
      if (!body.manageToken) return;
      const cancelled = await fetch(`${server.base}/centers/meiyuan/bookings/current/cancel`, {
        method: 'POST',
        headers: { authorization: `Bearer ${body.manageToken}`, 'idempotency-key': randomUUID() },
      });
      assert.equal(cancelled.status, 200);
      await post(server.base, aSignUp());
    };
    await Promise.all(Array.from({ length: 60 }, comeAndGo));

    const { people, taken } = await booked(store);
    assert.equal(people, taken);
    assert.ok(taken <= 7 && taken > 0, `${taken} taken`);
  });

  test('the same sign-up sent twenty times at once is one booking with one answer', async () => {
    await using store = await openTestStore();
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const key = randomUUID();

    const replies = await Promise.all(Array.from({ length: 20 }, () => post(server.base, aSignUp(), key)));

    assert.deepEqual([...new Set(replies.map(({ status }) => status))], [201]);
    for (const { body } of replies) assert.deepEqual(body, replies[0]!.body);
    assert.deepEqual(await booked(store), { bookings: 1, people: 1, taken: 1 });
  });

  test('two server processes on one database are as careful as one', async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    // The processes have the real clock.
    const farAway = { startsAt: '2190-01-01T19:00:00+08:00', endsAt: '2190-01-01T20:00:00+08:00' };
    await saveTestCenter(store, [anActivity({ capacity: 7, ...farAway })]);
    const servers = await Promise.all([1, 2].map(() => startProcess(place)));
    try {
      const replies = await Promise.all(
        Array.from({ length: 200 }, (_, index) => post(servers[index % 2]!.base, aSignUp())),
      );
      assertFairResult(replies, 7);
      assert.deepEqual(await booked(store), { bookings: 7, people: 7, taken: 7 });

      const key = randomUUID();
      await store.db.updateTable('places').set({ capacity: 9 }).execute();
      const twins = await Promise.all(servers.map(({ base }) => post(base, aSignUp(), key)));
      assert.equal(twins[0]!.body.booking.code, twins[1]!.body.booking.code);
      assert.equal((await booked(store)).bookings, 8);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      await store.close();
    }
  });

  // If this passed without overselling, the tests above would prove nothing.
  test('negative control: count first and insert then, and too many get a place', async () => {
    await using store = await openTestStore();
    await saveTestCenter(store, [anActivity({ capacity: 7 })]);
    const countThenInsert = async () => {
      const { bookings } = await booked(store);
      await nextTurn();
      if (bookings >= 7) return;
      await store.db
        .insertInto('bookings')
        .values({
          center_id: 'meiyuan',
          booking_id: randomUUID(),
          place_id: 'dance',
          activity_id: 'dance',
          code: randomUUID(),
          status: 'confirmed',
          name: '王阿姨',
          phone: '13800138000',
          attendee_name: null,
          party_size: 1,
          notice_version: aSignUp().noticeVersion,
          booked_at: '2026-11-24T01:00:00Z',
          calendar_id: randomUUID(),
          kept_until: '2026-12-25',
        })
        .execute();
    };
    await Promise.all(Array.from({ length: 200 }, countThenInsert));

    const { bookings } = await booked(store);
    assert.ok(bookings > 7, `${bookings} bookings for 7 places`);
  });
});
