/** Where a page puts words and pictures of its own, at the same places in every widget. */
import { html } from 'lit';

/** Above and beside the heading. */
export const headSlots = html`<slot name="header"></slot><slot name="emblem"></slot>`;

/** After the center's own phone and hours, and below them. */
export const footSlots = html`<slot name="contact"></slot><slot name="footer"></slot>`;

/** After our own words where there is nothing to show. */
export const emptySlot = html`<slot name="empty"></slot>`;
