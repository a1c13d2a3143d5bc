/** Steps from month to month: what no first screen needs of plain days. */
import { fromDayNumber, type Day } from './plain-date.ts';

const dayMs = 86_400_000;

/** The same day of the month, `months` later; the last day of that month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const index = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  const first = Date.UTC(Math.floor(index / 12), index - Math.floor(index / 12) * 12, 1) / dayMs;
  return fromDayNumber(first + Math.min(+day.slice(8, 10), daysInMonth(fromDayNumber(first))) - 1);
}

/** 28 to 31. */
export function daysInMonth(day: Day): number {
  return new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 0)).getUTCDate();
}
