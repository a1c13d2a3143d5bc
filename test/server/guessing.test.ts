/** Whoever guesses learns nothing, neither from the answer nor from what is done for it; the bench measures how long it takes. */
import assert from 'node:assert/strict';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, saveTestCenter, startServer } from '../support/server.ts';
import { guessesAt } from './guesses.ts';

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
    for (const { by, wrong, unknown } of await guessesAt(server)) {
      const answers = new Set<string>();
      const work = new Set<string>();
      for (const guess of [wrong, unknown]) {
        statements.length = 0;
        const { statusCode, body, headers } = await guess();
        assert.ok(statements.length > 0, by);
        work.add(statements.join('\n'));
        const { requestId, ...problem } = JSON.parse(body) as { requestId: string };
        assert.ok(requestId);
        const { 'x-request-id': _id, date: _date, ...other } = headers;
        answers.add(JSON.stringify([statusCode, problem, other]));
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
      assert.equal(work.size, 1, [...work].join('\n\n'));
    }
  });
});
