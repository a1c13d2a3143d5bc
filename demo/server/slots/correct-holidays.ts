/** What staff say of days of the public holidays, for all services of the center at once. */
import type {
  CorrectHolidays,
  HolidayCorrection,
  Holidays,
  HolidaysChange,
} from '../../../src/api/generated/types.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { type Act, actIn, type BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { findCorrections, findHolidays } from '../holidays.ts';
import { invalid } from '../problem.ts';
import { transactOrTry } from './dry-run.ts';
import { withEffect } from './effect.ts';
import { refuseChanged } from './seen.ts';

const daysMax = 31;
/** Nobody announces more than the next one. */
const yearsAhead = 5;

export async function loadHolidays(
  { store, now }: Pick<BookingDesk, 'store' | 'now'>,
  { center }: CenterSettings,
): Promise<Holidays> {
  const today = dayInZone(now, center.timeZone);
  const year = yearOf(today);
  const range = { from: `${year}-01-01`, to: `${year + yearsAhead}-12-31` };
  return {
    today,
    years: await findHolidays(store.db, center.id, year, year + yearsAhead),
    corrections: await findCorrections(store.db, center.id, range),
  };
}

export async function correctHolidays(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now' | 'staff'>,
  settings: CenterSettings,
  request: CorrectHolidays,
): Promise<HolidaysChange> {
  const days = readDays(request);
  const { from, to, kind, name, dryRun, was } = request;
  const wanted: HolidayCorrection[] =
    kind === 'announced'
      ? []
      : days.map((day, index) => ({ day, kind, name: kind === 'off' && index === 0 ? name : null }));
  return transactOrTry(desk, async (trx) => {
    const act = actIn(trx, desk, settings);
    const { centerId } = act;
    const knownYears = async () =>
      (await findHolidays(trx, centerId, yearOf(from), yearOf(to))).map(({ year }) => year);
    const { made: before, ...effect } = await withEffect(
      act,
      () => true,
      async () => {
        const years = await knownYears();
        refuseChanged(await findCorrections(trx, centerId, { from, to }), was, wanted);
        await writeCorrections(act, { from, to }, wanted);
        return years;
      },
    );
    if (dryRun !== true && desk.staff) {
      await logStaffAct(act, desk.staff, { act: 'correctHolidays', subject: `${from} ${to}` });
    }
    const newYears = (await knownYears()).filter((year) => !before.includes(year));
    return { applied: dryRun !== true, newYears, ...effect };
  });
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function readDays({ from, to }: CorrectHolidays): Day[] {
  if (!isDay(from)) throw invalid('from', 'is not a day that exists');
  if (!isDay(to)) throw invalid('to', 'is not a day that exists');
  if (to < from || to > addDays(from, daysMax - 1)) {
    throw invalid('to', `has to be within ${daysMax} days from the first one`);
  }
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

async function writeCorrections(
  { trx, centerId }: Act,
  { from, to }: { readonly from: Day; readonly to: Day },
  corrections: readonly HolidayCorrection[],
): Promise<void> {
  await trx
    .deleteFrom('holiday_days')
    .where('center_id', '=', centerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  if (corrections.length === 0) return;
  await trx
    .insertInto('holiday_days')
    .values(corrections.map((correction) => ({ center_id: centerId, ...correction })))
    .execute();
}
