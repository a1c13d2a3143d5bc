/** Public holidays: days off, weekend days that are worked (调休), and which festival a day off belongs to. */
import { addDays, type Day } from './plain-date.ts';

/** One announced year; the contract's `HolidayYear` has it all. */
export interface HolidayYearFacts {
  readonly year: number;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  /** The main day of each festival; the days off around it carry no name of their own. */
  readonly names: readonly { readonly day: Day; readonly name: string }[];
}

export interface Holiday {
  readonly kind: 'off' | 'work';
  readonly name?: string;
}

/** A year that is missing is not announced yet, which is not the same as a year without holidays. */
export function isAnnounced(year: number, years: readonly HolidayYearFacts[]): boolean {
  return years.some((facts) => facts.year === year);
}

/**
 * What the day is, undefined for an ordinary one. All years are asked, because a year's announcement may reach into
 * the December before it.
 */
export function holidayOf(day: Day, years: readonly HolidayYearFacts[]): Holiday | undefined {
  if (years.some(({ work }) => work.includes(day))) return { kind: 'work' };
  if (!isOff(day, years)) return undefined;
  // When two festivals share a run (中秋 and 国庆), a day belongs to the one that came last, else to the one to come.
  const name = nameInRun(day, -1, years) ?? nameInRun(day, 1, years);
  return name === undefined ? { kind: 'off' } : { kind: 'off', name };
}

function isOff(day: Day, years: readonly HolidayYearFacts[]): boolean {
  return years.some(({ off }) => off.includes(day));
}

function nameInRun(start: Day, step: number, years: readonly HolidayYearFacts[]): string | undefined {
  for (let day = start; isOff(day, years); day = addDays(day, step)) {
    for (const { names } of years) {
      const named = names.find((festival) => festival.day === day);
      if (named) return named.name;
    }
  }
  return undefined;
}
