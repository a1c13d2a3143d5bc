/** One key, one booking: five hundred requests, each sent five times, one after another, at once, or cut off before the reply. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { once } from 'node:events';
import type { Booking } from '../../../src/api/generated/types.ts';
import { openStore } from '../../../demo/server/store/open.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp } from '../../support/server.ts';
import { startProcess } from '../../support/server-process.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import {
  aSlotBooking,
  behindProxy,
  newAddress,
  post,
  saveRushCenter,
  slotsAhead,
  type Reply,
} from './rush.ts';

const keys = 500;
const duplicates = 5;
const atOnce = 20;

type Send = (key: string) => Promise<Reply>;

/** Sends everything and hangs up without waiting for an answer. */
async function sendAndHangUp(base: string, path: string, body: unknown, key: string): Promise<void> {
  const text = JSON.stringify(body);
  const sent = request(`${base}/centers/meiyuan${path}`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': key,
      'x-forwarded-for': newAddress(),
    },
  });
  sent.on('error', () => {});
  sent.end(text);
  await once(sent, 'finish');
  sent.destroy();
}

/** How full the activity is may have changed from one reply to the next; nothing else may. */
function withoutCounts({ status, body: { booking, ...access } }: Reply): unknown {
  const still = (of: Booking['activity']) => of && { ...of, taken: 0, waiting: 0 };
  return { ...access, status, booking: { ...booking, activity: still(booking.activity) } };
}

onEachDatabase('requests that are sent again', ({ test, newPlace }) => {
  test(`${keys} keys, each sent ${duplicates} times: one row each, equal replies`, async () => {
    await using place = await newPlace();
    const store = await openStore(place);
    await saveRushCenter(store, { activities: 1, capacity: 1_000 });
    const server = await startProcess(place, behindProxy);
    try {
      const outcomes = new Map<string, Reply[]>();
      const one = async (index: number): Promise<void> => {
        const key = randomUUID();
        const isSlot = index % 2 === 0;
        const path = isSlot ? `/slots/${slotsAhead[0]!}/bookings` : '/activities/dance-0/bookings';
        const body = isSlot ? aSlotBooking() : aSignUp();
        const send: Send = (itsKey) => post(server.base, path, body, { key: itsKey });
        const replies: Reply[] = [];
        if (index % 3 === 0) {
          for (let time = 0; time < duplicates; time++) replies.push(await send(key));
        } else if (index % 3 === 1) {
          replies.push(...(await Promise.all(Array.from({ length: duplicates }, () => send(key)))));
        } else {
          await sendAndHangUp(server.base, path, body, key);
          for (let time = 1; time < duplicates; time++) replies.push(await send(key));
        }
        outcomes.set(key, replies);
      };
      for (let from = 0; from < keys; from += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, (_, at) => one(from + at)));
      }

      for (const replies of outcomes.values()) {
        const [first] = replies;
        assert.equal(first!.status, 201, JSON.stringify(first!.body));
        for (const reply of replies) assert.deepEqual(withoutCounts(reply), withoutCounts(first!));
      }
      const facts = await readFacts(store, 'meiyuan');
      assertCounts(facts);
      assertReplays(facts);
      const told = [...outcomes.values()].map(([first]) => first!.body.booking.id);
      assert.deepEqual(facts.bookings.map(({ booking_id }) => booking_id).sort(), told.sort());
      const rows = await store.db.selectFrom('idempotency').select(['key', 'result_id']).execute();
      assert.deepEqual(rows.map(({ key }) => key).sort(), [...outcomes.keys()].sort());
    } finally {
      await server.stop();
      await store.close();
    }
  });
});
