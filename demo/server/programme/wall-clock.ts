/** Between the wall clock of a zone (`2026-11-24T07:00`) and stored instants. */
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';

/** `2026-11-24T24:00` is the beginning of the next day. A time that a zone skips moves forward with its clocks. */
export function toInstant(wall: string, timeZone: string): UtcInstant {
  const endOfDay = wall.endsWith('T24:00');
  const plainTime = endOfDay ? `${addDays(wall.slice(0, 10), 1)}T00:00` : wall;
  return toUtc(Temporal.PlainDateTime.from(plainTime).toZonedDateTime(timeZone).epochMilliseconds);
}

/** `2026-11-24T07:00` */
export function toWall(instant: UtcInstant, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

export function dayIn(instant: UtcInstant, timeZone: string): Day {
  return toWall(instant, timeZone).slice(0, 10);
}
