/** Plain days: `YYYY-MM-DD` strings, no clock, no zone. Ordered by plain string comparison. */

/** A day as `2026-11-24`, in the center's zone wherever it came from. */
export type Day = string;

const dayMs = 86_400_000;

/** Days since 1970-01-01; the number that all arithmetic goes through. */
export function toDayNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / dayMs;
}

export function fromDayNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
