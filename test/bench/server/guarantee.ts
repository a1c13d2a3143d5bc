/** What the server has promised, at length: random histories and kills, more of both than the tests have time for. */
import { checkHistories } from '../../server/guarantee/check-histories.ts';
import { checkKills } from '../../server/guarantee/check-kills.ts';
import type { Part } from '../report.ts';
import type { Database } from './databases.ts';

/** PostgreSQL answers each statement from another process, and a history has thousands of them. */
const histories = { SQLite: 10_000, PostgreSQL: 1_000 } as const;
const kills = 100;
const restartMaxMs = 5_000;

/** Rejects with what was broken, and with the seed that breaks it again. */
export async function checkGuarantee({ name, newPlace }: Database): Promise<Part> {
  const count = Number(process.env['BOAI_HISTORIES'] ?? histories[name]);
  const tally = await checkHistories(newPlace, { histories: count });
  const acts = [...tally.values()].reduce((sum, times) => sum + times, 0);
  await using place = await newPlace();
  const { kept, restartMs } = await checkKills(place, kills);
  return {
    figures: [
      {
        what: `${name}: restart after a kill, the slowest of ${kills}`,
        budget: restartMaxMs,
        measured: restartMs.slowest,
        unit: 'ms',
      },
    ],
    notes: [
      `${name}: ${count} random histories with ${acts} acts kept every promise`,
      `${name}: ${kills} kills, all ${kept} acknowledged bookings kept, restart in ${Math.round(restartMs.median)} ms (median)`,
    ],
  };
}
