/** Whoever guesses learns nothing, neither from the answer nor from what is done for it, which is what takes time. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createCaller } from '../contract/caller.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer } from '../support/server.ts';

onEachDatabase('guessing', ({ test, openStore }) => {
  test('wrong and unknown get the same answer after the same statements, by code as by token', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ capacity: 500 })]);
    const statements: string[] = [];
    const db = store.db.withPlugin({
      transformQuery({ node, queryId }) {
        statements.push(store.db.getExecutor().compileQuery(node, queryId).sql);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await using server = await startServer({ ...store, db });
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
      const answers = new Set<string>();
      const work = new Set<string>();
      for (const guess of pair) {
        statements.length = 0;
        const { statusCode, body, headers } = await guess();
        work.add(statements.join('\n'));
        const { requestId, ...problem } = JSON.parse(body) as { requestId: string };
        assert.ok(requestId);
        const { 'x-request-id': _id, date: _date, ...other } = headers;
        answers.add(JSON.stringify([statusCode, problem, other]));
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
      assert.equal(work.size, 1, [...work].join('\n\n'));
      assert.ok(statements.length > 0);
    }
  });
});
