/** A booking that is made: its code, what to bring, ways to keep it, and the way back out of it. */
import { html, type TemplateResult } from 'lit';
import type { Booking } from '../../../../api/generated/types.ts';
import { formatInstant } from '../../../../i18n/format.ts';
import { bookedFacts, keepBooking } from '../../../../ui/booked-view.ts';
import { codeView } from '../../../../ui/code-view.ts';
import type { DetailContext } from './detail-context.ts';

export interface BookingProps {
  print(): void;
  askToCancel(): void;
  keep(): void;
  cancel(): void;
  again(): void;
}

function renderCancel(context: DetailContext, booking: Booking, props: BookingProps): TemplateResult {
  const { messages, locale, isElder, now } = context;
  if (now >= Date.parse(booking.cancelUntil)) return html`<p class="hint">${messages.wayOn.cancelClosed}</p>`;
  return html`
    <div class="cancel">
      <p class="hint">${messages.cancelUntil(formatInstant(booking.cancelUntil, locale, isElder))}</p>
      <button part="button" class="button danger" type="button" data-return @click=${props.askToCancel}>
        ${messages.cancelBooking}
      </button>
    </div>
  `;
}

export function renderCancelQuestion({ messages }: DetailContext, props: BookingProps): TemplateResult {
  return html`
    <div class="message warn" role="group" aria-labelledby="cancel-question">
      <h3 id="cancel-question" tabindex="-1" data-focus>${messages.cancelQuestion}</h3>
      <div class="row">
        <button part="button" class="button" type="button" @click=${props.keep}>${messages.cancelNo}</button>
        <button part="button" class="button danger" type="button" @click=${props.cancel}>
          ${messages.cancelYes}
        </button>
      </div>
    </div>
  `;
}

/** `below` takes the place of the cancel button: the question, its outcome, or a refusal. */
export function renderBooking(
  context: DetailContext,
  booking: Booking,
  props: BookingProps,
  below: unknown,
): TemplateResult {
  const { messages, copied, copy } = context;
  const { code } = booking;
  return html`
    <section class="booking" aria-labelledby="booked">
      <div class="message done">
        <h3 id="booked" tabindex="-1" ?data-focus=${!below}>${messages.booked}</h3>
        ${codeView({ code, label: messages.code, copied, messages, onCopy: () => copy(code) })}
        <p>${messages.bookedHow}</p>
      </div>
      ${bookedFacts(booking, context)} ${keepBooking(booking, context, props.print)}
      ${below ?? renderCancel(context, booking, props)}
      <div class="row">
        <button part="button" class="button plain" type="button" @click=${props.again}>
          ${messages.signUpAnother}
        </button>
      </div>
    </section>
  `;
}

export function renderCancelledBooking({ messages }: DetailContext, props: BookingProps): TemplateResult {
  return html`
    <div class="message">
      <h3 tabindex="-1" data-focus>${messages.bookingCancelled}</h3>
      <p>${messages.placeGivenBack}</p>
      <p>
        <button part="button" class="button" type="button" @click=${props.again}>
          ${messages.signUpAgain}
        </button>
      </p>
    </div>
  `;
}
