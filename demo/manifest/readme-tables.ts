/** The tables of README.md, where attributes, events, parts, slots and tokens are described once for people and tools alike. */

export interface Described {
  readonly name: string;
  readonly description: string;
}

/** A cell's text as plain text: a table may not have its bars, a description needs no emphasis. */
function plain(cell: string): string {
  return cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}

/** The rows of the table whose first header begins so, after `heading`; no rows when there is no such table below it. */
export function tableRows(readme: string, heading: string, header: string): readonly (readonly string[])[] {
  const from = readme.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`README.md has no section “${heading}”.`);
  const after = readme.slice(from + heading.length + 2);
  const section = after.slice(0, /^#{1,3} /m.exec(after)?.index);
  const lines = section.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${header}`));
  if (at < 0) return [];
  const rows = lines.slice(at + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) => line.split('|').slice(1, -1).map(plain));
}

/** Names in code marks: one row may have several. */
export function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

/** One line a name, each with the text beside it. */
export function described(rows: readonly (readonly string[])[], textAt = 1): Described[] {
  return rows.flatMap((row) =>
    namesIn(row[0]!).map((name) => ({ name, description: row[textAt]!.replace(/`/g, '') })),
  );
}

/** The first paragraph of a section that is text. */
export function introOf(readme: string, heading: string): string {
  const after = readme.slice(readme.indexOf(`\n${heading}\n`) + heading.length + 2);
  const paragraphs = after.split(/\n{2,}/).map((text) => text.trim());
  const first = paragraphs.find((text) => text !== '') ?? '';
  return /^[|#`<]/.test(first) ? '' : first.replace(/\s+/g, ' ');
}
