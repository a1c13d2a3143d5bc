/** Whether the time of an answer tells that a booking is there: a wrong guess at one against a guess at none. */
import { performance } from 'node:perf_hooks';
import { openStore } from '../../../demo/server/store/open.ts';
import { guessesAt } from '../../server/guesses.ts';
import { anActivity, saveTestCenter, startServer } from '../../support/server.ts';
import { median } from '../browser.ts';
import type { Figure, Part } from '../report.ts';
import type { Database } from './databases.ts';

const rounds = 300;
const noLimits = { findsPerAddress: 1e6, findsPerCode: 1e6, writesPerAddress: 1e6, holdsPerAddress: 1e6 };

async function msOf(guess: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await guess();
  return performance.now() - start;
}

export async function measureGuessing({ name, newPlace }: Database): Promise<Part> {
  await using place = await newPlace();
  const store = await openStore(place);
  const figures: Figure[] = [];
  try {
    await saveTestCenter(store, [anActivity({ capacity: 500 })]);
    await using server = await startServer(store, { limits: noLimits });
    for (const { by, wrong, unknown } of await guessesAt(server)) {
      const times: { wrong: number[]; unknown: number[] } = { wrong: [], unknown: [] };
      // In turn, so that whatever else the machine does slows both alike.
      for (let round = 0; round < rounds; round++) {
        times.wrong.push(await msOf(wrong));
        times.unknown.push(await msOf(unknown));
      }
      const [there, none] = [median(times.wrong), median(times.unknown)];
      figures.push({
        what: `${name}: a wrong ${by} and an unknown one, the slower answer of the quicker`,
        budget: 1.4,
        measured: Math.max(there, none) / Math.min(there, none),
        unit: '×',
      });
    }
  } finally {
    await store.close();
  }
  return { figures, notes: [] };
}
