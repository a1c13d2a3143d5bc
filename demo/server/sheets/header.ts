/** The header of a sheet: which of its columns mean what, in the words that a kind of sheet understands. */
import { plain } from './plain.ts';

/** The columns of one kind of sheet. */
export interface Vocabulary<Column extends string> {
  /** What headers call each column; the first one is what we write ourselves. */
  readonly spellings: Readonly<Record<Column, readonly string[]>>;
  /** Headers that sheets often have and that say nothing. */
  readonly ofNoMeaning: ReadonlySet<string>;
  /** The columns without which no row can be read. */
  missing(header: Header<Column>): readonly Column[];
}

export interface Header<Column extends string> {
  /** Position of each column in a record. */
  readonly positions: ReadonlyMap<Column, number>;
  /** The header as the sheet spells it. */
  readonly names: readonly string[];
  readonly unknown: readonly string[];
}

const meanings = new WeakMap<object, ReadonlyMap<string, string>>();

function meaningsOf<Column extends string>({ spellings }: Vocabulary<Column>): ReadonlyMap<string, Column> {
  const known = meanings.get(spellings);
  // The map was made from these very spellings.
  if (known) return known as ReadonlyMap<string, Column>;
  const all = Object.entries(spellings) as [Column, readonly string[]][];
  const made = new Map(all.flatMap(([column, names]) => names.map((name) => [name, column] as const)));
  meanings.set(spellings, made);
  return made;
}

function toColumn<Column extends string>(header: string, vocabulary: Vocabulary<Column>): Column | undefined {
  const meaning = meaningsOf(vocabulary);
  const spelled = plain(header)
    .toLowerCase()
    .replace(/[*:\s_\-.]/g, '');
  // 名额(人), 日期(必填): what stands in brackets explains.
  return meaning.get(spelled) ?? meaning.get(spelled.replace(/[([【].*[)\]】]/g, ''));
}

export function readHeader<Column extends string>(
  cells: readonly string[],
  vocabulary: Vocabulary<Column>,
): Header<Column> {
  const positions = new Map<Column, number>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    const column = toColumn(cell, vocabulary);
    if (column !== undefined && !positions.has(column)) positions.set(column, index);
    else if (cell.trim() !== '' && !vocabulary.ofNoMeaning.has(plain(cell))) unknown.push(cell.trim());
  });
  return { positions, names: cells.map((cell) => cell.trim()), unknown };
}
