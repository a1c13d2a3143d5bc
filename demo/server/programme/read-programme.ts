/** From the bytes of a file to the programme in it, whichever kind of file it is. */
import { decode } from '../sheets/decode.ts';
import { readCalendarProgramme } from './read-calendar.ts';
import { readSheetProgramme, unreadable, type ProgrammeFile, type ReadContext } from './read-sheet.ts';
import { isRefusal } from '../sheets/reading.ts';

export function readProgramme(fileName: string, bytes: Uint8Array, context: ReadContext): ProgrammeFile {
  const text = decode(bytes);
  if (isRefusal(text)) return unreadable(fileName, text.reason.zh, text.reason.en);
  const isCalendar = /\.(ics|ical|ifb|icalendar)$/i.test(fileName) || /^\s*BEGIN:VCALENDAR/i.test(text.value);
  return isCalendar ? readCalendarProgramme(text.value, context) : readSheetProgramme(text.value, context);
}
