/** The cells of one row by column, and a place for what is wrong with them. */
import { readCell } from './csv-cells.ts';
import type { Header, Vocabulary } from './header.ts';
import { tidy } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { type BothLanguages, isRefusal, type Reading } from './reading.ts';
import type { SheetRecord } from './sheet.ts';

export interface RowCells<Column extends string> {
  cell(column: Column): string;
  has(column: Column): boolean;
  problem(column: Column | null, reason: BothLanguages): void;
  note(text: BothLanguages): void;
  /** The value, or undefined when the reading was refused: the refusal is reported. */
  take<T>(column: Column, reading: Reading<T>): T | undefined;
}

export function cellsOf<Column extends string>(
  record: SheetRecord,
  header: Header<Column>,
  { spellings }: Vocabulary<Column>,
  list: ProblemList,
): RowCells<Column> {
  const nameOf = (column: Column) =>
    header.names[header.positions.get(column) ?? -1] ?? spellings[column][0]!;
  const cells: RowCells<Column> = {
    cell: (column) => tidy(readCell(record.cells[header.positions.get(column) ?? -1] ?? '')),
    has: (column) => header.positions.has(column),
    problem: (column, reason) =>
      list.add(record.line, column && nameOf(column), column ? cells.cell(column) : '', reason),
    note: (text) => list.note(record.line, text),
    take: (column, reading) => {
      if (isRefusal(reading)) {
        cells.problem(column, reading.reason);
        return undefined;
      }
      if (reading.note) cells.note(reading.note);
      return reading.value;
    },
  };
  return cells;
}
