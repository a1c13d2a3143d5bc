/** A booking that is made, or a party that waits: its code, what comes next, ways to keep it, and the way back out of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking, BookingAccess } from '../../../../api/generated/types.ts';
import { canWait } from '../../../../domain/can-wait.ts';
import { formatInstant, formatTime } from '../../../../i18n/format.ts';
import { bookedFacts, keepBooking } from '../../../../ui/booked-view.ts';
import { codeView } from '../../../../ui/code-view.ts';
import { calendarXIcon } from '../../../../ui/icons.ts';
import { manageLink } from '../../../../ui/manage-link.ts';
import type { DetailContext } from './detail-context.ts';
import type { Act } from './sign-up.model.ts';

export interface BookingProps {
  print(): void;
  askToCancel(): void;
  keep(): void;
  cancel(): void;
  undo(): void;
  /** Starts afresh with an empty form. */
  again(act: Act): void;
}

/** What the same activity offers now to somebody else, or to who has just left. */
function nextAct({ activity, now }: DetailContext): Act {
  return canWait(activity, now) ? 'wait' : 'signUp';
}

function renderCancel(
  context: DetailContext,
  act: Act,
  booking: Booking,
  props: BookingProps,
): TemplateResult {
  const { messages, locale, isElder, now } = context;
  // The waiting list can be left at any time.
  const isTooLate = act === 'signUp' && now >= Date.parse(booking.cancelUntil);
  if (isTooLate) return html`<p class="hint">${messages.wayOn.cancelClosed}</p>`;
  return html`
    <div class="cancel">
      <p class="hint">${messages.cancelUntil(formatInstant(booking.cancelUntil, locale, isElder))}</p>
      <button part="button" class="button danger" type="button" data-return @click=${props.askToCancel}>
        ${calendarXIcon}${messages.cancelBooking}
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

/** A promised place is kept in a calendar and on a slip; a place in a line is not. */
function renderKeep(context: DetailContext, act: Act, booking: Booking, props: BookingProps): unknown {
  return act === 'wait' ? nothing : keepBooking(booking, context, props.print);
}

/** `below` takes the place of the cancel button: the question, its outcome, or a refusal. */
export function renderBooking(
  context: DetailContext,
  act: Act,
  { booking, manageUrl }: BookingAccess,
  props: BookingProps,
  below: unknown,
): TemplateResult {
  const { messages, copied, copy } = context;
  const { code, ahead, partySize } = booking;
  const isWaiting = act === 'wait';
  const title = isWaiting ? messages.joined(ahead) : messages.booked;
  const next = nextAct(context);
  return html`
    <section class="booking" aria-labelledby="booked">
      <div class="message done">
        <h3 id="booked" tabindex="-1" ?data-focus=${!below}>${title}</h3>
        ${isWaiting ? html`<p>${messages.waitNext}</p>` : nothing}
        ${isWaiting && partySize > 1 ? html`<p>${messages.together(partySize)}</p>` : nothing}
        ${codeView({ code, label: messages.code, copied, messages, onCopy: () => copy(code) })}
        <p>${messages.bookedHow}</p>
      </div>
      ${bookedFacts(booking, context)} ${renderKeep(context, act, booking, props)}
      ${manageLink({ url: manageUrl, copied, messages, onCopy: () => copy(manageUrl) })}
      ${below ?? renderCancel(context, act, booking, props)}
      <div class="row">
        <button part="button" class="button plain" type="button" @click=${() => props.again(next)}>
          ${next === 'wait' ? messages.waitForAnother : messages.signUpAnother}
        </button>
      </div>
    </section>
  `;
}

function renderUndo(context: DetailContext, until: string, props: BookingProps): TemplateResult {
  const { messages, locale, isElder } = context;
  return html`
    <p>${messages.undoHow(formatTime(until, locale, isElder))}</p>
    <p>
      <button part="button" class="button" type="button" @click=${props.undo}>${messages.undo}</button>
    </p>
  `;
}

/** `refused`: why the cancellation could not be taken back. */
export function renderCancelledBooking(
  context: DetailContext,
  { undoUntil }: Booking,
  props: BookingProps,
  refused: unknown,
): TemplateResult {
  const { messages, now } = context;
  const next = nextAct(context);
  const canUndo = !refused && undoUntil !== null && now < Date.parse(undoUntil);
  return html`
    ${
      refused ??
      html`
        <div class="message">
          <h3 tabindex="-1" data-focus>${messages.bookingCancelled}</h3>
          <p>${messages.placeGivenBack}</p>
          ${canUndo ? renderUndo(context, undoUntil, props) : nothing}
        </div>
      `
    }
    <div class="row">
      <button
        part="button"
        class="button ${canUndo ? 'plain' : ''}"
        type="button"
        @click=${() => props.again(next)}
      >
        ${next === 'wait' ? messages.wait : messages.signUpAgain}
      </button>
    </div>
  `;
}
