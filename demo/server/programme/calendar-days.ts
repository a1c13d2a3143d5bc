/** The starts of a calendar event: its rules expanded by ical.js on the wall clock of the event's own zone. */
import ICAL from 'ical.js';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { toUtc } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';
import { readTimes, type EventTime, type ZoneContext } from './calendar-time.ts';
import { accept, isRefusal, refuse, type Reading } from '../sheets/reading.ts';
import { oldestDay } from './expand.ts';
import { lastDayOfEndless, mostDays } from './spellings/repeat-days.ts';

export interface EventStarts {
  readonly starts: readonly UtcInstant[];
  /** What EXDATE takes out of them. */
  readonly left: ReadonlySet<UtcInstant>;
  /** The day at which rules without an end were cut; null when all have one. */
  readonly cutAt: Day | null;
}

/** A century of days. */
const mostSteps = 40_000;

const floating = (wall: string) => ICAL.Time.fromDateTimeString(`${wall}:00`);

/** The last moment of a rule, on the event's own wall clock; null when it has none. */
function lastWall(rule: ICAL.Recur, start: EventTime): string | null {
  if (!rule.until) return null;
  const { until } = rule;
  if (until.isDate) return `${until.toString().slice(0, 10)}T23:59`;
  const isUtc = until.zone === ICAL.Timezone.utcTimezone;
  return isUtc ? start.zone.toWall(toUtc(until.toUnixTime() * 1000)) : until.toString().slice(0, 16);
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ical.js looks for ever for a day that never comes, such as 30 February. */
function canHappen({ freq, interval, parts }: ICAL.Recur): boolean {
  const { BYMONTH: months = [], BYMONTHDAY: days = [], BYSETPOS: positions = [] } = parts;
  const inMonths = (months.length > 0 ? months : [1]).map((month) => longestMonths[month - 1] ?? 0);
  return (
    interval >= 1 &&
    months.every((month) => month >= 1 && month <= 12) &&
    days.every((day) => day !== 0 && inMonths.some((length) => Math.abs(day) <= length)) &&
    positions.every((position) => position !== 0 && (Math.abs(position) === 1 || freq !== 'DAILY')) &&
    (freq === 'YEARLY' || (!parts.BYYEARDAY && !parts.BYWEEKNO)) &&
    !parts.BYHOUR?.some((hour) => hour > 23) &&
    !parts.BYMINUTE?.some((minute) => minute > 59)
  );
}

/** The walls of one rule up to `last`; undefined when the rule is none that a programme can have. */
function expandRule(
  rule: ICAL.Recur,
  start: EventTime,
  first: Day,
  last: string,
): readonly string[] | undefined {
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq) || !canHappen(rule)) return undefined;
  const walls: string[] = [];
  const bounded = rule.clone();
  // Compared here, on the wall clock: ical.js would compare a UTC end with a start whose zone it may not know.
  bounded.until = null;
  try {
    const iterator = bounded.iterator(floating(start.wall));
    for (let time = iterator.next(), steps = 0; time && steps < mostSteps; time = iterator.next(), steps++) {
      const wall = time.toString().slice(0, 16);
      if (wall > last || walls.length >= mostDays) break;
      // What is long past is not expanded: calendars keep events for many years.
      if (wall >= first) walls.push(wall);
    }
  } catch {
    return undefined;
  }
  return walls;
}

export function readStarts(
  component: ICAL.Component,
  start: EventTime,
  today: Day,
  context: ZoneContext,
): Reading<EventStarts> {
  const added = readTimes(component, 'rdate', context);
  const left = readTimes(component, 'exdate', context);
  if (isRefusal(added)) return added;
  if (isRefusal(left)) return left;
  let cutAt: Day | null = null;
  const walls = new Set([start.wall]);
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) return refuse('看不懂的重复规则', 'The rule cannot be read');
    const endless = rule.count === null && !rule.until;
    if (endless) cutAt = lastDayOfEndless(start.wall.slice(0, 10), today);
    const last = lastWall(rule, start) ?? (endless ? `${cutAt}T23:59` : '9999-12-31T23:59');
    const expanded = expandRule(rule, start, oldestDay(today), last);
    if (!expanded) {
      return refuse('不支持的重复规则，请用每天、每周、每月或每年', 'Only daily to yearly rules are read');
    }
    for (const wall of expanded) walls.add(wall);
  }
  const leftInstants = new Set(left.value.filter((time) => !time.isDay).map(({ instant }) => instant));
  const leftDays = new Set(left.value.filter((time) => time.isDay).map(({ wall }) => wall.slice(0, 10)));
  const starts = new Map([...walls].map((wall) => [start.zone.toInstant(wall), wall]));
  for (const { instant, wall } of added.value) starts.set(instant, wall);
  const isLeft = ([instant, wall]: readonly [UtcInstant, string]) =>
    leftInstants.has(instant) || leftDays.has(wall.slice(0, 10));
  return accept({
    starts: [...starts.keys()].sort(),
    left: new Set([...starts].filter(isLeft).map(([instant]) => instant)),
    cutAt,
  });
}

/** The day after `day`, for all-day events whose end is the first day that is free again. */
export function dayAfter(wall: string): string {
  return `${addDays(wall.slice(0, 10), 1)}T00:00`;
}
