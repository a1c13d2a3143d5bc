/** From the text of a sheet to its rows and all that is wrong with it. */
import { headerOf, programmeColumns } from './columns.ts';
import { findDuplicates } from './duplicates.ts';
import { expandRow, type Horizon } from './expand.ts';
import type { EventField } from './mend-event.ts';
import { mergeOverrides } from './overrides.ts';
import { ProblemList } from '../sheets/problems.ts';
import type { WrongRow } from './wrong-row.ts';
import { readRow, type AssumeYearOf } from './read-row.ts';
import { isRefusal } from '../sheets/reading.ts';
import type { ProgrammeItem } from './row.ts';
import { cutSheet, type Records, toSheet } from '../sheets/sheet.ts';

/** What a file of the programme says. */
export interface ProgrammeFile {
  readonly items: readonly ProgrammeItem[];
  readonly wrongRows: readonly WrongRow[];
  readonly list: ProblemList;
  /** The cells as they were read, so that a wrong one can be mended; null when it is no sheet. */
  readonly table: Records['records'] | null;
  /** Of a calendar: what each event says, by its line. */
  readonly events?: ReadonlyMap<number, readonly EventField[]>;
  /** False when the file as a whole could not be read: then nothing may be concluded from what it lacks. */
  readonly isReadable: boolean;
}

export interface ReadContext extends Horizon {
  readonly assumeYear: AssumeYearOf;
}

/** A file of which nothing can be read. */
export function unreadable(
  value: string,
  zh: string,
  en: string,
  table: ProgrammeFile['table'] = null,
): ProgrammeFile {
  const list = new ProblemList();
  list.add(1, null, value, { zh, en });
  return { items: [], wrongRows: [], list, table, isReadable: false };
}

export function readSheetProgramme(text: string, context: ReadContext): ProgrammeFile {
  return readRecords(cutSheet(text, programmeColumns), context);
}

export function readRecords(cut: Records, context: ReadContext): ProgrammeFile {
  const { records: table } = cut;
  const sheet = toSheet(cut, programmeColumns);
  if (!sheet) {
    return unreadable(
      (table[0] ?? []).join(',').slice(0, 60),
      '找不到表头，请在第一行写上：活动名称、地点、日期、开始时间、结束时间',
      'No header was found; the first row needs 活动名称, 地点, 日期, 开始时间, 结束时间',
      table,
    );
  }
  const missing = programmeColumns.missing(sheet.header).map(headerOf);
  if (missing.length > 0) {
    return unreadable(
      sheet.header.names.join('、'),
      `表头缺少：${missing.join('、')}`,
      `The header lacks: ${missing.join(', ')}`,
      table,
    );
  }
  const list = new ProblemList();
  if (sheet.header.unknown.length > 0) {
    list.note(sheet.headerLine, {
      zh: `这些列没有用到：${sheet.header.unknown.join('、')}`,
      en: `These columns are not used: ${sheet.header.unknown.join(', ')}`,
    });
  }
  const items: ProgrammeItem[] = [];
  const wrongRows: WrongRow[] = [];
  for (const record of sheet.records) {
    const reading = readRow(record, sheet.header, list, context.assumeYear);
    if ('wrong' in reading) {
      wrongRows.push(reading.wrong);
      continue;
    }
    const { row } = reading;
    const expansion = expandRow(row, context);
    if (isRefusal(expansion)) {
      list.add(record.line, null, row.title, expansion.reason);
      const slot = { day: row.firstDay, startTime: row.startTime, room: row.room };
      wrongRows.push({ line: record.line, number: row.number, title: row.title, slot });
      continue;
    }
    for (const note of expansion.value.notes) list.note(record.line, note);
    items.push({ line: record.line, row, occurrences: expansion.value.occurrences });
  }
  if (sheet.unclosedQuoteAt !== undefined) {
    list.add(sheet.unclosedQuoteAt, null, '', {
      zh: '这一行的双引号没有成对，从这里起都没有读到',
      en: 'A quote is opened here and never closed; nothing was read from here on',
    });
  }
  return {
    items: mergeOverrides(findDuplicates(items, list)),
    wrongRows,
    list,
    table,
    isReadable: sheet.unclosedQuoteAt === undefined,
  };
}
