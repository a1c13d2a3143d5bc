/** A code as it is read out on the phone: in pairs, letter by letter for a screen reader. */
import { html, type TemplateResult } from 'lit';

export function codeInPairs(code: string): TemplateResult {
  const pairs = code.match(/../g) ?? [code];
  return html`<p class="pairs" role="img" aria-label=${pairs.map((pair) => [...pair].join(' ')).join('，')}>
    ${pairs.map((pair) => html`<span>${pair}</span>`)}
  </p>`;
}
