/** Work that comes again and again: never twice at once, not after the end, and the end waits for what is under way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeat, type Timer } from '../../demo/server/repeat.ts';

/** A clock that strikes when the test says so. */
function handTimer() {
  const due: { afterMs: number; call: () => void }[] = [];
  const timer: Timer = (afterMs, call) => {
    const entry = { afterMs, call };
    due.push(entry);
    return () => void due.splice(due.indexOf(entry), 1);
  };
  return {
    timer,
    pauses: () => due.map(({ afterMs }) => afterMs),
    strike: () => due.splice(0).forEach(({ call }) => call()),
  };
}

/** Lets everything run that waits for nothing from outside. */
const settled = () => new Promise((resolve) => void setImmediate(resolve));

test('it begins at once, and again a pause after the end', async () => {
  const hand = handTimer();
  const gates: PromiseWithResolvers<void>[] = [];
  const work = () => {
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    return gate.promise;
  };
  const stop = repeat({ everyMs: 5_000, work, onError: assert.fail }, hand.timer);
  assert.deepEqual([gates.length, hand.pauses()], [1, []]);
  gates[0]!.resolve();
  await settled();
  assert.deepEqual(hand.pauses(), [5_000]);
  hand.strike();
  assert.equal(gates.length, 2);

  let isStopped = false;
  const stopped = stop().then(() => (isStopped = true));
  await settled();
  assert.equal(isStopped, false, 'what is under way is finished first');
  gates[1]!.resolve();
  await stopped;
  assert.deepEqual([gates.length, hand.pauses()], [2, []]);
});

test('a failure is told, and the next time comes all the same', async () => {
  const hand = handTimer();
  const errors: unknown[] = [];
  const failure = new Error('the database is away');
  const stop = repeat(
    { everyMs: 1, work: () => Promise.reject(failure), onError: (error) => errors.push(error) },
    hand.timer,
  );
  await settled();
  hand.strike();
  await settled();
  assert.deepEqual(errors, [failure, failure]);
  await stop();
  assert.deepEqual(hand.pauses(), []);
});

test('who works long is told that it is to stop', async () => {
  let isStopping = () => false;
  const gate = Promise.withResolvers<void>();
  const stop = repeat(
    {
      everyMs: 1,
      work: (asked) => {
        isStopping = asked;
        return gate.promise;
      },
      onError: assert.fail,
    },
    handTimer().timer,
  );
  assert.equal(isStopping(), false);
  const stopped = stop();
  assert.equal(isStopping(), true);
  gate.resolve();
  await stopped;
});
