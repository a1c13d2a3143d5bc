/** From the cells of one row to the row that was meant, or all that is wrong with it. */
import { toDayNumber, type Day } from '../../../src/domain/plain-date.ts';
import { programmeColumns, type Column } from './columns.ts';
import type { Header } from '../sheets/header.ts';
import { cellsOf, type RowCells } from '../sheets/row-cells.ts';
import type { ProblemList } from '../sheets/problems.ts';
import type { WrongRow } from './wrong-row.ts';
import type { ProgrammeRow } from './row.ts';
import type { SheetRecord } from '../sheets/sheet.ts';
import { readCapacity, readWaitlistCapacity } from './spellings/count.ts';
import { nextSuchDay, readDay, type AssumeYear } from '../sheets/day.ts';
import { readDeadline, type Deadline } from './spellings/deadline.ts';
import { plain, saysNone } from '../sheets/plain.ts';
import { readDates, readRepeat, type Repeat } from './spellings/repeat.ts';
import { readWhen } from './read-when.ts';
import { tooLong, type TextColumn } from './text-limits.ts';

/** The year of a date without one, for the row of that title. */
export type AssumeYearOf = (title: string) => AssumeYear;

function readText(cells: RowCells<Column>, column: TextColumn): string | null {
  const text = cells.cell(column);
  const reason = tooLong(column, text);
  if (reason) cells.problem(column, reason);
  return text === '' ? null : text;
}

function readRequired(cells: RowCells<Column>, column: 'title' | 'room'): string | undefined {
  const text = readText(cells, column);
  if (text !== null) return text;
  cells.problem(
    column,
    column === 'title'
      ? { zh: '没有写活动名称', en: 'The title is missing' }
      : { zh: '没有写地点', en: 'The room is missing' },
  );
  return undefined;
}

interface Repeating {
  readonly repeat: Repeat | null;
  readonly until: Day | null;
  readonly exceptDays: readonly Day[];
}

function readRepeating(
  cells: RowCells<Column>,
  firstDay: Day,
  listed: readonly Day[],
): Repeating | undefined {
  const reading = cells.take('repeat', readRepeat(cells.cell('repeat'), firstDay));
  const untilCell = saysNone(cells.cell('until')) ? '' : cells.cell('until');
  const until = untilCell === '' ? null : cells.take('until', readDay(untilCell, nextSuchDay(firstDay)));
  const exceptCell = saysNone(cells.cell('except')) ? '' : plain(cells.cell('except'));
  const except = exceptCell === '' ? [] : readDates(exceptCell, firstDay)?.days;
  if (except === undefined) {
    cells.problem('except', {
      zh: '看不懂的日期，请写成 2026-12-03、2026-12-10',
      en: 'Not a list of dates; write it like 2026-12-03、2026-12-10',
    });
  }
  if (reading === undefined || until === undefined || except === undefined) return undefined;
  if (listed.length > 1) {
    if (reading !== null) {
      cells.problem('repeat', {
        zh: '日期里写了几天，就不能再写重复',
        en: 'Several dates and a repeat cannot stand together',
      });
      return undefined;
    }
    return { repeat: { rule: { kind: 'dates', days: listed }, times: null }, until, exceptDays: except };
  }
  if (reading === null) {
    if (until !== null && until !== firstDay) {
      cells.problem('until', {
        zh: '写了重复至哪一天，但没有写怎样重复',
        en: 'There is an end of the repeat but no repeat',
      });
      return undefined;
    }
    return { repeat: null, until: null, exceptDays: except };
  }
  const last = until ?? reading.until;
  if (last !== null && last < firstDay) {
    cells.problem('until', {
      zh: `重复至 ${last}，早于第一次的日期 ${firstDay}`,
      en: `The repeat ends before its first date ${firstDay}`,
    });
    return undefined;
  }
  return { repeat: reading.repeat, until: last, exceptDays: except };
}

function readPlaces(
  cells: RowCells<Column>,
): { capacity: number | null; waitlistCapacity: number } | undefined {
  const capacity = cells.take('capacity', readCapacity(cells.cell('capacity')));
  const waitlist = cells.take('waitlist', readWaitlistCapacity(cells.cell('waitlist')));
  if (capacity === undefined || waitlist === undefined) return undefined;
  if (capacity === null && waitlist > 0) {
    cells.note({ zh: '没有名额，候补名额不起作用', en: 'Without places the waiting list means nothing' });
    return { capacity, waitlistCapacity: 0 };
  }
  return { capacity, waitlistCapacity: waitlist };
}

function readNumber(cells: RowCells<Column>): string | null {
  const number = readText(cells, 'number');
  // A spreadsheet may show the number 12 as 12.0.
  return number === null ? null : plain(number).replace(/^(\d+)\.0+$/, '$1');
}

export type RowReading = { readonly row: ProgrammeRow } | { readonly wrong: WrongRow };

export function readRow(
  record: SheetRecord,
  header: Header<Column>,
  list: ProblemList,
  assumeYear: AssumeYearOf,
): RowReading {
  const before = list.problems.length;
  const cells = cellsOf(record, header, programmeColumns, list);
  const number = readNumber(cells);
  const title = readRequired(cells, 'title');
  const room = readRequired(cells, 'room');
  const texts = {
    category: readText(cells, 'category'),
    audience: readText(cells, 'audience'),
    bring: readText(cells, 'bring'),
    phone: readText(cells, 'phone'),
    description: readText(cells, 'description'),
  };
  const when = readWhen(cells, assumeYear(title ?? ''));
  const repeating = when.firstDay && readRepeating(cells, when.firstDay, when.listed);
  const places = readPlaces(cells);
  const deadlineDay = when.firstDay ?? '9999-12-31';
  const deadline = (column: 'opens' | 'closes'): Deadline | null | undefined =>
    cells.take(column, readDeadline(cells.cell(column), column, deadlineDay));
  const opens = deadline('opens');
  const closes = deadline('closes');

  const isRight = list.problems.length === before;
  const { firstDay, startTime, endTime, endDay } = when;
  if (isRight && title && room && firstDay && startTime && endTime && endDay && repeating && places) {
    return {
      row: {
        number,
        title,
        room,
        ...texts,
        firstDay,
        startTime,
        endTime,
        endsDaysLater: toDayNumber(endDay) - toDayNumber(firstDay),
        ...places,
        ...repeating,
        opens: opens ?? null,
        closes: closes ?? null,
      },
    };
  }
  const slot = firstDay && startTime && room ? { day: firstDay, startTime, room } : null;
  return { wrong: { line: record.line, number, title: title ?? null, slot } };
}
