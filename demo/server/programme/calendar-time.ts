/** The times of a calendar event, read from what stands there: a moment that does not exist is refused, not shifted. */
import type ICAL from 'ical.js';
import { isDay } from '../../../src/domain/is-day.ts';
import type { UtcInstant } from '../store/tables.ts';
import { findZone, namedZone, type CalendarZone } from './calendar-zone.ts';
import { accept, isRefusal, refuse, type Reading } from '../sheets/reading.ts';

export interface EventTime {
  /** `2026-11-24T07:00` in its zone; midnight when it is a day alone. */
  readonly wall: string;
  readonly isDay: boolean;
  readonly zone: CalendarZone;
  readonly instant: UtcInstant;
}

export interface ZoneContext {
  /** For times without a zone. */
  readonly timeZone: string;
  readonly zones: ReadonlyMap<string, ICAL.Timezone>;
}

const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z)?)?$/;

function readTime(
  text: string,
  property: ICAL.Property,
  { timeZone, zones }: ZoneContext,
): Reading<EventTime> {
  const [, day, hour, minute, , isUtc] = shape.exec(text) ?? [];
  if (
    !day ||
    !isDay(day) ||
    day < '1970-01-01' ||
    day > '2199-12-31' ||
    (hour && (hour > '23' || minute! > '59'))
  ) {
    return refuse('没有这个日期或时间', 'There is no such date or time');
  }
  const name = property.getFirstParameter('tzid');
  const zone = isUtc ? namedZone('UTC') : name ? findZone(name, zones) : namedZone(timeZone);
  if (!zone) return refuse(`不认识的时区：${name}`, `Unknown time zone: ${name}`);
  const wall = hour ? `${day}T${hour}:${minute}` : `${day}T00:00`;
  return accept({ wall, isDay: !hour, zone, instant: zone.toInstant(wall) });
}

/** A period counts as its start. */
const textOf = (value: unknown) => String(Array.isArray(value) ? value[0] : value);

/** All values of all properties of that name (EXDATE, RDATE). */
export function readTimes(
  component: ICAL.Component,
  name: string,
  context: ZoneContext,
): Reading<readonly EventTime[]> {
  const times: EventTime[] = [];
  for (const property of component.getAllProperties(name)) {
    for (const value of property.jCal.slice(3)) {
      const time = readTime(textOf(value), property, context);
      if (isRefusal(time)) return time;
      times.push(time.value);
    }
  }
  return accept(times);
}

export function readFirstTime(
  component: ICAL.Component,
  name: string,
  context: ZoneContext,
): Reading<EventTime | null> {
  const reading = readTimes(component, name, context);
  return isRefusal(reading) ? reading : accept(reading.value[0] ?? null);
}
