/** A booking that is made, or a place in the waiting list: the code, what to bring, ways to keep it, and what is next. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingAccess } from '../../../../api/generated/types.ts';
import { bookedFacts, bookedSlip, keepBooking } from '../../../../ui/booked-view.ts';
import { codeView } from '../../../../ui/code-view.ts';
import { manageLink } from '../../../../ui/manage-link.ts';
import { printSlip } from '../../../../ui/slip.ts';
import type { BookingContext } from './booking-context.ts';
import type { BookingFlow } from './booking-flow.ts';

function renderHeadline({ messages }: BookingContext, { booking }: BookingAccess): TemplateResult {
  if (booking.status !== 'waiting') {
    return html`<h3 id="done" tabindex="-1" data-focus>${messages.booked}</h3>`;
  }
  return html`
    <h3 id="done" tabindex="-1" data-focus>${messages.waiting}</h3>
    <p class="ahead"><strong>${messages.ahead(booking.ahead ?? 0)}</strong></p>
    <p>${messages.waitingHow}</p>
  `;
}

export function renderDone(
  context: BookingContext,
  flow: BookingFlow,
  access: BookingAccess,
): TemplateResult {
  const { messages, center, service, copied, copy, qr, root, locale } = context;
  const { booking, manageUrl } = access;
  const { code } = booking;
  const isWaiting = booking.status === 'waiting';
  const print = (): void =>
    printSlip(root, bookedSlip(booking, center, context), { title: service.name, lang: locale });
  return html`
    <section class="booking" aria-labelledby="done">
      <div class="message done">
        ${renderHeadline(context, access)}
        ${codeView({ code, label: messages.code, copied, messages, onCopy: () => copy(code) })}
        ${isWaiting ? nothing : html`<p>${messages.bookedHow}</p>`}
      </div>
      ${bookedFacts(booking, context)} ${isWaiting ? nothing : keepBooking(booking, context, print)}
      <div class="to-keep">
        ${manageLink({
          url: manageUrl,
          copied,
          messages: isWaiting ? { ...messages, manageHow: messages.leaveHow } : messages,
          onCopy: () => copy(manageUrl),
        })}
        ${
          qr
            ? html`
                <figure>
                  ${qr}
                  <figcaption class="hint">${messages.qrHow}</figcaption>
                </figure>
              `
            : nothing
        }
      </div>
      <div class="row after">
        <button part="button" class="button" type="button" @click=${() => flow.again()}>
          ${messages.again}
        </button>
        <button part="button" class="button plain" type="button" @click=${context.backToDays}>
          ${messages.backToDays}
        </button>
      </div>
    </section>
  `;
}
