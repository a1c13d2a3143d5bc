/** Between instants and the center's wall clock. The device's own zone never matters. */
import type { Day } from './plain-date.ts';

/** The last zone's formatter: making one takes longer than drawing a month with it, and a page has one center. */
let zone: string | undefined;
let formatter: Intl.DateTimeFormat;

/** The day that an instant falls on in a zone. `timeZone` is an IANA name. */
export function dayInZone(epochMs: number, timeZone: string): Day {
  // The clock of most centers, without a formatter: China has had no summer time since 1991.
  if (timeZone === 'Asia/Shanghai' && epochMs > 7e11) {
    return new Date(epochMs + 288e5).toISOString().slice(0, 10);
  }
  if (zone !== timeZone) {
    // 11/24/2026 everywhere; en-CA, which looks made for this, changed with ICU 72 (https://github.com/nodejs/node/issues/45945).
    const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat('en-US', options);
    zone = timeZone;
  }
  const [month, date, year] = formatter.format(epochMs).split('/');
  return `${year}-${month}-${date}`;
}

/** The wall-clock day of an instant of the contract, which carries the center's own offset. */
export function dayOf(instant: string): Day {
  return instant.slice(0, 10);
}

/** The wall-clock time of an instant of the contract: `07:00`. */
export function timeOf(instant: string): string {
  return instant.slice(11, 16);
}
