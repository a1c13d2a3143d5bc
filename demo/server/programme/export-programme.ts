/** The programme as a sheet: one line for each row, and one for each date that differs from its row. */
import { toDayNumber, addDays, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { headerOf, type Column } from './columns.ts';
import { toCsv } from '../sheets/csv-cells.ts';
import { daysOf, occurrenceOn, type Horizon } from './expand.ts';
import { loadKnown, type KnownActivity, type KnownRow } from './known.ts';
import { sameFacts } from './match-dates.ts';
import { overrideNumber, type OccurrenceFacts, type ProgrammeRow } from './row.ts';
import { deadlineWords, type Deadline } from './spellings/deadline.ts';
import { repeatWords } from './spellings/repeat-words.ts';
import { toWall } from './wall-clock.ts';
import type { ProgrammeDesk } from './write-activity.ts';

const columns: readonly Column[] = [
  'number',
  'title',
  'category',
  'room',
  'date',
  'start',
  'end',
  'capacity',
  'waitlist',
  'repeat',
  'until',
  'except',
  'opens',
  'closes',
  'audience',
  'bring',
  'phone',
  'description',
];

function toCells(row: ProgrammeRow, number: string): readonly string[] {
  const endDay = addDays(row.firstDay, row.endsDaysLater);
  const cells: Readonly<Record<Column, string>> = {
    number,
    title: row.title,
    category: row.category ?? '',
    room: row.room,
    date: row.firstDay,
    endDate: '',
    start: row.startTime,
    end: row.endsDaysLater > 0 ? `${endDay} ${row.endTime}` : row.endTime,
    time: '',
    duration: '',
    capacity: row.capacity === null ? '' : `${row.capacity}`,
    waitlist: row.waitlistCapacity === 0 ? '' : `${row.waitlistCapacity}`,
    repeat: repeatWords(row.repeat),
    until: row.until ?? '',
    except: row.exceptDays.join('、'),
    opens: deadlineWords(row.opens),
    closes: deadlineWords(row.closes),
    audience: row.audience ?? '',
    bring: row.bring ?? '',
    phone: row.phone ?? '',
    description: row.description ?? '',
  };
  return columns.map((column) => cells[column]);
}

function deadlineAt(instant: string | null, timeZone: string): Deadline | null {
  if (instant === null) return null;
  const [day, time] = toWall(instant, timeZone).split('T') as [Day, string];
  return { kind: 'at', day, time };
}

/** A single date as a row of its own. */
function toSingleRow(facts: OccurrenceFacts, timeZone: string): ProgrammeRow {
  const [firstDay, startTime] = toWall(facts.startsAt, timeZone).split('T') as [Day, string];
  const [endDay, endTime] = toWall(facts.endsAt, timeZone).split('T') as [Day, string];
  return {
    number: null,
    title: facts.title,
    category: facts.category,
    room: facts.room,
    audience: facts.audience,
    bring: facts.bring,
    phone: facts.phone,
    description: facts.description,
    firstDay,
    startTime,
    endTime,
    endsDaysLater: toDayNumber(endDay) - toDayNumber(firstDay),
    capacity: facts.capacity,
    waitlistCapacity: facts.capacity === null ? 0 : facts.waitlistCapacity,
    repeat: null,
    until: null,
    exceptDays: [],
    opens: deadlineAt(facts.signUpOpensAt, timeZone),
    closes: deadlineAt(facts.signUpClosesAt, timeZone),
  };
}

function linesOf(known: KnownRow, { today, timeZone }: Horizon): readonly (readonly string[])[] {
  const { row, number, activities } = known;
  if (!row) {
    return activities
      .filter((activity) => !activity.isCancelled)
      .map(({ facts }) => toCells(toSingleRow(facts, timeZone), number));
  }
  const isDay = (origin: string | null): origin is Day => origin?.length === 10;
  const cancelled = activities
    .filter((one) => one.isCancelled && isDay(one.origin))
    .map((one) => one.origin!);
  // A row of which no date is left would come back as one that repeats on no day.
  if (row.repeat === null && activities.every((one) => one.isCancelled)) return [];
  const exceptDays = [...new Set([...row.exceptDays, ...cancelled])].sort();
  // Dates that a shortened repeat no longer names, and that were kept, take place as well.
  const named = new Set<string>(daysOf(row, today).days);
  const differs = ({ isCancelled, origin, facts }: KnownActivity) =>
    !isCancelled &&
    origin !== null &&
    (!isDay(origin) || !named.has(origin) || !sameFacts(facts, occurrenceOn(row, origin, timeZone).facts));
  return [
    toCells({ ...row, exceptDays }, number),
    ...activities
      .filter(differs)
      .map(({ facts, origin }) => toCells(toSingleRow(facts, timeZone), overrideNumber(number, origin!))),
  ];
}

/** Opens in WPS and Excel; importing it again changes nothing. */
export async function exportProgramme(
  { store, now }: Pick<ProgrammeDesk, 'store' | 'now'>,
  { center }: CenterSettings,
): Promise<string> {
  const { id, timeZone } = center;
  const known = await loadKnown(store.db, id, timeZone);
  const horizon: Horizon = { today: dayInZone(now, timeZone), timeZone };
  const firstStart = ({ row, activities }: KnownRow) => row?.firstDay ?? activities[0]?.facts.startsAt ?? '';
  const lines = known
    .toSorted((a, b) => (firstStart(a) < firstStart(b) ? -1 : 1))
    .flatMap((row) => linesOf(row, horizon));
  return toCsv([columns.map(headerOf), ...lines]);
}
