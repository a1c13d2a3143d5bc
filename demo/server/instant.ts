/** Between the stored instants (UTC, to the second) and the ones on the wire (the center's own offset). */
import type { UtcInstant } from './store/tables.ts';

/** `2026-11-24T01:00:00Z`. */
export function toUtc(epochMs: number): UtcInstant {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

/** From an instant with any offset, already checked against the contract's pattern; undefined when no such moment exists. */
export function parseInstant(text: string): UtcInstant | undefined {
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) return undefined;
  // Date.parse turns February 30th into March 2nd, so the wall clock has to come back as it was written.
  const offsetMs = Date.parse(`${text.slice(0, 19)}Z`) - epochMs;
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19) === text.slice(0, 19)
    ? toUtc(epochMs)
    : undefined;
}

/** Zones change their offset on quarter hours only, and a year of activities falls on few of them. */
const quarterHourMs = 900_000;
const knownOffsets = new Map<string, Map<number, number>>();
const knownOffsetsMax = 100_000;

function offsetMs(epochMs: number, timeZone: string): number {
  let known = knownOffsets.get(timeZone);
  if (!known || known.size > knownOffsetsMax) knownOffsets.set(timeZone, (known = new Map()));
  const quarter = Math.floor(epochMs / quarterHourMs);
  let offset = known.get(quarter);
  if (offset === undefined) {
    const { offsetNanoseconds } =
      Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
    known.set(quarter, (offset = offsetNanoseconds / 1_000_000));
  }
  return offset;
}

/** `2026-11-24T09:00:00+08:00`. */
export function toWire(instant: UtcInstant, timeZone: string): string {
  const epochMs = Date.parse(instant);
  const offset = offsetMs(epochMs, timeZone);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${new Date(epochMs + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${clock}`;
}

/** When a day begins in a zone. */
export function startOfDay(day: string, timeZone: string): UtcInstant {
  return toUtc(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}
