/** The tables of README.md, where attributes, events, parts, slots and tokens are described once for people and tools alike. */
import type { Token, Tokens } from 'marked';
import { sectionOf } from './readme-section.ts';

export interface Described {
  readonly name: string;
  readonly description: string;
}

/** A cell's text as plain text: a description needs no links. */
function plain({ text }: Tokens.TableCell): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}

/** What stands between a heading and the next one, of whichever level. */
function textBelow(readme: string, heading: string): Token[] {
  const [, ...below] = sectionOf(readme, heading, '#');
  return below;
}

/** The rows of the table whose first header begins so, below `heading`; no rows when there is no such table. */
export function tableRows(readme: string, heading: string, header: string): readonly (readonly string[])[] {
  const table = textBelow(readme, heading).find(
    (token): token is Tokens.Table =>
      token.type === 'table' && (token as Tokens.Table).header[0]!.text.startsWith(header),
  );
  return table?.rows.map((row) => row.map(plain)) ?? [];
}

/** Names in code marks: one row may have several. */
export function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

/** The rows of a widget, where the last column says whose they are: `all`, `all but` some, or some. */
export function rowsOf(widget: string, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => {
    const whose = row.at(-1)!;
    return namesIn(whose).includes(widget) !== whose.startsWith('all');
  });
}

/** One line a name, each with the text beside it. */
export function described(rows: readonly (readonly string[])[]): Described[] {
  return rows.flatMap((row) =>
    namesIn(row[0]!).map((name) => ({ name, description: row[1]!.replace(/`/g, '') })),
  );
}

/** The first paragraph of a section that begins with one. */
export function introOf(readme: string, heading: string): string {
  const first = textBelow(readme, heading).find(({ type }) => type !== 'space');
  return first?.type === 'paragraph' ? first.raw.trim().replace(/\s+/g, ' ') : '';
}
