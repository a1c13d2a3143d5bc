/** What staff say instead of something in a calendar event, and what the event says, to be mended: times on the center's clock. */
import ICAL from 'ical.js';
import { isRefusal } from '../sheets/reading.ts';
import { nextSuchDay, readDay } from '../sheets/day.ts';
import { plain } from '../sheets/plain.ts';
import { parseLine, type BadLine } from './calendar-lines.ts';
import type { CalendarEvent } from './calendar-parts.ts';
import { readFirstTime, type ZoneContext } from './calendar-time.ts';
import type { ReadContext } from './read-sheet.ts';
import { readTime } from './spellings/time.ts';
import { toWall } from './wall-clock.ts';

export interface EventField {
  readonly column: string;
  readonly value: string;
}

/** Line of the event → property → what it says instead; empty: nothing. */
export type Mends = ReadonlyMap<number, ReadonlyMap<string, string>>;

const times: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID']);

/** In the order in which staff see them. */
const texts = [
  'SUMMARY', 'DTSTART', 'DTEND', 'LOCATION', 'X-BOAI-CAPACITY', 'X-BOAI-WAITLIST', 'X-BOAI-OPENS', 'X-BOAI-CLOSES',
  'CATEGORIES', 'X-BOAI-AUDIENCE', 'X-BOAI-BRING', 'CONTACT', 'DESCRIPTION', 'UID',
]; // prettier-ignore

/** Only where they are: RRULE, EXDATE and the like are no words of staff. */
const machineOnes = ['RRULE', 'RECURRENCE-ID', 'DURATION', 'EXDATE', 'RDATE'];

/** `2026-12-01 09:00`, or the day alone; undefined when it is neither. */
function toWallTime(text: string, { today }: ReadContext): string | undefined {
  const [, dayText = '', timeText] = /^(\S+)(?:\s+(.+))?$/.exec(plain(text)) ?? [];
  const day = readDay(dayText, nextSuchDay(today));
  if (isRefusal(day)) return undefined;
  if (timeText === undefined) return day.value;
  const time = readTime(timeText);
  return isRefusal(time) || time.value === '24:00' ? undefined : `${day.value}T${time.value}:00`;
}

function toProperty(column: string, value: string, context: ReadContext): ICAL.Property {
  if (column.startsWith('#')) return parseLine(value);
  const name = column.toLowerCase();
  if (times.has(column)) {
    // What is no time stands there as it was typed, and is refused when it is read.
    return new ICAL.Property([name, {}, 'text', toWallTime(value, context) ?? value]);
  }
  if (machineOnes.includes(column)) return parseLine(`${column}:${value.replace(/\s/g, '')}`);
  return new ICAL.Property([name, {}, 'text', value]);
}

/** The event as it is meant; its lines that cannot be read and are not mended stay bad. */
export function mendEvent(
  event: CalendarEvent & { readonly component: ICAL.Component },
  mends: ReadonlyMap<string, string>,
  context: ReadContext,
): readonly BadLine[] {
  const { component } = event;
  const bad = event.bad.filter(({ column }) => !mends.has(column));
  for (const [column, value] of mends) {
    if (!column.startsWith('#')) component.removeAllProperties(column.toLowerCase());
    if (value.trim() === '') continue;
    try {
      component.addProperty(toProperty(column, value, context));
    } catch {
      bad.push({ column, value });
    }
  }
  return bad;
}

function wordsOf(component: ICAL.Component, column: string, context: ZoneContext): string {
  const name = column.toLowerCase();
  const property = component.getFirstProperty(name);
  if (!property) return '';
  if (machineOnes.includes(column) && !times.has(column)) {
    return property
      .toICALString()
      .replace(/\r\n[ \t]/g, '')
      .replace(/^[^:]*:/, '');
  }
  const raw = property.jCal.slice(3).map(String).join(',');
  if (!times.has(column)) return raw;
  const time = readFirstTime(component, name, context);
  if (isRefusal(time) || !time.value) return raw;
  const { isDay, wall, instant } = time.value;
  return isDay ? wall.slice(0, 10) : toWall(instant, context.timeZone).replace('T', ' ');
}

export function fieldsOf(
  component: ICAL.Component,
  bad: readonly BadLine[],
  context: ZoneContext,
): readonly EventField[] {
  const values = new Map(bad.map(({ column, value }) => [column, value]));
  const there = machineOnes.filter((column) => component.hasProperty(column.toLowerCase()));
  for (const column of [...texts, ...there]) {
    if (!values.has(column)) values.set(column, wordsOf(component, column, context));
  }
  return [...values].map(([column, value]) => ({ column, value }));
}
