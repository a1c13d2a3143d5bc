/** From a file to the programme in it, whichever kind of file it is. */
import { decode } from '../sheets/decode.ts';
import { isWorkbook, readWorkbook } from '../sheets/read-workbook.ts';
import { isRefusal } from '../sheets/reading.ts';
import { type Records, toSheet } from '../sheets/sheet.ts';
import { programmeColumns } from './columns.ts';
import type { Mends } from './mend-event.ts';
import { readCalendarProgramme } from './read-calendar.ts';
import {
  readRecords,
  readSheetProgramme,
  unreadable,
  type ProgrammeFile,
  type ReadContext,
} from './read-sheet.ts';

/** The bytes of a file with its name, or the cells of one that was read before and then mended. */
export type ProgrammeSource =
  | { readonly fileName: string; readonly content: Uint8Array; readonly mends?: Mends }
  | { readonly table: Records['records'] };

export async function readProgramme(source: ProgrammeSource, context: ReadContext): Promise<ProgrammeFile> {
  if ('table' in source) return readRecords({ records: source.table, unclosed: false }, context);
  const { fileName, content, mends } = source;
  return isWorkbook(content)
    ? readWorkbookProgramme(fileName, content, context)
    : readTextProgramme(fileName, content, context, mends);
}

export function readTextProgramme(
  fileName: string,
  bytes: Uint8Array,
  context: ReadContext,
  mends?: Mends,
): ProgrammeFile {
  const text = decode(bytes);
  if (isRefusal(text)) return unreadable(fileName, text.reason.zh, text.reason.en);
  const isCalendar = /\.(ics|ical|ifb|icalendar)$/i.test(fileName) || /^\s*BEGIN:VCALENDAR/i.test(text.value);
  return isCalendar
    ? readCalendarProgramme(text.value, context, mends)
    : readSheetProgramme(text.value, context);
}

/** The first sheet that has a header is the programme. */
async function readWorkbookProgramme(
  fileName: string,
  bytes: Uint8Array,
  context: ReadContext,
): Promise<ProgrammeFile> {
  const workbook = await readWorkbook(bytes);
  if (isRefusal(workbook)) return unreadable(fileName, workbook.reason.zh, workbook.reason.en);
  const sheets = workbook.value.map((records) => ({ records, unclosed: false }));
  const withHeader = sheets.filter((sheet) => toSheet(sheet, programmeColumns) !== undefined);
  const file = readRecords(withHeader[0] ?? sheets[0] ?? { records: [], unclosed: false }, context);
  if (withHeader.length > 1) {
    file.list.note(1, {
      zh: '工作簿里有几张活动表，只读了第一张',
      en: 'The workbook has several sheets of activities; only the first was read',
    });
  }
  return file;
}
