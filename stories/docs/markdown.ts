/** README.md as a Lit template: so that the guides in Storybook are the README's own words. */
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { Marked, type Tokens } from 'marked';
import { sectionOf } from '../../demo/manifest/readme-section.ts';

/** What scrolls by itself has to be reached by keyboard, and so has a name. */
const scrolls = (name: string) => `tabindex="0" role="group" aria-label="${name.replace(/"/g, '')}"`;

const markdown = new Marked({
  renderer: {
    code: ({ text }) => `<pre ${scrolls('Code')}><code>${escaped(text)}</code></pre>`,
    table({ header, rows }) {
      const cells = (name: string, row: readonly Tokens.TableCell[]) =>
        row.map(({ tokens }) => `<${name}>${this.parser.parseInline(tokens)}</${name}>`).join('');
      const names = header.map(({ text }) => text).join(', ');
      return `<div class="table" ${scrolls(names)}><table>
        <thead><tr>${cells('th', header).replaceAll('<th></th>', '<td></td>')}</tr></thead>
        <tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody>
      </table></div>`;
    },
    // A static site has no repository around it, and no server on this machine.
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return href.startsWith('https:') ? `<a href="${encodeURI(href)}">${text}</a>` : text;
    },
    image: ({ text }) => escaped(text),
  },
});

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** See `sectionOf`. Its heading has level 2, what is below it is lower. */
export function section(readme: string, heading: string, until?: string): TemplateResult {
  const tokens = sectionOf(readme, heading, until);
  const raise = tokens[0].depth - 2;
  const leveled = tokens.map((token) =>
    token.type === 'heading' ? { ...token, depth: (token as Tokens.Heading).depth - raise } : token,
  );
  return html`${unsafeHTML(markdown.parser(leveled))}`;
}
