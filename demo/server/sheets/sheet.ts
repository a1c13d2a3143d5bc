/** From the text of a sheet to its records, numbered as staff see them: the first row of the sheet is line 1. */
import { CsvError, parse } from 'csv-parse/sync';
import { type Header, readHeader, type Vocabulary } from './header.ts';

export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet<Column extends string> {
  readonly header: Header<Column>;
  readonly headerLine: number;
  /** What stands above the header. */
  readonly titles: readonly SheetRecord[];
  /** Without rows in which nothing stands. */
  readonly records: readonly SheetRecord[];
  /** Where a quote was opened and never closed: from there on nothing could be read. */
  readonly unclosedQuoteAt: number | undefined;
}

const delimiters = [',', ';', '\t', '|', '\uff0c'];
/** Sheets often have a title or two above the header. */
const headerWithin = 10;

function options(delimiter: string) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  };
}

/** The cells of a sheet by row, before anybody knows what they mean. */
export interface Records {
  readonly records: readonly (readonly string[])[];
  /** A quote was opened and never closed. */
  readonly unclosed: boolean;
}

/** A cell with line breaks is one row in a sheet, so rows are counted by record, not by line of the file. */
function toRecords(text: string, delimiter: string): Records {
  const records: string[][] = [];
  const collect = (record: string[]) => {
    records.push(record);
    return null;
  };
  try {
    parse(text, { ...options(delimiter), on_record: collect });
    return { records, unclosed: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, unclosed: true };
  }
}

interface Found<Column extends string> {
  readonly header: Header<Column>;
  readonly index: number;
}

function findHeader<Column extends string>(
  records: readonly (readonly string[])[],
  vocabulary: Vocabulary<Column>,
): Found<Column> | undefined {
  let best: Found<Column> | undefined;
  records.slice(0, headerWithin).forEach((cells, index) => {
    const header = readHeader(cells, vocabulary);
    if (header.positions.size > (best?.header.positions.size ?? 1)) best = { header, index };
  });
  return best;
}

/** The first lines, whole records or not: enough to see how cells are separated. */
function beginning(text: string): string {
  return text.split(/\r\n|\n|\r/, headerWithin).join('\n');
}

/** A text as records, cut where most of its first lines look like a header. */
export function cutSheet<Column extends string>(text: string, vocabulary: Vocabulary<Column>): Records {
  const recognised = delimiters.map((delimiter) => {
    const found = findHeader(toRecords(beginning(text), delimiter).records, vocabulary);
    const count = found ? found.header.positions.size * 100 - vocabulary.missing(found.header).length : 0;
    return { delimiter, count };
  });
  const { delimiter } = recognised.reduce((best, one) => (one.count > best.count ? one : best));
  return toRecords(text, delimiter);
}

/** Undefined when no row looks like a header. */
export function toSheet<Column extends string>(
  { records, unclosed }: Records,
  vocabulary: Vocabulary<Column>,
): Sheet<Column> | undefined {
  const found = findHeader(records, vocabulary);
  if (!found) return undefined;
  const numbered = records.map((cells, index) => ({ line: index + 1, cells }));
  return {
    header: found.header,
    headerLine: found.index + 1,
    titles: numbered.slice(0, found.index),
    records: numbered.slice(found.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    unclosedQuoteAt: unclosed ? records.length + 1 : undefined,
  };
}

export function readSheet<Column extends string>(
  text: string,
  vocabulary: Vocabulary<Column>,
): Sheet<Column> | undefined {
  return toSheet(cutSheet(text, vocabulary), vocabulary);
}
