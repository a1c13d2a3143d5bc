/** Instants written with the offset of a zone, from epoch milliseconds or a wall clock. Intl only, so it runs wherever the contract does. */
import type { Day } from './plain-date.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** `+08:00`; to the minute, as the contract writes it (zones counted seconds until 1972). */
export function offsetAt(epochMs: number, timeZone: string): string {
  const minutes = Math.round(offsetMs(epochMs, timeZone) / minuteMs);
  const clock = new Date(Math.abs(minutes) * minuteMs).toISOString().slice(11, 16);
  return (minutes < 0 ? '-' : '+') + clock;
}

/** `2026-11-24T07:00:00+08:00` */
export function instantAt(epochMs: number, timeZone: string): string {
  const wall = new Date(epochMs + offsetMs(epochMs, timeZone)).toISOString().slice(0, 19);
  return wall + offsetAt(epochMs, timeZone);
}

/**
 * The instant of a wall clock, `07:00` or `07:00:30`; `24:00` is the midnight after. A time that the clocks skip moves on
 * by as much as they do, of a time that comes twice the first is meant (Temporal calls it "compatible").
 */
export function toInstant(day: Day, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}Z`);
  // No zone is more than a day from UTC, so these two lie before and after any change of clocks near the wall time.
  const before = wall - offsetMs(wall - dayMs, timeZone);
  const after = wall - offsetMs(wall + dayMs, timeZone);
  const [epochMs] = [before, after].filter((epoch) => epoch + offsetMs(epoch, timeZone) === wall);
  return instantAt(epochMs ?? before, timeZone);
}

/** Formatters are costly to make, and a server asks for thousands of instants in a few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Since 1973 zones change their offset on whole minutes only, and what a server is asked for falls on few of them. */
const cachedSince = 94_694_400_000;
const cachedMax = 50_000;
const cached = new Map<string, Map<number, number>>();

function offsetMs(epochMs: number, timeZone: string): number {
  if (epochMs < cachedSince) return readOffsetMs(epochMs, timeZone);
  let known = cached.get(timeZone);
  if (!known || known.size > cachedMax) cached.set(timeZone, (known = new Map()));
  const minute = Math.floor(epochMs / minuteMs);
  let offset = known.get(minute);
  if (offset === undefined) known.set(minute, (offset = readOffsetMs(epochMs, timeZone)));
  return offset;
}

function readOffsetMs(epochMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) part[type] = +value;
  const { year = 0, month = 0, day, hour, minute, second } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(epochMs / 1000) * 1000;
}
