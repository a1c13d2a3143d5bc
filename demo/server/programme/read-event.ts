/** From one VEVENT to the row and times that it means, or all that is wrong with it. */
import ICAL from 'ical.js';
import { toDayNumber } from '../../../src/domain/plain-date.ts';
import type { UtcInstant } from '../store/tables.ts';
import { dayAfter } from './calendar-days.ts';
import { readFirstTime, type EventTime, type ZoneContext } from './calendar-time.ts';
import type { ProblemList } from '../sheets/problems.ts';
import type { WrongRow } from './wrong-row.ts';
import { accept, isRefusal, type Reading } from '../sheets/reading.ts';
import type { ProgrammeRow } from './row.ts';
import { readCapacity, readWaitlistCapacity } from './spellings/count.ts';
import { readDeadline } from './spellings/deadline.ts';
import { tidy } from '../sheets/plain.ts';
import { tooLong, type TextColumn } from './text-limits.ts';
import { toWall } from './wall-clock.ts';

export interface ReadEvent {
  readonly line: number;
  readonly component: ICAL.Component;
  readonly uid: string;
  /** Of the one date that it replaces; null for the event itself. */
  readonly recurrenceId: EventTime | null;
  readonly isCancelled: boolean;
  readonly start: EventTime;
  readonly endsAt: UtcInstant;
  /** As if it took place once; repeats are expanded elsewhere. */
  readonly row: ProgrammeRow;
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value === null ? '' : tidy(String(value));
}

interface End {
  readonly instant: UtcInstant;
  readonly isAllDay: boolean;
}

function readEnd(component: ICAL.Component, start: EventTime, context: ZoneContext): Reading<End | null> {
  const end = readFirstTime(component, 'dtend', context);
  if (isRefusal(end)) return end;
  if (end.value && !end.value.isDay) return accept({ instant: end.value.instant, isAllDay: false });
  const duration = component.getFirstPropertyValue('duration');
  if (!end.value && duration instanceof ICAL.Duration) {
    const instant = new Date(Date.parse(start.instant) + duration.toSeconds() * 1000).toISOString();
    return accept({ instant: `${instant.slice(0, 19)}Z`, isAllDay: false });
  }
  if (!start.isDay) return accept(null);
  // The day of DTEND is the first that is free again, so the last minute before it is the end.
  const free = start.zone.toInstant(end.value?.wall ?? dayAfter(start.wall));
  return accept({
    instant: `${new Date(Date.parse(free) - 60_000).toISOString().slice(0, 19)}Z`,
    isAllDay: true,
  });
}

export type EventReading = { readonly event: ReadEvent } | { readonly wrong: WrongRow };

export function readEvent(
  line: number,
  component: ICAL.Component,
  context: ZoneContext,
  list: ProblemList,
): EventReading {
  const before = list.problems.length;
  const take = <T>(property: string, reading: Reading<T>): T | undefined => {
    if (isRefusal(reading)) {
      list.add(line, property.toUpperCase(), textOf(component, property), reading.reason);
      return undefined;
    }
    if (reading.note) list.note(line, reading.note);
    return reading.value;
  };
  const text = (
    property: string,
    column: TextColumn,
    required?: { zh: string; en: string },
  ): string | null => {
    const value = textOf(component, property);
    const reason = value === '' ? required : tooLong(column, value);
    if (reason) list.add(line, property.toUpperCase(), value.slice(0, 60), reason);
    return value === '' ? null : value;
  };

  const uid = text('uid', 'number', { zh: '没有 UID', en: 'There is no UID' });
  const title = text('summary', 'title', { zh: '没有写活动名称', en: 'The title is missing' });
  const room = text('location', 'room', { zh: '没有写地点', en: 'The room is missing' });
  const category = text('categories', 'category');
  const phone = text('contact', 'phone');
  const description = text('description', 'description');
  const audience = text('x-boai-audience', 'audience');
  const bring = text('x-boai-bring', 'bring');
  const capacity = take('x-boai-capacity', readCapacity(textOf(component, 'x-boai-capacity')));
  const waitlist = take('x-boai-waitlist', readWaitlistCapacity(textOf(component, 'x-boai-waitlist')));
  const recurrenceId = take('recurrence-id', readFirstTime(component, 'recurrence-id', context));
  if (component.getFirstProperty('recurrence-id')?.getFirstParameter('range')) {
    list.add(line, 'RECURRENCE-ID', 'RANGE', {
      zh: '不支持“这次及以后”的修改，请改成新的活动',
      en: 'Changes of this and all later dates are not read',
    });
  }
  const start = take('dtstart', readFirstTime(component, 'dtstart', context));
  if (start === null) list.add(line, 'DTSTART', '', { zh: '没有写开始时间', en: 'The start is missing' });
  const end = start ? take('dtend', readEnd(component, start, context)) : undefined;
  if (start && end === null) list.add(line, 'DTEND', '', { zh: '没有写结束时间', en: 'The end is missing' });
  if (start && end && end.instant <= start.instant) {
    list.add(line, 'DTEND', textOf(component, 'dtend'), {
      zh: '结束不晚于开始',
      en: 'It ends before it starts',
    });
  }
  if (end?.isAllDay) {
    list.note(line, { zh: '全天活动，按 00:00–23:59 处理', en: 'All day; taken as 00:00–23:59' });
  }
  const [firstDay, startTime] = start ? toWall(start.instant, context.timeZone).split('T') : [];
  const slot = firstDay && startTime && room ? { day: firstDay, startTime, room } : null;
  const wrong: WrongRow = { line, number: uid, title, slot };
  if (!firstDay || !startTime) return { wrong };
  const opens = take('x-boai-opens', readDeadline(textOf(component, 'x-boai-opens'), 'opens', firstDay));
  const closes = take('x-boai-closes', readDeadline(textOf(component, 'x-boai-closes'), 'closes', firstDay));

  const isRight = list.problems.length === before;
  if (!isRight || !uid || !title || !room || !start || !end || capacity === undefined) return { wrong };
  const [endDay, endTime] = toWall(end.instant, context.timeZone).split('T') as [string, string];
  return {
    event: {
      line,
      component,
      uid,
      recurrenceId: recurrenceId ?? null,
      isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
      start,
      endsAt: end.instant,
      row: {
        number: uid,
        title,
        category,
        room,
        audience,
        bring,
        phone,
        description,
        firstDay,
        startTime,
        endTime,
        endsDaysLater: toDayNumber(endDay) - toDayNumber(firstDay),
        capacity,
        waitlistCapacity: capacity === null ? 0 : (waitlist ?? 0),
        repeat: null,
        until: null,
        exceptDays: [],
        opens: opens ?? null,
        closes: closes ?? null,
      },
    },
  };
}
