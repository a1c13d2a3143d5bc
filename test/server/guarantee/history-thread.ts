/** One thread of checkHistories: a store and a server of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import * as fc from 'fast-check';
import { openStore } from '../../../demo/server/store/open.ts';
import { startServer } from '../../support/server.ts';
import { openCenter } from './center-desk.ts';
import type { ThreadData } from './check-histories.ts';
import { history } from './histories.ts';
import { live, type Tally } from './live-history.ts';

const { place, histories, seed, isShortened } = workerData as ThreadData;
const store = await openStore(place);
// One address asks for everybody here.
const limits = { findsPerAddress: 1e9, findsPerCode: 1e9, writesPerAddress: 1e9, holdsPerAddress: 1e9 };
const server = await startServer(store, { limits });
const tally: Tally = new Map();
const property = fc.asyncProperty(history, async (lived) => {
  await live(store, await openCenter(store, server), lived, tally);
});
try {
  await fc.assert(property, {
    numRuns: histories,
    endOnFailure: isShortened !== true,
    ...(seed !== undefined && { seed }),
  });
} finally {
  await server[Symbol.asyncDispose]();
  await store.close();
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window.
parentPort!.postMessage(tally);
