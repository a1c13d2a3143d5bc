/** What a resident can do about the activity: sign up, just come, look at what replaces it, or call. */
import { html, nothing, type TemplateResult } from 'lit';
import { activityState } from '../../../../domain/activity-state.ts';
import { formatInstant } from '../../../../i18n/format.ts';
import { whenText } from '../../../../ui/when.ts';
import type { DetailContext } from './detail-context.ts';

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

export function renderOffer(context: DetailContext, onSignUp: () => void): TemplateResult {
  const { activity, messages, locale, isElder, now, trouble } = context;
  const state = activityState(activity, now);
  switch (state) {
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
      return message(messages.full);
    case 'closed':
      return message(messages.closed);
    case 'notOpen':
      return message(
        messages.notOpen(
          activity.signUpOpensAt ? formatInstant(activity.signUpOpensAt, locale, isElder) : undefined,
        ),
      );
    default:
      if (trouble) return html`<p class="message warn">${messages[trouble]}</p>`;
      return html`
        <div class="offer">
          <button part="primary-button" class="button primary wide" type="button" @click=${onSignUp}>
            ${messages.signUp}
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
}
