/** Cells that a spreadsheet shows as text and never runs as a formula, and back again. */
import { stringify } from 'csv-stringify/sync';

/** What makes WPS or Excel take a cell for a formula; the apostrophe is how their users write text by hand. */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

/** A phone number with an area code in brackets or a leading plus is no formula, but a spreadsheet cannot know. */
function guardCell(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** The opposite: `readCell(guardCell(text)) === text`. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}

/** Only Excel on Windows needs the mark to see that it is UTF-8; WPS does not mind. */
const byteOrderMark = '\ufeff';

/** A file that WPS and Excel open by a double click. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return (
    byteOrderMark +
    stringify(
      lines.map((line) => line.map(guardCell)),
      // Left to itself the library quotes cells with the whole record delimiter only, and a lone line feed ends the row.
      { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    )
  );
}
