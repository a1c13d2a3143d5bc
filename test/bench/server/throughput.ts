/** Bookings per second over HTTP, against the same transaction bare, in turns on the same database. */
import assert from 'node:assert/strict';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { behindProxy, saveRushCenter, slotsAhead } from '../../server/guarantee/rush.ts';
import { startProcess } from '../../support/server-process.ts';
import type { Part } from '../report.ts';
import { ownFunctions, recordedStatements } from './bare.ts';
import type { Database } from './databases.ts';
import { showLatencies } from './latencies.ts';
import { generate, type Target } from './load.ts';

/** Many short ones: whatever else the machine does then meets all three alike. */
const rounds = 8;
const roundSeconds = 3;
const steadySeconds = 20;
const connections = 32;
const kinds = 20;

const targets: readonly Target[] = Array.from({ length: kinds }, (_, at) =>
  at % 2 === 0 ? { kind: 'activity', id: `dance-${at}` } : { kind: 'slot', id: slotsAhead[at]! },
);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What was booked, by SQL: a figure of bookings that are not there would be none. */
async function assertAllCounted({ db }: Store): Promise<void> {
  const places = await db
    .selectFrom('places as p')
    .select(['p.place_id', 'p.taken', 'p.capacity'])
    .select(({ selectFrom }) =>
      selectFrom('bookings as b')
        .select(({ fn }) => fn.sum<number | string>('b.party_size').as('people'))
        .whereRef('b.center_id', '=', 'p.center_id')
        .whereRef('b.place_id', '=', 'p.place_id')
        .where('b.status', '=', 'confirmed')
        .as('people'),
    )
    .execute();
  for (const { place_id, taken, capacity, people } of places) {
    assert.equal(taken, Number(people ?? 0), `${place_id}: taken is what is booked`);
    assert.ok(taken <= capacity);
  }
}

export async function measureThroughput({ name, newPlace }: Database): Promise<Part> {
  await using place = await newPlace();
  const store = await openStore(place);
  await saveRushCenter(store, { activities: kinds, capacity: 1_000_000 });
  const server = await startProcess(place, behindProxy);
  const port = Number(new URL(server.base).port);
  try {
    const load = { kind: 'full', port, connections, targets } as const;
    // Warms the server up, and opens every slot.
    await generate({ ...load, seconds: 3 });
    const recorded = await recordedStatements(store, targets);
    const own = ownFunctions(store, targets);
    const rates = { http: [] as number[], statements: [] as number[], functions: [] as number[] };
    const others = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      rates.statements.push(await recorded.bare(roundSeconds));
      rates.functions.push(await own(roundSeconds));
      const report = await generate({ ...load, seconds: roundSeconds });
      rates.http.push(report.booked / report.seconds);
      for (const [answer, count] of Object.entries(report.others)) others.add(`${answer} × ${count}`);
    }
    await recorded.close();
    const [http, statements, functions] = [mean(rates.http), mean(rates.statements), mean(rates.functions)];
    const steady = await generate({
      kind: 'steady',
      port,
      perSecond: http / 2,
      seconds: steadySeconds,
      targets,
    });
    for (const [answer, count] of Object.entries(steady.others)) others.add(`${answer} × ${count}`);
    await assertAllCounted(store);
    const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')} a second`;
    const latencies = steady.latencies['book']!;
    return {
      figures: [
        {
          what: `${name}: bookings over HTTP, of the same statements bare`,
          budget: 50,
          isLeast: true,
          measured: (100 * http) / statements,
          unit: '%',
        },
        {
          what: `${name}: bookings over HTTP, of the server's own functions bare`,
          budget: 50,
          isLeast: true,
          measured: (100 * http) / functions,
          unit: '%',
        },
        {
          what: `${name}: 99 % of bookings answered within, at half of that load`,
          budget: 100,
          measured: latencies.p99,
          unit: 'ms',
        },
      ],
      notes: [
        `${name}: ${perSecond(http)} over HTTP; bare ${perSecond(statements)} by statements (${recorded.statements} each at most), ${perSecond(functions)} by functions`,
        `${name}: at ${perSecond(http / 2)}: ${showLatencies(latencies)}`,
        ...[...others].map((answer) => `${name}: answered ${answer}`),
      ],
    };
  } finally {
    await server.stop();
    await store.close();
  }
}
