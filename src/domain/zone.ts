/** Between instants and the center's wall clock. The device's own zone never matters. */
import type { Day } from './plain-date.ts';

/** Making a formatter takes longer than drawing a month with it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // 11/24/2026 everywhere; en-CA, which looks made for this, changed with ICU 72 (https://github.com/nodejs/node/issues/45945).
    const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    formatters.set(timeZone, (formatter = new Intl.DateTimeFormat('en-US', options)));
  }
  return formatter;
}

/** The day that an instant falls on in a zone. `timeZone` is an IANA name. */
export function dayInZone(epochMs: number, timeZone: string): Day {
  const [month, date, year] = formatterOf(timeZone).format(epochMs).split('/');
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
