/** Kills a server in the middle of its work, again and again, and reads back what it has acknowledged. */
import assert from 'node:assert/strict';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import type { Place } from '../../support/databases.ts';
import { aSignUp } from '../../support/server.ts';
import { startProcess } from '../../support/server-process.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import { aSlotBooking, behindProxy, post, saveRushCenter, slotsAhead } from './rush.ts';

const residents = 8;

/** A booking has its line in the log, its message and its key; and there is none of these without a booking. */
async function assertNothingByHalf(store: Store): Promise<void> {
  const facts = await readFacts(store, 'meiyuan');
  assertCounts(facts);
  assertReplays(facts);
  const ids = facts.bookings.map(({ booking_id }) => booking_id).sort();
  const [messages, keys] = await Promise.all([
    store.db.selectFrom('outbox').select('booking_id').where('kind', '=', 'confirmation').execute(),
    store.db.selectFrom('idempotency').select('result_id').execute(),
  ]);
  const logged = facts.audit.flatMap(({ act, subject_id }) => (act === 'book' ? [subject_id!] : []));
  assert.deepEqual(logged.sort(), ids, 'the log');
  assert.deepEqual(messages.map(({ booking_id }) => booking_id).sort(), ids, 'messages');
  assert.deepEqual(keys.map(({ result_id }) => result_id).sort(), ids, 'keys');
}

export interface Kills {
  /** Bookings that were acknowledged, and are there. */
  readonly kept: number;
  /** From the start of the process to its first answer. */
  readonly restartMs: { readonly median: number; readonly slowest: number };
}

/** Rejects when an acknowledged booking is gone, or one is there by half. */
export async function checkKills(place: Place, kills: number): Promise<Kills> {
  const store = await openStore(place);
  await saveRushCenter(store, { activities: 2, capacity: 100_000 });
  const acknowledged = new Set<string>();
  const restartsMs: number[] = [];
  try {
    for (let kill = 0; kill < kills; kill++) {
      const start = performance.now();
      const server = await startProcess(place, behindProxy);
      const { status } = await fetch(server.base.replace('/api/v1', '/healthz'));
      assert.equal(status, 200);
      restartsMs.push(performance.now() - start);

      let replies = 0;
      // Not a time but a number of replies: the others are under way then, wherever they are.
      const enough = Promise.withResolvers<void>();
      const bookOn = async (resident: number): Promise<void> => {
        const isSlot = resident % 2 === 0;
        const path = isSlot ? `/slots/${slotsAhead[0]!}/bookings` : '/activities/dance-0/bookings';
        for (;;) {
          const sent = post(server.base, path, isSlot ? aSlotBooking() : aSignUp());
          const reply = await sent.catch(() => undefined);
          // It is gone, and with it perhaps a reply.
          if (!reply) return;
          assert.equal(reply.status, 201, JSON.stringify(reply.body));
          acknowledged.add(reply.body.booking.id);
          replies += 1;
          if (replies === 5 + ((kill * 7) % 40)) enough.resolve();
        }
      };
      const booking = Promise.all(Array.from({ length: residents }, (_, at) => bookOn(at)));
      await Promise.race([enough.promise, booking]);
      await server.kill();
      await booking;

      await assertNothingByHalf(store);
      const rows = await store.db.selectFrom('bookings').select('booking_id').execute();
      const there = new Set(rows.map(({ booking_id }) => booking_id));
      const lost = [...acknowledged].filter((id) => !there.has(id));
      assert.deepEqual(lost, [], `after kill ${kill + 1}`);
      assert.ok(there.size - acknowledged.size <= (kill + 1) * residents, 'nobody booked twice');
    }
  } finally {
    await store.close();
  }
  restartsMs.sort((a, b) => a - b);
  return {
    kept: acknowledged.size,
    restartMs: { median: restartsMs[Math.floor(kills / 2)]!, slowest: restartsMs.at(-1)! },
  };
}
