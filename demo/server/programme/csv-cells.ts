/** Cells that a spreadsheet shows as text and never runs as a formula, and back again. */

/** What makes WPS or Excel take a cell for a formula; the apostrophe is how their users write text by hand. */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

/** A phone number with an area code in brackets or a leading plus is no formula, but a spreadsheet cannot know. */
export function guardCell(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** The opposite: `readCell(guardCell(text)) === text`. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}
