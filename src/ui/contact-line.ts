/** The phone that a person answers, with the hours: visible in every state. */
import { html, nothing, type TemplateResult } from 'lit';

/** Also one with full-width digits is dialled: ０７９６－８００００００. */
export function phoneLink(phone: string): TemplateResult {
  return html`<a href=${`tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`}>${phone}</a>`;
}

export function contactLine(label: string, phone: string, hours: string): TemplateResult {
  return html`
    <p class="contact">
      ${label} ${phoneLink(phone)} ${hours ? html`<span class="hint" lang="zh-CN">${hours}</span>` : nothing}
    </p>
  `;
}
