/** What a section says of itself: what was done, and what went wrong. Both stand there from the first, so that they are heard. */
import { html, nothing, type TemplateResult } from 'lit';

/** Empty: nothing was done yet. */
export function doneNote(said: string): TemplateResult {
  return html`<p role="status" class=${said === '' ? 'visually-hidden' : 'message'}>${said}</p>`;
}

export function troubleNote(trouble: string | undefined): TemplateResult {
  return html`<div role="alert">
    ${trouble === undefined ? nothing : html`<p class="message bad">${trouble}</p>`}
  </div>`;
}
