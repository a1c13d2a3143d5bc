/** As much of Markdown as README.md uses, as a Lit template: so that the guides in Storybook are the README's own words. */
import { html, nothing, type TemplateResult } from 'lit';

type Content = TemplateResult | string;

/** `code`, **bold** and links; a link into the repository is its text, for a static site has no repository around it. */
function inline(text: string): Content[] {
  return text.split(/(`[^`]+`|\*\*.+?\*\*|!?\[[^\]]*\]\([^)]*\))/).map((piece) => {
    if (/^`.*`$/s.test(piece)) return html`<code>${piece.slice(1, -1)}</code>`;
    if (piece.startsWith('**')) return html`<strong>${inline(piece.slice(2, -2))}</strong>`;
    const [, image, label, target] = /^(!?)\[([^\]]*)\]\(([^)]*)\)$/s.exec(piece) ?? [];
    if (label === undefined) return piece;
    if (image) return label;
    return target?.startsWith('https:') ? html`<a href=${target}>${label}</a>` : html`${inline(label)}`;
  });
}

function table(lines: readonly string[]): TemplateResult {
  const [head = [], , ...rows] = lines.map((line) => line.split('|').slice(1, -1));
  return html`
    <div class="table" role="group" tabindex="0" aria-label=${head.map((cell) => cell.trim()).join(', ')}>
      <table>
        <thead>
          <tr>
            ${head.map((cell) => (cell.trim() ? html`<th scope="col">${inline(cell.trim())}</th>` : html`<td></td>`))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${inline(cell.trim())}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function list(lines: readonly string[]): TemplateResult {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return html`<ul>
    ${items.map((item) => html`<li>${inline(item)}</li>`)}
  </ul>`;
}

function block(lines: readonly string[], levelOfTop: number): TemplateResult | typeof nothing {
  const [first] = lines;
  if (!first) return nothing;
  if (first.startsWith('```'))
    return html`<pre
      tabindex="0"
      role="group"
      aria-label="Code"
    ><code>${lines.slice(1, -1).join('\n')}</code></pre>`;
  if (first.startsWith('|')) return table(lines);
  if (first.startsWith('- ')) return list(lines);
  const [, marks, title] = /^(#+) (.*)$/.exec(first) ?? [];
  if (!marks || !title) return html`<p>${inline(lines.join(' '))}</p>`;
  if (marks.length === levelOfTop) return html`<h2>${inline(title)}</h2>`;
  return html`<h3>${inline(title)}</h3>`;
}

/** Lines that belong together. */
function* blocks(text: string): Generator<string[]> {
  let lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    const isFence = line.startsWith('```');
    const starts = (isFence && !isCode) || line.startsWith('#');
    if (!isCode && (line === '' || starts || (lines[0]?.startsWith('#') ?? false))) {
      yield lines;
      lines = [];
    }
    if (line !== '' || isCode) lines.push(line);
    if (isFence) {
      isCode = !isCode;
      if (!isCode) {
        yield lines;
        lines = [];
      }
    }
  }
  yield lines;
}

/** From the heading that begins so to the next of its level or above; what is below it is a level lower. */
export function section(readme: string, heading: string, until?: string): TemplateResult {
  const from = `\n${readme}`.indexOf(`\n${heading}`);
  if (from < 0) throw new Error(`README.md has no section “${heading}”.`);
  const text = readme.slice(from);
  const level = /^#+/.exec(heading)![0].length;
  const below = text.indexOf('\n');
  const next = new RegExp(`^${until ?? `#{1,${level}} `}`, 'm').exec(text.slice(below));
  const own = next ? text.slice(0, below + next.index) : text;
  return html`${[...blocks(own)].map((lines) => block(lines, level))}`;
}
