/** What a resident can do about the activity: sign up, wait for a place, just come, look at what replaces it, or call. */
import { html, nothing, type TemplateResult } from 'lit';
import { activityState } from '../../../../domain/activity-state.ts';
import { canWait } from '../../../../domain/can-wait.ts';
import { formatInstant } from '../../../../i18n/format.ts';
import { whenText } from '../../../../ui/when.ts';
import { inWordsOf, type DetailContext } from './detail-context.ts';
import type { Act } from './sign-up.model.ts';

const message = (text: string): TemplateResult => html`<p class="message">${text}</p>`;

/** What takes the place of a cancelled activity, if anything does. */
export function renderReplacement(context: DetailContext): TemplateResult | typeof nothing {
  const { activity, messages, showActivity } = context;
  const { replacement } = activity;
  if (!replacement) return nothing;
  return html`
    <p>${messages.replacedBy(whenText(replacement, context), replacement.room)}</p>
    <p>
      <button part="button" class="button" type="button" @click=${() => showActivity(replacement.id)}>
        ${messages.showReplacement}
      </button>
    </p>
  `;
}

/** The button of an act, or why there is none at the moment. */
function renderAct(context: DetailContext, act: Act, onAct: (act: Act) => void): TemplateResult {
  const { activity, locale, isElder, trouble } = context;
  const { messages } = inWordsOf(act, context);
  if (trouble) return html`<p class="message warn">${messages[trouble]}</p>`;
  return html`
    <div class="offer">
      ${act === 'wait' ? message(messages.fullCanWait(activity.waiting)) : nothing}
      <button part="primary-button" class="button primary wide" type="button" @click=${() => onAct(act)}>
        ${act === 'wait' ? messages.wait : messages.signUp}
      </button>
      ${
        activity.signUpClosesAt
          ? html`
              <p class="hint">
                ${messages.openUntil(formatInstant(activity.signUpClosesAt, locale, isElder))}
              </p>
            `
          : nothing
      }
    </div>
  `;
}

export function renderOffer(context: DetailContext, onAct: (act: Act) => void): TemplateResult {
  const { activity, messages, locale, isElder, now } = context;
  switch (activityState(activity, now)) {
    case 'cancelled':
      return html`
        <div class="message warn">
          <p>${messages.cancelled}</p>
          ${renderReplacement(context)}
        </div>
      `;
    case 'free':
      return message(messages.free);
    case 'full':
      if (canWait(activity, now)) return renderAct(context, 'wait', onAct);
      return message(activity.waitlistCapacity > 0 ? messages.listFull : messages.full);
    case 'closed':
      return message(messages.closed);
    case 'notOpen':
      return message(
        messages.notOpen(
          activity.signUpOpensAt ? formatInstant(activity.signUpOpensAt, locale, isElder) : undefined,
        ),
      );
    default:
      return renderAct(context, 'signUp', onAct);
  }
}
