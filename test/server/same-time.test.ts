/** Whoever guesses learns nothing, neither from what is answered nor from how long it takes. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createCaller } from '../contract/caller.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../support/server.ts';

const rounds = 100;
const noLimits = { findsPerAddress: 1e6, findsPerCode: 1e6, writesPerAddress: 1e6, holdsPerAddress: 1e6 };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

onEachDatabase('guessing', ({ test, openStore }) => {
  test('wrong and unknown get the same answer in the same time, by code as by token', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ capacity: 500 })]);
    await using server = await startServer(store, { limits: noLimits });
    const { ask } = createCaller(server.base, fetch);
    const { booking, manageToken } = await ask('signUp', { activity: 'dance', body: aSignUp() });
    const find = (code: string, phone: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/centers/meiyuan/bookings/find',
        payload: { code, phone },
      });
    const load = (token: string) =>
      server.app.inject({
        url: '/api/v1/centers/meiyuan/bookings/current',
        headers: { authorization: `Bearer ${token}` },
      });
    const signature = () => randomBytes(32).toString('base64url');
    const unknownId = 'a'.repeat(booking.id.length);
    // Each pair: of a booking that is there, and of none.
    const pairs = [
      [() => find(booking.code, '13912345678'), () => find('ABCD2345', '13912345678')],
      [() => load(`${manageToken.split('.')[0]!}.${signature()}`), () => load(`${unknownId}.${signature()}`)],
    ] as const;
    for (const pair of pairs) {
      const times: [number[], number[]] = [[], []];
      const answers = new Set<string>();
      // One after the other in turn, so that whatever else the machine does slows both alike.
      for (let round = 0; round < rounds; round++) {
        for (const [at, guess] of pair.entries()) {
          const start = performance.now();
          const { statusCode, body, headers } = await guess();
          times[at]!.push(performance.now() - start);
          const { requestId, ...problem } = JSON.parse(body) as { requestId: string };
          assert.ok(requestId);
          const { 'x-request-id': _id, date: _date, ...other } = headers;
          answers.add(JSON.stringify([statusCode, problem, other]));
        }
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
      const [wrong, unknown] = [median(times[0]), median(times[1])];
      const ratio = Math.max(wrong, unknown) / Math.min(wrong, unknown);
      assert.ok(ratio < 1.4, `${wrong} ms for a wrong one, ${unknown} ms for an unknown one`);
    }
  });
});
