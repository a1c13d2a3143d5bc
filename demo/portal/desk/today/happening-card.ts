/** Something that is on: when, what, where, how full it is, and under it who is coming. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatTimeRange } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import type { Happening } from './hours.ts';
import { texts } from './texts.ts';

export interface HappeningParts {
  readonly bookings: unknown;
  /** Whoever came without a booking. */
  readonly walkIns: unknown;
}

export function happeningCard(happening: Happening, { bookings, walkIns }: HappeningParts): TemplateResult {
  const { title, room, startsAt, endsAt, event } = happening;
  return html`
    <article class="card ${isEmptySlot(happening) ? 'quiet empty' : ''}">
      <h3>${formatTimeRange(startsAt, endsAt, deskLanguage())} ${title}</h3>
      <p class="facts">${[room === title ? '' : room, ...factsOf(happening)].filter(Boolean).join(' · ')}</p>
      ${event?.isCancelled ? html`<p class="off">${texts.cancelled}</p>` : nothing}
      ${event?.isOffered === false ? html`<p class="off">${texts.notOffered}</p>` : nothing} ${bookings}
      ${event?.isCancelled ? nothing : walkIns}
    </article>
  `;
}

export function isEmptySlot({ event }: Happening): boolean {
  return typeof event?.serviceId === 'string' && event.bookings.length === 0 && event.taken === 0;
}

function factsOf({ event }: Happening): string[] {
  if (!event) return [texts.walkInHours];
  const { capacity, taken, waiting } = event;
  if (capacity === null) return [texts.noSignUp];
  return [
    taken === 0 ? texts.free(capacity) : texts.places(taken, capacity),
    waiting > 0 ? texts.waiting(waiting) : '',
  ];
}
