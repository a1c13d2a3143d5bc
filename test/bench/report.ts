/** Figures against their budgets, as a table that says by how much one is missed. */

export interface Figure {
  readonly what: string;
  /** At most; with `isLeast`, at least. */
  readonly budget: number;
  readonly isLeast?: true;
  readonly measured: number;
  readonly unit: 'B' | 'KB' | '×' | '%' | 'ms' | '';
}

/** What one part of the bench has measured. */
export interface Part {
  readonly figures: readonly Figure[];
  /** What explains them. */
  readonly notes: readonly string[];
}

function show(value: number, unit: Figure['unit']): string {
  const digits = unit === '×' ? 2 : unit === '' && value % 1 !== 0 ? 4 : 0;
  const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' ? text : `${text} ${unit}`;
}

function verdict({ budget, isLeast, measured, unit }: Figure): string {
  const over = isLeast ? budget - measured : measured - budget;
  return over <= 0 ? 'met' : `missed by ${show(over, unit)}`;
}

export function toTable(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'budget', 'measured', ''],
    ...figures.map((figure) => [
      figure.what,
      `${figure.isLeast ? '≥' : '≤'} ${show(figure.budget, figure.unit)}`,
      show(figure.measured, figure.unit),
      verdict(figure),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([what, ...others]) =>
      [what!.padEnd(widths[0]!), ...others.map((text, index) => text.padStart(widths[index + 1]!))].join(
        '  ',
      ),
    )
    .join('\n');
}
