/**
 * Lives many random histories, each in a center of its own, over real HTTP. They run on threads: half as many more in the
 * same time, for the test runner follows every promise of its own thread.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Place } from '../../support/databases.ts';
import type { Tally } from './live-history.ts';

export interface HistoryOptions {
  readonly histories: number;
  /** Of the first thread, the next ones count on; default: others each time. A failure says which. */
  readonly seed?: number | undefined;
  /** A history that fails is made as short as it can be, which takes minutes. */
  readonly isShortened?: boolean;
}

/** What a thread is told: see history-thread.ts. */
export interface ThreadData extends HistoryOptions {
  readonly place: Pick<Place, 'databaseUrl' | 'dataFolder'>;
}

/** An empty place for each thread. Rejects with the first history that breaks a promise; answers with how often each act succeeded. */
export async function checkHistories(
  newPlace: () => Promise<Place>,
  { histories, seed, isShortened = false }: HistoryOptions,
): Promise<Tally> {
  const threads = Math.min(2, availableParallelism(), histories);
  const lives = Array.from({ length: threads }, async (_, at) => {
    await using place = await newPlace();
    const share = Math.floor(histories / threads) + (at < histories % threads ? 1 : 0);
    const workerData: ThreadData = {
      place: { databaseUrl: place.databaseUrl, dataFolder: place.dataFolder },
      histories: share,
      seed: seed === undefined ? undefined : seed + at,
      isShortened,
    };
    const thread = new Worker(new URL('./history-thread.ts', import.meta.url), { workerData });
    const ended = once(thread, 'exit');
    const [tally] = (await once(thread, 'message')) as [Tally];
    await ended;
    return tally;
  });
  const sum: Tally = new Map();
  const failures: unknown[] = [];
  for (const life of await Promise.allSettled(lives)) {
    if (life.status === 'rejected') failures.push(life.reason);
    else for (const [act, times] of life.value) sum.set(act, (sum.get(act) ?? 0) + times);
  }
  if (failures.length > 0) throw failures[0];
  return sum;
}
