/** A refusal in words, with the way on: other dates, fewer people, the waiting list. The phone stands below in every state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiErrorCode } from '../../../../api/errors.ts';
import { placesLeft } from '../../../../domain/activity-state.ts';
import type { RefusalKind } from '../../../../i18n/sign-up.ts';
import { renderWhen } from '../../../../ui/when.ts';
import { renderReplacement } from './offer.ts';
import type { DetailContext } from './detail-context.ts';
import { isNoNeedToWait, isShortOfPlaces, type Refusal } from './refusal.ts';
import type { Act } from './sign-up.model.ts';

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
  guardian_consent_needed: 'guardian',
  validation_failed: 'invalid',
  too_many_requests: 'tooMany',
  places_left: 'placesLeft',
  waitlist_full: 'waitlistFull',
  already_waiting: 'alreadyWaiting',
  undo_closed: 'undoClosed',
  offline: 'offline',
};

function kindOf(refusal: Refusal): RefusalKind {
  if (isShortOfPlaces(refusal)) return 'notEnough';
  return refusal.canWait ? 'fullCanWait' : (kinds[refusal.code] ?? 'other');
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

/** What the resident may do about it here, where that makes sense. */
export interface WaysOn {
  comeAs?(partySize: number): void;
  /** The other act with the same draft: waiting for a place, or signing up where nobody need wait. */
  instead?(act: Act): void;
}

function renderWaysOn({ messages }: DetailContext, refusal: Refusal, { comeAs, instead }: WaysOn): unknown {
  const left = isShortOfPlaces(refusal) ? refusal.placesLeft : undefined;
  const button = (label: string, onClick: () => void, isMain = false): TemplateResult => html`
    <button
      part=${isMain ? 'primary-button' : 'button'}
      class="button ${isMain ? 'primary' : ''}"
      type="button"
      @click=${onClick}
    >
      ${label}
    </button>
  `;
  const buttons = [
    comeAs && left && button(messages.comeAs(left), () => comeAs(left)),
    instead &&
      refusal.canWait &&
      button(left ? messages.waitTogether : messages.wait, () => instead('wait'), !left),
    instead && isNoNeedToWait(refusal) && button(messages.signUp, () => instead('signUp'), true),
  ].filter(Boolean);
  return buttons.length > 0 ? html`<div class="row">${buttons}</div>` : nothing;
}

export function renderRefusal(context: DetailContext, refusal: Refusal, waysOn: WaysOn = {}): TemplateResult {
  const { messages } = context;
  const kind = kindOf(refusal);
  return html`
    <div class="message warn">
      <h3 tabindex="-1" data-focus>${messages.refusal[kind]}</h3>
      <p>
        ${kind === 'notEnough' ? messages.onlyLeft(refusal.placesLeft ?? 0) : nothing} ${messages.wayOn[kind]}
      </p>
      ${renderWaysOn(context, refusal, waysOn)} ${renderReplacement(context)}
      ${renderAlternatives(context, refusal)}
    </div>
  `;
}
