/** A place that comes free after a claim has failed and before it looks why is had by whoever claims, not refused to them. */
import assert from 'node:assert/strict';
import { claim } from '../../../demo/server/bookings/claim.ts';
import { actIn } from '../../../demo/server/bookings/desk.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { anActivity, saveTestCenter, testTime } from '../../support/server.ts';

onEachDatabase('a place that is given back meanwhile', ({ test, openStore, kind }) => {
  // One transaction writes at a time there: nothing comes free between two statements of another.
  if (kind === 'sqlite') return;

  test('is taken', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ id: 'dance', capacity: 1, taken: 1 })]);
    const settings = (await findCenter(store.db, 'meiyuan'))!;
    const claimed = await store.transact(async (trx) => {
      let answers = 0;
      const slow = trx.withPlugin({
        transformQuery: ({ node }) => node,
        async transformResult({ result }) {
          answers += 1;
          if (answers === 1) await store.db.updateTable('places').set({ taken: 0 }).execute();
          return result;
        },
      });
      const act = actIn(slow, { ids: randomIds, now: Date.parse(testTime) }, settings);
      return claim(act, 'dance', 1, {
        act: 'book',
        subjectId: 'booking',
        status: 'confirmed',
        taken: 1,
        waiting: 0,
      });
    });
    assert.equal(claimed, 'taken');
  });
});
