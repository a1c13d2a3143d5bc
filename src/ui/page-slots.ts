/** Where a page puts words and pictures of its own, at the same places in every widget. */
import { html } from 'lit';

/** Above the heading. */
export const headerSlot = html`<slot name="header"></slot>`;

/** Beside a heading; where several have it, the first one gets what stands in it. */
export const emblemSlot = html`<slot name="emblem"></slot>`;

export const headSlots = [headerSlot, emblemSlot];

/** After the center's own phone and hours, and below them. */
export const footSlots = html`<slot name="contact"></slot><slot name="footer"></slot>`;

/** After our own words where there is nothing to show. */
export const emptySlot = html`<slot name="empty"></slot>`;
