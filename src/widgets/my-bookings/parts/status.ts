/** How a booking stands, in a few words, and what else has to be known about it now. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../api/generated/types.ts';
import { bookedOf } from '../../../domain/booked.ts';
import { formatInstant, formatTime } from '../../../i18n/format.ts';
import { whenText } from '../../../ui/when.ts';
import { actKindsOf, mayChange, standingOf } from '../my-bookings.model.ts';
import type { BookingsContext } from './bookings-context.ts';

export function statusText(booking: Booking, context: BookingsContext): string {
  const { messages, locale, isElder, now } = context;
  const standing = standingOf(booking, now);
  switch (standing) {
    case 'confirmed':
    case 'over':
    case 'calledOff':
      return messages[standing];
    case 'waiting':
      return messages.waiting(booking.ahead ?? 0);
    case 'offered':
      return messages.offered(formatInstant(booking.offerUntil ?? '', locale, isElder));
    case 'cancelled':
      return messages.ended(booking.endedBy ?? undefined);
  }
}

/** With a shape for whoever does not tell the colors apart. */
export function statusPill(booking: Booking, context: BookingsContext): TemplateResult {
  return html`
    <p part="state" class="status" data-standing=${standingOf(booking, context.now)}>
      ${statusText(booking, context)}
    </p>
  `;
}

/** What has to be known before anything is unfolded. */
export function urgentNotes(booking: Booking, context: BookingsContext): unknown {
  const { messages, locale, isElder, now } = context;
  const standing = standingOf(booking, now);
  const { replacement } = booking.activity ?? {};
  if (standing === 'calledOff') {
    return html`
      <p class="notice-line">
        ${messages.calledOffHow}
        ${replacement ? messages.replacedBy(whenText(replacement, context), replacement.room) : nothing}
      </p>
    `;
  }
  if (booking.needsCall && standing !== 'over') {
    const { needsCall } = booking.isConfidential ? messages.inConfidence : messages;
    return html`<p class="notice-line">${standing === 'waiting' ? messages.waitsInVain : needsCall}</p>`;
  }
  if (standing === 'offered') return html`<p>${messages.offeredHow}</p>`;
  return standing === 'cancelled' && booking.undoUntil && actKindsOf(booking, now).includes('undo')
    ? html`<p>${messages.undoUntil(formatTime(booking.undoUntil, locale, isElder))}</p>`
    : nothing;
}

/** Above the buttons: until when they are there, or why there are none. */
export function deadline(booking: Booking, context: BookingsContext): unknown {
  const { messages, locale, isElder, now } = context;
  const until = formatInstant(booking.cancelUntil, locale, isElder);
  switch (standingOf(booking, now)) {
    case 'confirmed': {
      if (!mayChange(booking, now)) return html`<p class="notice-line">${messages.changeClosed}</p>`;
      const isOnlyCancel = actKindsOf(booking, now).length === 1;
      return html`<p>${isOnlyCancel ? messages.cancelUntil(until) : messages.changeUntil(until)}</p>`;
    }
    case 'waiting': {
      const start = formatInstant(bookedOf(booking).startsAt, locale, isElder);
      const { waitingHow } = booking.isConfidential ? messages.inConfidence : messages;
      return html`<p>${waitingHow(start)}</p>`;
    }
    default:
      return nothing;
  }
}
