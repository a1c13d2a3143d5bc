/** The public holidays that a center follows: years as they were announced, and the days that its staff have corrected. */
import type { Kysely } from 'kysely';
import type { HolidayCorrection, HolidayYear } from '../../src/api/generated/types.ts';
import type { Day } from '../../src/domain/plain-date.ts';
import { bumpVersion } from './center.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';

/** As they were announced. What staff have corrected stays and wins. */
export async function saveHolidays(
  store: Store,
  centerId: string,
  years: readonly HolidayYear[],
): Promise<void> {
  await store.transact(async (trx) => {
    for (const facts of years) {
      const text = JSON.stringify(facts);
      await trx
        .insertInto('holidays')
        .values({ center_id: centerId, year: facts.year, facts: text })
        .onConflict((conflict) => conflict.columns(['center_id', 'year']).doUpdateSet({ facts: text }))
        .execute();
    }
    await bumpVersion(trx, centerId);
  });
}

/** As everybody is told. */
export async function findHolidays(
  db: Kysely<Tables>,
  centerId: string,
  fromYear: number,
  toYear: number,
): Promise<HolidayYear[]> {
  const rows = await db
    .selectFrom('holidays')
    .select('facts')
    .where('center_id', '=', centerId)
    .where('year', '>=', fromYear)
    .where('year', '<=', toYear)
    .execute();
  const announced = rows.map(({ facts }) => JSON.parse(facts) as HolidayYear);
  // The announcement of a year may reach into the December before it.
  const range = { from: `${fromYear - 1}-12-01`, to: `${toYear}-12-31` };
  const corrections = await findCorrections(db, centerId, range);
  return corrected(announced, corrections, fromYear).sort((a, b) => a.year - b.year);
}

/** By day. */
export async function findCorrections(
  db: Kysely<Tables>,
  centerId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<HolidayCorrection[]> {
  const rows = await db
    .selectFrom('holiday_days')
    .select(['day', 'kind', 'name'])
    .where('center_id', '=', centerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
  // Plain objects: what SQLite answers with are none, and these are compared.
  return rows.map(({ day, kind, name }) => ({ day, kind, name }));
}

/** A day off or worked in a year that nobody has announced makes it one that is known. */
function corrected(
  announced: readonly HolidayYear[],
  corrections: readonly HolidayCorrection[],
  fromYear: number,
): HolidayYear[] {
  const byDay = new Map(corrections.map((correction) => [correction.day, correction]));
  const isUntouched = (day: Day) => !byDay.has(day);
  const years = announced.map(({ year, off, work, names }) => ({
    year,
    off: off.filter(isUntouched),
    work: work.filter(isUntouched),
    // A day off that is off keeps its name, unless it gets another one.
    names: names.filter(({ day }) => {
      const correction = byDay.get(day);
      return !correction || (correction.kind === 'off' && correction.name === null);
    }),
  }));
  for (const { day, kind, name } of corrections) {
    const year = Number(day.slice(0, 4));
    if (kind === 'usual' || year < fromYear) continue;
    let facts = years.find((one) => one.year === year);
    if (!facts) years.push((facts = { year, off: [], work: [], names: [] }));
    facts[kind].push(day);
    facts[kind].sort();
    if (name !== null) facts.names.push({ day, name });
  }
  return years;
}
