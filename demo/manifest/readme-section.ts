/** A section of README.md as tokens of Markdown, its heading first. */
import { lexer, type Token, type Tokens } from 'marked';

function isHeading(token: Token | undefined): token is Tokens.Heading {
  return token?.type === 'heading';
}

/**
 * From the heading that begins so to the next of its level or above, or to the next that begins with `until`.
 * @throws when there is no such heading: the README was changed, and who quotes it has to know
 */
export function sectionOf(readme: string, start: string, until?: string): [Tokens.Heading, ...Token[]] {
  const tokens = lexer(readme);
  const from = tokens.findIndex((token) => isHeading(token) && token.raw.startsWith(start));
  const [heading, ...after] = tokens.slice(Math.max(from, 0));
  if (from < 0 || !isHeading(heading)) throw new Error(`README.md has no section “${start}”.`);
  const to = after.findIndex(
    (token) => isHeading(token) && (until ? token.raw.startsWith(until) : token.depth <= heading.depth),
  );
  return [heading, ...after.slice(0, to < 0 ? undefined : to)];
}
