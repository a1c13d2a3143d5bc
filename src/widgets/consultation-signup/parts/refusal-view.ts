/** A refusal in words, with the way on: other times. Phone and help lines stand in every state. */
import { html, nothing, type TemplateResult } from 'lit';
import { seatsLeft } from '../../../domain/slot-state.ts';
import { renderWhen } from '../../../ui/when.ts';
import type { Refusal } from './refusal.ts';
import type { SignUpContext } from './sign-up-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

export function renderRefusal(context: SignUpContext, flow: SignUpFlow, refusal: Refusal): TemplateResult {
  const { messages, scene } = context;
  const { kind, slots } = refusal;
  return html`
    <div class="message warn">
      <h3 tabindex="-1" data-focus>${messages.refusal[kind]}</h3>
      <p>${messages.wayOn[kind]}</p>
      ${
        slots.length > 0
          ? html`
              <p class="label" id="other-times">${messages.otherTimes}</p>
              <ul class="alternatives" aria-labelledby="other-times">
                ${slots.map(
                  (slot) => html`
                    <li>
                      <button part="slot" class="slot" type="button" @click=${() => flow.choose(slot)}>
                        <b>${renderWhen(slot, scene)}</b>
                        <span>${messages.slots.seats(seatsLeft(slot))}</span>
                      </button>
                    </li>
                  `,
                )}
              </ul>
            `
          : nothing
      }
    </div>
  `;
}
