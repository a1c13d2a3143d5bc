/** The holidays of a year as they are read: days off that follow each other are one, worked weekend days stand alone. */
import type { Holidays } from '../../../../../src/api/generated/types.ts';
import { holidayOf } from '../../../../../src/domain/holidays.ts';
import { addDays, type Day } from '../../../../../src/domain/plain-date.ts';

export interface Run {
  readonly kind: 'off' | 'work' | 'usual';
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly name: string;
  readonly isCorrected: boolean;
}

/** By day; nothing that runs on into another year. */
export function runsOf(year: number, { years, corrections }: Pick<Holidays, 'years' | 'corrections'>): Run[] {
  const days = (of: readonly Day[]) => of.filter((day) => day.slice(0, 4) === `${year}`);
  const facts = years.map(({ off, work }) => ({ off: days(off), work: days(work) }));
  const usual = corrections.filter(({ kind }) => kind === 'usual').map(({ day }) => day);
  const single = [
    ...facts.flatMap(({ off }) => off.map((day) => ({ day, kind: 'off' as const }))),
    ...facts.flatMap(({ work }) => work.map((day) => ({ day, kind: 'work' as const }))),
    ...days(usual).map((day) => ({ day, kind: 'usual' as const })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const runs: Run[] = [];
  for (const { day, kind } of single) {
    const name = kind === 'off' ? (holidayOf(day, years)?.name ?? '') : '';
    const isCorrected = corrections.some((one) => one.day === day);
    const last = runs[runs.length - 1];
    const goesOn =
      last?.kind === kind &&
      kind !== 'work' &&
      last.name === name &&
      last.isCorrected === isCorrected &&
      addDays(last.to, 1) === day;
    if (goesOn) runs[runs.length - 1] = { ...last, to: day, days: last.days + 1 };
    else runs.push({ kind, from: day, to: day, days: 1, name, isCorrected });
  }
  return runs;
}
