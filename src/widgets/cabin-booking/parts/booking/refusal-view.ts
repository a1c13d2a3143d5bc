/** A refusal in words, with the way on: other times, fewer people, waiting. The phone stands below in every state. */
import { html, nothing, type TemplateResult } from 'lit';
import { isMorning } from '../../../../domain/half-day.ts';
import { seatsLeft } from '../../../../domain/slot-state.ts';
import { renderWhen } from '../../../../ui/when.ts';
import type { BookingContext } from './booking-context.ts';
import type { BookingFlow } from './booking-flow.ts';
import { maxPartySize } from './draft.ts';
import type { Refusal } from './refusal.ts';

function renderSlots(context: BookingContext, flow: BookingFlow, refusal: Refusal): unknown {
  const { messages } = context;
  const slots =
    refusal.kind === 'fasting' ? refusal.slots.filter(({ startsAt }) => isMorning(startsAt)) : refusal.slots;
  if (slots.length === 0) return nothing;
  return html`
    <p class="label" id="other-times">${messages.otherTimes}</p>
    <ul class="alternatives" aria-labelledby="other-times">
      ${slots.map(
        (slot) => html`
          <li>
            <button part="slot" class="slot" type="button" @click=${() => flow.choose(slot)}>
              <b>${renderWhen(slot, context)}</b>
              <span>${messages.slots.seats(seatsLeft(slot))}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

export function renderRefusal(context: BookingContext, flow: BookingFlow, refusal: Refusal): TemplateResult {
  const { messages, service } = context;
  const { kind, mayWait } = refusal;
  // So many may come, of a party that is larger.
  const fewer =
    kind === 'notEnough' ? refusal.placesLeft : kind === 'partyTooLarge' ? maxPartySize(service) : undefined;
  const { state } = flow;
  const button = (label: string, act: () => void): TemplateResult => html`
    <button part="button" class="button" type="button" @click=${act}>${label}</button>
  `;
  const form = state.step === 'form' ? state : undefined;
  return html`
    <div class="message warn">
      <h3 tabindex="-1" data-focus>${messages.refusal[kind]}</h3>
      <p>${kind === 'notEnough' ? messages.onlyLeft(fewer ?? 0) : nothing} ${messages.wayOn[kind]}</p>
      ${renderSlots(context, flow, refusal)}
      <div class="row">
        ${
          form && fewer !== undefined
            ? button(messages.comeAs(fewer), () => flow.edit({ partySize: String(fewer) }))
            : nothing
        }
        ${form && kind === 'placesLeft' ? button(messages.bookNow, () => flow.choose(form.slot)) : nothing}
        ${
          form && mayWait && (kind === 'full' || kind === 'holdLost')
            ? button(messages.waitInstead, () => flow.wait(form.slot))
            : nothing
        }
        ${form ? button(messages.otherTime, () => flow.back()) : nothing}
      </div>
    </div>
  `;
}
