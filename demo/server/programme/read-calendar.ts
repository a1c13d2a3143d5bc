/** From the text of a calendar file (RFC 5545) to the rows of the programme: one for each UID. */
import type ICAL from 'ical.js';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';
import { readStarts } from './calendar-days.ts';
import type { BadLine } from './calendar-lines.ts';
import { toParts } from './calendar-parts.ts';
import type { ZoneContext } from './calendar-time.ts';
import { findDuplicates } from './duplicates.ts';
import { factsBetween } from './expand.ts';
import { ProblemList } from '../sheets/problems.ts';
import type { WrongRow } from './wrong-row.ts';
import { fieldsOf, mendEvent, type EventField, type Mends } from './mend-event.ts';
import { readEvent, type EventReading, type ReadEvent } from './read-event.ts';
import { unreadable, type ProgrammeFile, type ReadContext } from './read-sheet.ts';
import { isRefusal } from '../sheets/reading.ts';
import { overrideNumber, type Occurrence, type ProgrammeItem } from './row.ts';
import { toWall } from './wall-clock.ts';

const lengthOf = ({ start, endsAt }: ReadEvent) => Date.parse(endsAt) - Date.parse(start.instant);

/** The day names a date of a row, unless the row has two on that day. */
function originOf(start: UtcInstant, timeZone: string, taken: ReadonlySet<string>): string {
  const wall = toWall(start, timeZone);
  return taken.has(wall.slice(0, 10)) ? wall : wall.slice(0, 10);
}

function toItem(
  event: ReadEvent,
  overrides: readonly ReadEvent[],
  context: ReadContext & ZoneContext,
  list: ProblemList,
): ProgrammeItem | undefined {
  const { timeZone, today } = context;
  const reading = readStarts(event.component, event.start, today, context);
  if (isRefusal(reading)) {
    list.add(event.line, 'RRULE', String(event.component.getFirstPropertyValue('rrule')), reading.reason);
    return undefined;
  }
  const { starts, left, cutAt } = reading.value;
  if (cutAt !== null) {
    list.note(event.line, {
      zh: `没有写重复到哪一天，先排到 ${cutAt}`,
      en: `No end of the repeat; scheduled until ${cutAt}`,
    });
  }
  const origins = new Set<string>();
  const occurrences = new Map<UtcInstant, Occurrence>();
  for (const start of starts) {
    const origin = originOf(start, timeZone, origins);
    origins.add(origin);
    const endsAt = toUtc(Date.parse(start) + lengthOf(event));
    const facts = factsBetween(event.row, start, endsAt, timeZone);
    occurrences.set(start, { origin, cancelled: event.isCancelled || left.has(start), facts });
  }
  for (const override of overrides) {
    const replaced = override.recurrenceId?.instant ?? override.start.instant;
    const origin = occurrences.get(replaced)?.origin ?? originOf(replaced, timeZone, origins);
    origins.add(origin);
    const facts = factsBetween(override.row, override.start.instant, override.endsAt, timeZone);
    occurrences.set(replaced, { origin, cancelled: override.isCancelled || event.isCancelled, facts });
  }
  const dates = [...occurrences.values()];
  if (dates.length === 0) return undefined;
  const days = [...new Set(dates.map(({ origin }) => origin.slice(0, 10)))].sort();
  const isRepeated = event.component.hasProperty('rrule') || event.component.hasProperty('rdate');
  return {
    line: event.line,
    row: {
      ...event.row,
      repeat: isRepeated ? { rule: { kind: 'dates', days }, times: null } : null,
      exceptDays: dates
        .filter(({ cancelled, origin }) => cancelled && origin.length === 10)
        .map(({ origin }) => origin),
    },
    occurrences: dates.sort((a, b) => (a.origin < b.origin ? -1 : 1)),
  };
}

/** A changed date whose event is not in the file stands for itself. */
function withoutEvent(override: ReadEvent, timeZone: string): ProgrammeItem {
  const origin = toWall(override.recurrenceId?.instant ?? override.start.instant, timeZone).slice(0, 10);
  const facts = factsBetween(override.row, override.start.instant, override.endsAt, timeZone);
  return {
    line: override.line,
    row: { ...override.row, number: overrideNumber(override.uid, origin) },
    occurrences: [{ origin: override.row.firstDay, cancelled: override.isCancelled, facts }],
  };
}

/** An event with a line that cannot be read is wrong, whatever the others say. */
function readWith(
  bad: readonly BadLine[],
  line: number,
  component: ICAL.Component,
  context: ReadContext & ZoneContext,
  list: ProblemList,
): EventReading {
  if (bad.length === 0) return readEvent(line, component, context, list);
  const others = new ProblemList();
  const reading = readEvent(line, component, context, others);
  for (const { column, value } of bad) {
    list.add(line, column, value.slice(0, 60), { zh: '看不懂这里写的', en: 'This cannot be read' });
  }
  const isBad = new Set(bad.map(({ column }) => column));
  for (const problem of others.problems) {
    if (!isBad.has(problem.column ?? '')) list.problems.push(problem);
  }
  if ('wrong' in reading) return reading;
  return { wrong: { line, number: reading.event.uid, title: reading.event.row.title, slot: null } };
}

export function readCalendarProgramme(
  text: string,
  readContext: ReadContext,
  mends: Mends = new Map(),
): ProgrammeFile {
  const { events, zones } = toParts(text);
  if (!/^BEGIN:VCALENDAR/im.test(text)) {
    return unreadable(text.slice(0, 60), '这不是日历文件(ICS)', 'This is not a calendar file');
  }
  const context = { ...readContext, zones };
  const list = new ProblemList();
  const wrongRows: WrongRow[] = [];
  const masters = new Map<string, ReadEvent>();
  const overrides = new Map<string, ReadEvent[]>();
  const fields = new Map<number, readonly EventField[]>();
  for (const event of events) {
    const { line, component } = event;
    if (!component) {
      list.add(line, null, '', { zh: '这个活动的格式不对，没有读到', en: 'This event cannot be parsed' });
      wrongRows.push({ line, number: null, title: null, slot: null });
      continue;
    }
    const bad = mendEvent({ ...event, component }, mends.get(line) ?? new Map<string, string>(), context);
    fields.set(line, fieldsOf(component, bad, context));
    const reading = readWith(bad, line, component, context, list);
    if ('wrong' in reading) {
      wrongRows.push(reading.wrong);
      continue;
    }
    const { event: read } = reading;
    const earlier = masters.get(read.uid);
    if (read.recurrenceId) {
      overrides.set(read.uid, [...(overrides.get(read.uid) ?? []), read]);
    } else if (earlier) {
      list.add(line, 'UID', read.uid, {
        zh: `与第 ${earlier.line} 行重复`,
        en: `The same as line ${earlier.line}`,
      });
    } else {
      masters.set(read.uid, read);
    }
  }
  const items: ProgrammeItem[] = [];
  for (const event of masters.values()) {
    const item = toItem(event, overrides.get(event.uid) ?? [], context, list);
    overrides.delete(event.uid);
    if (item) items.push(item);
    else wrongRows.push({ line: event.line, number: event.uid, title: event.row.title, slot: null });
  }
  for (const alone of overrides.values()) {
    items.push(...alone.map((override) => withoutEvent(override, context.timeZone)));
  }
  const isReadable = events.every(({ component }) => component !== undefined);
  return { items: findDuplicates(items, list), wrongRows, list, table: null, events: fields, isReadable };
}
