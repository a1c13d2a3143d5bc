/** The way into the calendar of a phone or a computer: the address of an .ics file. */
import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../domain/web-address.ts';
import { calendarPlusIcon } from './icons.ts';

/** WeChat's own browser opens no calendar file; the page can only say so. */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent);
}

/** None where the address leads nowhere. */
export function calendarLink(url: string, label: string): TemplateResult | typeof nothing {
  const address = webAddress(url);
  return address
    ? html`<a part="button" class="button" href=${address.href}>${calendarPlusIcon}${label}</a>`
    : nothing;
}

/** Said only where it is needed. */
export function inBrowserHint(text: string): TemplateResult | typeof nothing {
  return isWeChat(navigator.userAgent) ? html`<p class="hint">${text}</p>` : nothing;
}
