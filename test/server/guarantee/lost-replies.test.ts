/** Replies are lost after the commit: the widgets' own client and CertainWrite say "checking", then the truth, and nothing is done twice. */
import assert from 'node:assert/strict';
import { setCapacity } from '../../../demo/server/bookings/places.ts';
import type { Client } from '../../../src/api/client.ts';
import { createHttpClient } from '../../../src/api/http-client.ts';
import { newKey } from '../../../src/api/new-key.ts';
import { CertainWrite, type WriteState } from '../../../src/controllers/certain-write.ts';
import type { Booking, BookingAccess, Hold } from '../../../src/api/generated/types.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';
import { aSignUp, startServer } from '../../support/server.ts';
import { assertCounts, assertReplays, readFacts } from './read-back.ts';
import { aSlotBooking, saveRushCenter, slotsAhead } from './rush.ts';

const trials = 100;
/** The client sends a write four times before it gives up; the next tries are CertainWrite's, four again each. */
const triesOfClient = 4;
const losses = [1, 2, 4, 6, 9];

interface Told<T> {
  readonly steps: readonly WriteState<T>['step'][];
  readonly end: Extract<WriteState<T>, { step: 'done' | 'refused' }>;
}

/** Writes as a widget does, and listens to everything that it would show. */
async function write<T>(send: Parameters<CertainWrite<T>['start']>[0]): Promise<Told<T>> {
  const steps: WriteState<T>['step'][] = [];
  const settled = Promise.withResolvers<Told<T>['end']>();
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => void steps.push(certain.state.step),
    updateComplete: Promise.resolve(true),
  };
  const certain = new CertainWrite<T>(host, { checkDelaysMs: [0, 0, 0], onSettled: settled.resolve });
  certain.start(send);
  const end = await settled.promise;
  return { steps, end };
}

const done = <T>({ end }: Told<T>): T => {
  if (end.step !== 'done') throw end.error;
  return end.value;
};

onEachDatabase('replies that are lost', ({ test, openStore }) => {
  test(`${trials} times: nothing twice, and the resident is told the truth`, async () => {
    await using store = await openStore();
    await saveRushCenter(store, { activities: 2, capacity: 200 });
    await store.transact((trx) => setCapacity({ trx, centerId: 'meiyuan', now: Date.now() }, 'dance-1', 1));
    const limits = { findsPerAddress: 1e9, findsPerCode: 1e9, writesPerAddress: 1e9, holdsPerAddress: 1e9 };
    await using server = await startServer(store, { limits, clock: Date.now });
    await using line = await startFaultProxy(server.base);
    const client: Client = createHttpClient({
      api: line.base,
      center: 'meiyuan',
      page: 'http://portal.example/',
      patience: { wait: () => Promise.resolve(), random: () => 0 },
    });
    const last = await client.signUp('dance-1', aSignUp(), { key: newKey() });
    const expected = new Map<string, string>([[last.booking.id, 'confirmed']]);
    const [slot, other] = slotsAhead as [string, string];
    let checked = 0;

    for (let trial = 0; trial < trials; trial++) {
      const loss = losses[trial % losses.length]!;
      const lose = () => line.loseReplies(loss, trial % 2 === 0 ? 0 : 40);
      const listen = <T>(told: Told<T>): Told<T> => {
        const { steps, end } = told;
        const isChecking = loss >= triesOfClient;
        assert.equal(steps.includes('checking'), isChecking, `${loss} lost: ${steps.join()}`);
        assert.ok(!steps.slice(0, -1).some((step) => step === 'done' || step === 'refused'));
        assert.equal(steps.at(-1), end.step);
        if (isChecking) checked += 1;
        return told;
      };
      switch (Math.floor(trial / losses.length) % 5) {
        case 0: {
          lose();
          const { booking } = done(
            listen(await write<BookingAccess>((o) => client.signUp('dance-0', aSignUp(), o))),
          );
          expected.set(booking.id, 'confirmed');
          break;
        }
        case 1: {
          lose();
          const body = { partySize: 1, replaces: null };
          const hold = done(listen(await write<Hold>((o) => client.holdSlot(slot, body, o))));
          const held = aSlotBooking({ hold: hold.token });
          lose();
          const { booking } = done(
            listen(await write<BookingAccess>((o) => client.bookSlot(slot, held as never, o))),
          );
          expected.set(booking.id, 'confirmed');
          break;
        }
        case 2: {
          const { booking, manageToken } = await client.bookSlot(slot, aSlotBooking() as never, {
            key: newKey(),
          });
          lose();
          const moved = done(
            listen(await write<Booking>((o) => client.rescheduleBooking(manageToken, other, o))),
          );
          assert.equal(moved.slot?.id, other);
          expected.set(booking.id, 'confirmed');
          break;
        }
        case 3: {
          const { booking, manageToken } = await client.signUp('dance-0', aSignUp(), { key: newKey() });
          lose();
          const ended = done(listen(await write<Booking>((o) => client.cancelBooking(manageToken, o))));
          assert.equal(ended.status, 'cancelled');
          expected.set(booking.id, 'cancelled');
          break;
        }
        case 4: {
          // A refusal is lost as well, and must not be taken for a success.
          lose();
          const { end } = listen(await write<BookingAccess>((o) => client.signUp('dance-1', aSignUp(), o)));
          assert.ok(end.step === 'refused' && end.error.code === 'activity_full');
          break;
        }
      }
      line.loseReplies(0);
    }

    const facts = await readFacts(store, 'meiyuan');
    assertCounts(facts);
    assertReplays(facts);
    assert.deepEqual(
      facts.bookings.map(({ booking_id, status }) => [booking_id, status]).sort(),
      [...expected].sort(),
    );
    assert.equal(facts.holds.length, 0, 'no hold was taken twice');
    assert.ok(line.lost >= trials && checked > 0);
  });
});
