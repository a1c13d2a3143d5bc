/** The figures as a sheet that WPS and Excel open, in the words that are on the page. Pure. */
import type { Figures } from '../../../../src/api/generated/types.ts';
import { type Column, columnsOf, groupsOf } from './groups.ts';
import { texts } from './texts.ts';

/** What makes a spreadsheet take a cell for a formula; an apostrophe before it makes it text. */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

function toCell(text: string): string {
  const guarded = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** Only Excel on Windows needs the mark to see that it is UTF-8. */
const byteOrderMark = '\ufeff';

export function toCsv(figures: Figures): string {
  const all: readonly Column[] = columnsOf(figures.totals);
  const lines = groupsOf(figures).flatMap(({ title, rows }) =>
    rows.map(({ name, counts }) => [
      title,
      name,
      ...all.map(({ measure, valueOf }) => (measure in counts ? valueOf(counts) : '')),
    ]),
  );
  const { first, again } = figures.coverage;
  const household = [first, again].map((count) => (count === null ? texts.withheld : `${count}`));
  const rows = [
    [texts.group, texts.name, ...all.map(({ title }) => title)],
    ...lines,
    [texts.coverage, texts.first, household[0]!],
    [texts.coverage, texts.again, household[1]!],
    [texts.period, `${figures.from} – ${figures.to}`],
    [texts.note, texts.withheldNote],
  ];
  return byteOrderMark + rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}
