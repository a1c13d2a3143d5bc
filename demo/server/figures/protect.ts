/**
 * Which cells of published tables are withheld, so that nobody can compute a small one: neither from totals and
 * neighbors nor from what cannot be (less than nobody).
 *
 * Each row is an equation (who came + who did not + who was not marked = who was booked), and each column, too (its rows
 * = its total, which all tables share). An edge between a row and a column that may rise or fall by one is a cell that a
 * reader does not know. A cell can have another value exactly when such edges close a circle through it: then the reader
 * cannot tell which of both is true. A zero counts nobody and is always told.
 */

/** What may be told of a cell: below five people somebody could be recognised. */
export const smallest = 5;

/** Rows under columns; what a row does not publish is still part of its equation. */
export interface Table {
  readonly rows: readonly (readonly number[])[];
  /** Whether the table has that column on paper. */
  readonly isShown: readonly boolean[];
}

export interface Sheet {
  /** Of each column in the equation of a row: parts are 1, their sum is -1. */
  readonly signs: readonly (1 | -1)[];
  readonly totals: readonly number[];
  readonly isTotalShown: readonly boolean[];
  readonly tables: readonly Table[];
}

/** true: withheld. By table, row and column; totals by column. */
export interface Withheld {
  readonly tables: readonly (readonly (readonly boolean[])[])[];
  readonly totals: readonly boolean[];
}

interface Cell {
  /** undefined: a total. */
  readonly table: number | undefined;
  readonly row: number;
  readonly column: number;
}

export function isSmall(count: number): boolean {
  return count > 0 && count < smallest;
}

export function protect(
  sheet: Sheet,
  isDelicate: (value: number, table: number | undefined, row: number) => boolean = isSmall,
): Withheld {
  const { signs, tables, totals, isTotalShown } = sheet;
  const withheld = {
    tables: tables.map(({ rows }) => rows.map(() => signs.map(() => false))),
    totals: signs.map(() => false),
  };
  const valueOf = ({ table, row, column }: Cell): number =>
    table === undefined ? totals[column]! : tables[table]!.rows[row]![column]!;
  const isOnPaper = ({ table, column }: Cell): boolean =>
    table === undefined ? isTotalShown[column]! : tables[table]!.isShown[column]!;
  const isWithheld = ({ table, row, column }: Cell): boolean =>
    table === undefined ? withheld.totals[column]! : withheld.tables[table]![row]![column]!;
  const isUnknown = (cell: Cell): boolean => !isOnPaper(cell) || isWithheld(cell);
  /** What is withheld is known to be somebody. */
  const mayFall = (cell: Cell): boolean => isUnknown(cell) && valueOf(cell) > (isOnPaper(cell) ? 1 : 0);
  /** Whether one more can flow from the row to the column there, or back. */
  const flows = (cell: Cell, toColumn: boolean): boolean =>
    (signs[cell.column] === 1) === toColumn ? isUnknown(cell) : mayFall(cell);

  /** Rows are numbered first, columns after them. */
  function reaches(table: number, from: number, to: number, without?: Cell): boolean {
    const rowCount = tables[table]!.rows.length;
    const seen = new Set([from]);
    for (const node of seen) {
      if (node === to) return true;
      const isRow = node < rowCount;
      const others = isRow ? signs.length : rowCount;
      for (let other = 0; other < others; other += 1) {
        const row = isRow ? node : other;
        const column = isRow ? other : node - rowCount;
        if (without && row === without.row && column === without.column) continue;
        if (flows({ table, row, column }, isRow)) seen.add(isRow ? rowCount + other : other);
      }
    }
    return false;
  }

  /** Whether a flow from one column to another can be made up for by rows in every table, or in all but one. */
  const isEvenIn = (from: number, to: number, but?: number): boolean =>
    tables.every(({ rows }, table) => table === but || reaches(table, rows.length + from, rows.length + to));

  /** With all totals as they are, which holds in all tables together; else with two totals that nobody knows. */
  function isSafeCell(table: number, cell: Cell): boolean {
    const { length } = tables[table]!.rows;
    const node = length + cell.column;
    const total: Cell = { table: undefined, row: 0, column: cell.column };
    const mayRise = flows(cell, true);
    const mayDrop = flows(cell, false);
    if (mayRise && reaches(table, node, cell.row, cell)) return true;
    if (mayDrop && reaches(table, cell.row, node, cell)) return true;
    return otherColumns(cell).some(
      (column) =>
        (mayRise &&
          isExchanged(total, column) &&
          reaches(table, length + column, cell.row, cell) &&
          isEvenIn(column, cell.column, table)) ||
        (mayDrop &&
          isExchanged({ ...total, column }, cell.column) &&
          reaches(table, cell.row, length + column, cell) &&
          isEvenIn(cell.column, column, table)),
    );
  }

  const otherColumns = ({ column }: Cell): number[] =>
    signs.flatMap((_, other) => (other === column ? [] : [other]));
  /** The row of totals is on the other side of each column's equation: from this one to another. */
  const isExchanged = (total: Cell, other: number): boolean =>
    flows(total, true) && flows({ ...total, column: other }, false);

  /** Another total has to make up for it, and in every table rows have to. */
  function isSafeTotal(total: Cell): boolean {
    return otherColumns(total).some(
      (column) =>
        (isExchanged(total, column) && isEvenIn(column, total.column)) ||
        (isExchanged({ ...total, column }, total.column) && isEvenIn(total.column, column)),
    );
  }

  const cellsOf = (table: number): Cell[] =>
    tables[table]!.rows.flatMap((_, row) => signs.map((_, column) => ({ table, row, column })));
  const totalCells: readonly Cell[] = signs.map((_, column) => ({ table: undefined, row: 0, column }));
  const allCells: readonly Cell[] = [...totalCells, ...tables.flatMap((_, table) => cellsOf(table))];
  const withhold = ({ table, row, column }: Cell, is = true): void => {
    if (table === undefined) withheld.totals[column] = is;
    else withheld.tables[table]![row]![column] = is;
  };
  const leastOf = (cells: readonly Cell[]): Cell | undefined =>
    cells
      .filter((cell) => !isUnknown(cell) && valueOf(cell) > 0)
      .reduce<Cell | undefined>((a, b) => (a && valueOf(a) <= valueOf(b) ? a : b), undefined);

  /** The next one to withhold for the sake of `cell`: what hides it at the least loss. */
  function nextFor({ table, row, column }: Cell): Cell | undefined {
    const orTotals = (): Cell | undefined => leastOf(totalCells) ?? leastOf(allCells);
    if (table === undefined) return orTotals();
    const all = cellsOf(table);
    const hidden = all.filter(isWithheld);
    const sameColumn = (one: Cell): boolean => one.column === column;
    const sameRow = (one: Cell): boolean => one.row === row;
    const alone = (isIn: (one: Cell) => boolean): Cell | undefined =>
      hidden.filter(isIn).length < 2 ? leastOf(all.filter(isIn)) : undefined;
    const beside = all.filter((one) =>
      hidden.some((other) => other.row === one.row || other.column === one.column),
    );
    return alone(sameColumn) ?? alone(sameRow) ?? leastOf(beside) ?? leastOf(all) ?? orTotals();
  }

  const delicate = allCells.filter(
    (cell) => isOnPaper(cell) && isDelicate(valueOf(cell), cell.table, cell.row),
  );
  const findTold = (): Cell | undefined =>
    delicate.find((cell) => (cell.table === undefined ? !isSafeTotal(cell) : !isSafeCell(cell.table, cell)));
  delicate.forEach((cell) => withhold(cell));
  const helping: Cell[] = [];
  for (let told = findTold(); told; told = findTold()) {
    const next = nextFor(told);
    // With everything withheld there is nothing to compute with.
    if (!next) break;
    withhold(next);
    helping.push(next);
  }
  // What came first may not be needed any more, now that others are withheld.
  if (!findTold()) {
    for (const cell of helping) {
      withhold(cell, false);
      if (findTold()) withhold(cell);
    }
  }
  return withheld;
}
