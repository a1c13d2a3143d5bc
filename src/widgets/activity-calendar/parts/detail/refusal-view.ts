/** A refusal in words, with the way on: other dates, fewer people. The phone stands below in every state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiErrorCode } from '../../../../api/errors.ts';
import { placesLeft } from '../../../../domain/activity-state.ts';
import type { RefusalKind } from '../../../../i18n/sign-up.ts';
import { renderWhen } from '../../../../ui/when.ts';
import { renderReplacement } from './offer.ts';
import type { DetailContext } from './detail-context.ts';
import { isShortOfPlaces, type Refusal } from './refusal.ts';

const kinds: Partial<Record<ApiErrorCode, RefusalKind>> = {
  activity_full: 'full',
  party_too_large: 'partyTooLarge',
  sign_up_not_open: 'notOpen',
  sign_up_closed: 'closed',
  activity_cancelled: 'cancelled',
  sign_up_not_needed: 'notNeeded',
  activity_not_found: 'gone',
  cancel_closed: 'cancelClosed',
  notice_outdated: 'noticeOutdated',
  validation_failed: 'invalid',
  too_many_requests: 'tooMany',
  offline: 'offline',
};

function kindOf(refusal: Refusal): RefusalKind {
  return isShortOfPlaces(refusal) ? 'notEnough' : (kinds[refusal.code] ?? 'other');
}

function renderAlternatives(
  context: DetailContext,
  { alternatives }: Refusal,
): TemplateResult | typeof nothing {
  const { messages, showActivity } = context;
  if (alternatives.length === 0) return nothing;
  return html`
    <p class="label" id="other-dates">${messages.otherDates}</p>
    <ul class="alternatives" aria-labelledby="other-dates">
      ${alternatives.map(
        (other) => html`
          <li>
            <button part="button" class="button" type="button" @click=${() => showActivity(other.id)}>
              <span lang="zh-CN">${other.title}</span>
              <span>${renderWhen(other, context)}</span>
              ${
                other.capacity === null
                  ? nothing
                  : html`<span class="hint">${messages.places(placesLeft(other))}</span>`
              }
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

/** `comeAs` is offered when fewer people would fit. */
export function renderRefusal(
  context: DetailContext,
  refusal: Refusal,
  comeAs?: (partySize: number) => void,
): TemplateResult {
  const { messages } = context;
  const kind = kindOf(refusal);
  const { placesLeft: left = 0 } = refusal;
  return html`
    <div class="message warn">
      <h3 tabindex="-1" data-focus>${messages.refusal[kind]}</h3>
      <p>${kind === 'notEnough' ? messages.onlyLeft(left) : nothing} ${messages.wayOn[kind]}</p>
      ${
        kind === 'notEnough' && comeAs
          ? html`
              <p>
                <button part="button" class="button" type="button" @click=${() => comeAs(left)}>
                  ${messages.comeAs(left)}
                </button>
              </p>
            `
          : nothing
      }
      ${renderReplacement(context)} ${renderAlternatives(context, refusal)}
    </div>
  `;
}
