/** A booking that is made: its code, what to bring, ways to keep it, and the way back out of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../../api/generated/types.ts';
import { bookedOf } from '../../../../domain/booked.ts';
import { formatInstant } from '../../../../i18n/format.ts';
import { calendarLink, inBrowserHint } from '../../../../ui/calendar-link.ts';
import { codeView } from '../../../../ui/code-view.ts';
import { slip } from '../../../../ui/slip.ts';
import { renderWhen, whenText } from '../../../../ui/when.ts';
import type { DetailContext } from './detail-context.ts';

export interface BookingProps {
  print(): void;
  askToCancel(): void;
  keep(): void;
  cancel(): void;
  again(): void;
}

function bookedForText({ attendeeName, name, partySize }: Booking, context: DetailContext): string {
  return `${attendeeName ?? name} · ${context.messages.people(partySize)}`;
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

export function slipOf(context: DetailContext, booking: Booking): TemplateResult {
  const { center, messages } = context;
  const booked = bookedOf(booking);
  const lines = [`${bookedForText(booking, context)} · ${booking.phoneMasked}`];
  if (booked.bring) lines.push(`${messages.bring} ${booked.bring}`);
  return slip({
    title: booked.title,
    when: whenText(booked, context),
    room: booked.room,
    codeLabel: messages.code,
    code: booking.code,
    lines,
    foot: [center.name, center.phone, center.hours].join(' · '),
  });
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
  const booked = bookedOf(booking);
  return html`
    <section class="booking" aria-labelledby="booked">
      <div class="message done">
        <h3 id="booked" tabindex="-1" ?data-focus=${!below}>${messages.booked}</h3>
        ${codeView({ code, label: messages.code, copied, messages, onCopy: () => copy(code) })}
        <p>${messages.bookedHow}</p>
      </div>
      <dl class="facts">
        <div>
          <dt>${messages.when}</dt>
          <dd><strong>${renderWhen(booked, context)}</strong></dd>
        </div>
        <div>
          <dt>${messages.room}</dt>
          <dd lang="zh-CN">${booked.room}</dd>
        </div>
        ${
          booked.bring
            ? html`
                <div>
                  <dt>${messages.bring}</dt>
                  <dd lang="zh-CN">${booked.bring}</dd>
                </div>
              `
            : nothing
        }
        <div>
          <dt>${messages.bookedFor}</dt>
          <dd>${bookedForText(booking, context)}</dd>
        </div>
        <div>
          <dt>${messages.phone}</dt>
          <dd>${booking.phoneMasked}</dd>
        </div>
      </dl>
      <div class="row">
        ${calendarLink(booking.calendarUrl, messages.addToCalendar)}
        <button part="button" class="button" type="button" @click=${props.print}>
          ${messages.printSlip}
        </button>
        <span class="hint">${messages.orScreenshot}</span>
      </div>
      ${inBrowserHint(messages.openInBrowser)} ${below ?? renderCancel(context, booking, props)}
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
