/** The way into the calendar of a phone or a computer: the address of an .ics file. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarPlusIcon } from './icons.ts';

/** WeChat's own browser opens no calendar file; the page can only say so. */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent);
}

export function calendarLink(url: string, label: string): TemplateResult {
  return html`<a part="button" class="button" href=${url}>${calendarPlusIcon}${label}</a>`;
}

/** Said only where it is needed. */
export function inBrowserHint(text: string): TemplateResult | typeof nothing {
  return isWeChat(navigator.userAgent) ? html`<p class="hint">${text}</p>` : nothing;
}
