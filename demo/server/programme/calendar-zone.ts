/** The zones of a calendar file: IANA names, the names that Windows programs write, or the file's own VTIMEZONE. */
import ICAL from 'ical.js';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';
import { toInstant, toWall } from './wall-clock.ts';

export interface CalendarZone {
  toInstant(wall: string): UtcInstant;
  toWall(instant: UtcInstant): string;
}

const windowsNames: Readonly<Record<string, string>> = {
  'China Standard Time': 'Asia/Shanghai',
  'Taipei Standard Time': 'Asia/Taipei',
  'Singapore Standard Time': 'Asia/Singapore',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'India Standard Time': 'Asia/Kolkata',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
};

export function namedZone(timeZone: string): CalendarZone {
  return {
    toInstant: (wall) => toInstant(wall, timeZone),
    toWall: (instant) => toWall(instant, timeZone),
  };
}

function isKnown(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

const unixEpochSecond = (instant: UtcInstant) => Date.parse(instant) / 1000;

function definedZone(zone: ICAL.Timezone): CalendarZone {
  return {
    toInstant: (wall) => {
      const time = ICAL.Time.fromDateTimeString(`${wall}:00`);
      time.zone = zone;
      return toUtc(time.toUnixTime() * 1000);
    },
    toWall: (instant) => {
      const time = new ICAL.Time({}, ICAL.Timezone.utcTimezone);
      time.fromUnixTime(unixEpochSecond(instant));
      return time.convertToZone(zone).toString().slice(0, 16);
    },
  };
}

/** `definitions`: the file's VTIMEZONE components by name. Undefined when nobody knows the zone. */
export function findZone(
  name: string,
  definitions: ReadonlyMap<string, ICAL.Timezone>,
): CalendarZone | undefined {
  // Some programs put a path before the name: /mozilla.org/20050126_1/Asia/Shanghai.
  const candidates = [name, windowsNames[name], name.split('/').slice(-2).join('/')];
  const known = candidates.find((candidate) => candidate !== undefined && isKnown(candidate));
  if (known !== undefined) return namedZone(known);
  const definition = definitions.get(name);
  return definition && definedZone(definition);
}
