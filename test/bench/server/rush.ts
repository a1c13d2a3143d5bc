/** Nine o'clock: 2,000 residents want one of 200 slots within a minute. */
import assert from 'node:assert/strict';
import { openStore, type Store } from '../../../demo/server/store/open.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { assertCounts, assertReplays, readFacts } from '../../server/guarantee/read-back.ts';
import { behindProxy } from '../../server/guarantee/rush.ts';
import { startProcess } from '../../support/server-process.ts';
import { saveTestCenter, testCenter } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';
import type { Part } from '../report.ts';
import type { Database } from './databases.ts';
import { showLatencies } from './latencies.ts';
import { generate } from './load.ts';

const residents = 2_000;
const seconds = 60;
const daysAhead = 10;
const slotsOfDay = 20;
const slots = daysAhead * slotsOfDay;
/** What somebody who has pressed a button waits for without wondering. */
const patienceMs = 1_000;

/** Ten days of twenty half hours, one seat each; nothing today, whatever time it is. */
async function saveCabin(store: Store): Promise<void> {
  await saveTestCenter(store);
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '08:00', to: '18:00' }));
  const service = aService({
    weekly,
    walkIn: [],
    onHolidays: 'open',
    horizonDays: daysAhead,
    leadMinutes: 0,
    capacity: 1,
    maxPartySize: 1,
  });
  await saveServices(store, [service]);
  const today = dayInZone(Date.now(), testCenter.timeZone);
  await store.db
    .insertInto('service_days')
    .values({ center_id: testCenter.id, service_id: service.id, day: today, hours: '[]', note: null })
    .execute();
}

export async function measureRush({ name, newPlace }: Database): Promise<Part> {
  await using place = await newPlace();
  const store = await openStore(place);
  await saveCabin(store);
  const server = await startProcess(place, behindProxy);
  try {
    const port = Number(new URL(server.base).port);
    const report = await generate({ kind: 'rush', port, residents, seconds });
    const facts = await readFacts(store, testCenter.id);
    assertCounts(facts);
    assertReplays(facts);
    const given = facts.bookings.filter(({ status }) => status === 'confirmed').length;
    const oversold = facts.places.filter(({ taken, capacity }) => taken > capacity).length;
    assert.equal(facts.places.length, slots, 'all slots were asked for');
    assert.equal(given, slots, `every slot is given, once: ${JSON.stringify(report.others)}`);
    assert.equal(report.booked, given, 'whoever was told so has a place, nobody else');
    const failed = Object.keys(report.others).filter((answer) => /: 5\d\d /.test(answer));
    const figures = Object.entries(report.latencies).map(([kind, { p99 }]) => ({
      what: `${name}: the rush, 99 % answered within: ${kind}`,
      budget: patienceMs,
      measured: p99,
      unit: 'ms' as const,
    }));
    return {
      figures: [
        ...figures,
        { what: `${name}: the rush, slots given twice`, budget: 0, measured: oversold, unit: '' },
        { what: `${name}: the rush, kinds of failures`, budget: 0, measured: failed.length, unit: '' },
      ],
      notes: [
        `${name}: ${residents} residents, ${given} of ${slots} slots given, ${Math.round(report.seconds)} s`,
        ...Object.entries(report.latencies).map(
          ([kind, latencies]) => `${name}: the rush, ${kind}: ${showLatencies(latencies)}`,
        ),
        ...Object.entries(report.others).map(([what, count]) => `${name}: the rush, ${count} × ${what}`),
      ],
    };
  } finally {
    await server.stop();
    await store.close();
  }
}
