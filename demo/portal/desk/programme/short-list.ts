/** A list of a preview: as much of it as anybody reads, and how much more there is. */
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from './texts.ts';

/** A page of more is read by nobody. */
export const rowsShown = 200;

export function shortList<Item>(
  items: readonly Item[],
  render: (item: Item) => TemplateResult,
): TemplateResult {
  return html`<ul class="rows">
      ${items.slice(0, rowsShown).map((item) => html`<li>${render(item)}</li>`)}
    </ul>
    ${items.length > rowsShown ? html`<p>${texts.more(items.length - rowsShown)}</p>` : nothing}`;
}
