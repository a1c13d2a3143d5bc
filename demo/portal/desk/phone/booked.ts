/** What is said to a caller at the end: when it is, or which place in the line, and the code. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { codeInPairs } from './code-in-pairs.ts';
import { texts } from './texts.ts';

export interface BookedProps {
  readonly booking: Booking;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

export function booked({ booking, onAgain, onClose }: BookedProps): TemplateResult {
  const { code, activity, slot, status, ahead } = booking;
  const event = activity ?? (slot && { ...slot, title: slot.serviceName });
  const isWaiting = status === 'waiting';
  return html`
    <p id="booked" tabindex="-1">
      ${isWaiting ? texts.waiting(ahead === null ? undefined : ahead + 1) : texts.booked}
      ${event && `${formatInstant(event.startsAt, deskLanguage())} ${event.title}`}
    </p>
    ${
      event &&
      html`<p>
        ${event.room === event.title ? nothing : event.room}
        ${event.bring === null ? nothing : texts.bring(event.bring)}
      </p>`
    }
    ${isWaiting ? html`<p>${texts.willBeTold}</p>` : nothing}
    <p>${texts.readOut}</p>
    ${codeInPairs(code)}
    <div class="row">
      <button class="button primary" type="button" @click=${onAgain}>${texts.again}</button>
      <button class="button" type="button" @click=${onClose}>${texts.close}</button>
    </div>
  `;
}
