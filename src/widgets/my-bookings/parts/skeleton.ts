/** A booking that is on its way: as high as the card that takes its place. */
import { html, type TemplateResult } from 'lit';

export function skeleton(): TemplateResult {
  return html`
    <div class="card skeleton" aria-hidden="true">
      <div class="leaf"></div>
      <div class="body"><i></i><i></i><i></i><i></i></div>
    </div>
  `;
}
