/** Small cells of published tables: whoever tries everything that could be behind them cannot tell which it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  isSmall,
  protect,
  type Sheet,
  type Table,
  type Withheld,
} from '../../../demo/server/figures/protect.ts';

const signs = [1, 1, 1, -1] as const;
type Row = readonly [number, number, number, number];

const rowOf = (came: number, missed: number, unmarked: number): Row => [
  came,
  missed,
  unmarked,
  came + missed + unmarked,
];
const sum = (rows: readonly Row[]): Row =>
  rows.reduce<Row>((a, b) => rowOf(a[0] + b[0], a[1] + b[1], a[2] + b[2]), rowOf(0, 0, 0));

/** Who was not marked is on no paper. */
const shown = [true, true, false, true];

function sheetOf(tables: readonly (readonly Row[])[]): Sheet {
  return {
    signs,
    totals: sum(tables[0]!),
    isTotalShown: shown,
    tables: tables.map((rows): Table => ({ rows, isShown: shown })),
  };
}

/** As a reader may think of it: every value one less, as it is, or one more. */
function guesses(row: readonly number[], isKnown: (column: number) => boolean): Row[] {
  const around = (value: number) => [value - 1, value, value + 1].filter((guess) => guess >= 0);
  const found: Row[] = [];
  for (const came of around(row[0]!))
    for (const missed of around(row[1]!))
      for (const unmarked of around(row[2]!)) {
        const guess = rowOf(came, missed, unmarked);
        const fits = guess.every(
          (value, column) =>
            (isKnown(column) ? value === row[column] : !shown[column] || value > 0) ||
            (row[column] === 0 && value === 0),
        );
        if (fits) found.push(guess);
      }
  return found;
}

/** Every set of rows that a table may have; by their sum. */
function tablesBehind({ rows }: Table, withheld: Withheld['tables'][number]): Map<string, Row[][]> {
  let some: Row[][] = [[]];
  rows.forEach((row, index) => {
    const possible = guesses(row, (column) => shown[column]! && !withheld[index]![column]!);
    some = some.flatMap((before) => possible.map((guess) => [...before, guess]));
  });
  return Map.groupBy(some, (guess) => sum(guess).join());
}

/** The small cells that a reader who tries everything can tell. */
function toldCells({ tables, totals }: Sheet, withheld: Withheld): string[] {
  const behind = tables.map((table, index) => tablesBehind(table, withheld.tables[index]!));
  const possibleTotals = guesses(totals, (column) => shown[column]! && !withheld.totals[column]!)
    .map((guess) => guess.join())
    .filter((key) => behind.every((all) => all.has(key)));
  const told: string[] = [];
  const check = (name: string, value: number, column: number, values: readonly number[]) => {
    if (shown[column] && isSmall(value) && new Set(values).size < 2) told.push(`${name} = ${value}`);
  };
  totals.forEach((value, column) =>
    check(
      `total ${column}`,
      value,
      column,
      possibleTotals.map((key) => Number(key.split(',')[column])),
    ),
  );
  tables.forEach(({ rows }, table) => {
    const all = possibleTotals.flatMap((key) => behind[table]!.get(key)!);
    rows.forEach((row, index) =>
      row.forEach((value, column) =>
        check(
          `${table}/${index}/${column}`,
          value,
          column,
          all.map((guess) => guess[index]![column]!),
        ),
      ),
    );
  });
  return told;
}

const rowsUpTo = (came: number, missed: number, unmarked: number) =>
  fc.array(
    fc.tuple(fc.nat(came), fc.nat(missed), fc.nat(unmarked)).map((parts) => rowOf(...parts)),
    { minLength: 1, maxLength: 3 },
  );
/** Two tables of the same people: what is added up by month and by room. With totals that are small themselves, too. */
const twoTables = fc
  .tuple(
    fc.oneof(rowsUpTo(9, 7, 2), rowsUpTo(9, 2, 0), rowsUpTo(1, 1, 1)),
    fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }),
  )
  .map(([rows, groups]) => [
    rows,
    [0, 1].map((group) => sum(rows.filter((_, index) => groups[index] === group))),
  ]);

test('no small cell is told, not even to whoever tries everything', () => {
  fc.assert(
    fc.property(twoTables, (tables) => {
      const sheet = sheetOf(tables);
      const withheld = protect(sheet);
      assert.deepEqual(toldCells(sheet, withheld), []);
      sheet.tables.forEach(({ rows }, table) =>
        rows.forEach((cells, index) =>
          cells.forEach((value, column) => {
            if (value === 0) assert.ok(!withheld.tables[table]![index]![column], 'a zero is told');
            if (shown[column] && isSmall(value)) assert.ok(withheld.tables[table]![index]![column]);
          }),
        ),
      );
    }),
    { numRuns: 400 },
  );
});

test('withholding small cells alone would tell some of them', () => {
  const sheet = sheetOf([[rowOf(20, 3, 0), rowOf(30, 8, 2)]]);
  const alone: Withheld = {
    tables: [[[false, true, false, false], signs.map(() => false)]],
    totals: signs.map(() => false),
  };
  assert.deepEqual(toldCells(sheet, alone), ['0/0/1 = 3']);
});

test('of a table without small cells everything is told', () => {
  const withheld = protect(sheetOf([[rowOf(20, 5, 3), rowOf(30, 0, 0)]]));
  assert.ok(!withheld.totals.includes(true));
  assert.ok(!withheld.tables.flat(2).includes(true));
});

test('for one small cell no more is withheld than hides it', () => {
  const rows = [rowOf(40, 3, 6), rowOf(50, 9, 4), rowOf(60, 12, 4)];
  const withheld = protect(sheetOf([rows]));
  assert.deepEqual(
    withheld.tables[0]!.map((cells) => cells.indexOf(true)),
    [1, 1, -1],
  );
  assert.equal(withheld.tables.flat(2).filter(Boolean).length, 2);
  assert.ok(!withheld.totals.includes(true));
});

test('what can be told by what cannot be is withheld: one place is left, and somebody missed it', () => {
  // Six booked, five came, nobody was left unmarked elsewhere: one did not come.
  const sheet = sheetOf([[rowOf(5, 1, 0), rowOf(20, 6, 0)]]);
  assert.deepEqual(toldCells(sheet, protect(sheet)), []);
});

test('of one total and its two parts, a small part takes the other one along', () => {
  const coverage = {
    signs: [1, 1, -1] as const,
    totals: [2, 30, 32],
    isTotalShown: [true, true, true],
    tables: [],
  };
  assert.deepEqual(protect(coverage).totals, [true, true, false]);
});
