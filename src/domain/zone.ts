/** Between instants and the center's wall clock. The device's own zone never matters. */
import type { Day } from './plain-date.ts';

/** The day that an instant falls on in a zone. `timeZone` is an IANA name. */
export function dayInZone(epochMs: number, timeZone: string): Day {
  // en-CA is the locale whose numeric dates are written year-month-day.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(epochMs);
}

/** The wall-clock day of an instant of the contract, which carries the center's own offset. */
export function dayOf(instant: string): Day {
  return instant.slice(0, 10);
}

/** The wall-clock time of an instant of the contract: `07:00`. */
export function timeOf(instant: string): string {
  return instant.slice(11, 16);
}
