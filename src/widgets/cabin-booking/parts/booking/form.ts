/** The form of a booking: as little as can be asked, every error beside its field. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CabinField } from '../../../../i18n/cabin-booking.ts';
import { formatTime } from '../../../../i18n/format.ts';
import { consentField } from '../../../../ui/consent-field.ts';
import { errorSummary } from '../../../../ui/error-summary.ts';
import { guardianQuestion } from '../../../../ui/guardian-question.ts';
import { leaveButton } from '../../../../ui/leave-button.ts';
import { noticeBox } from '../../../../ui/notice-box.ts';
import { noticeList } from '../../../../ui/notice-list.ts';
import { partySizeField } from '../../../../ui/party-size-field.ts';
import { radioGroup } from '../../../../ui/radio-group.ts';
import { stopComposingEnter, textField } from '../../../../ui/text-field.ts';
import { renderWhen } from '../../../../ui/when.ts';
import { ageBands, type FormState } from './booking.model.ts';
import type { BookingContext } from './booking-context.ts';
import type { BookingFlow } from './booking-flow.ts';
import { isEmpty, isForChild, maxPartySize, partySizeOf } from './draft.ts';
import { itemsField } from './items-field.ts';
import { renderRefusal } from './refusal-view.ts';

function errorOf({ messages, service }: BookingContext, { errors }: FormState, name: CabinField) {
  const error = errors.find(({ field }) => field === name);
  return error && messages.cabinError(name, error.problem, maxPartySize(service));
}

/** Until when the seat is kept: a time that stands still, by the server's clock. */
function renderHold(
  { messages, locale, isElder }: BookingContext,
  flow: BookingFlow,
  state: FormState,
): unknown {
  if (state.kind === 'wait') return html`<p>${messages.waitHow}</p>`;
  if (flow.asksTo) return html`<p class="held">${messages.holding}</p>`;
  const { kept } = flow.hold;
  if (!kept) return state.refusal ? nothing : html`<p class="held">${messages.holdLapsed}</p>`;
  return html`<p class="held">${messages.heldUntil(formatTime(kept.expiresAt, locale, isElder))}</p>`;
}

function renderWho(context: BookingContext, flow: BookingFlow, state: FormState): TemplateResult {
  const { messages } = context;
  const { draft } = state;
  const { labels } = messages;
  return html`
    ${radioGroup({
      id: 'forWhom',
      legend: messages.forWhom,
      choices: [
        { value: 'me', label: messages.forMe },
        { value: 'relative', label: messages.forRelative },
      ],
      value: draft.isForRelative ? 'relative' : 'me',
      onChange: (whom) => flow.edit({ isForRelative: whom === 'relative' }),
    })}
    ${textField({
      id: 'name',
      label: labels.name,
      hint: messages.nameHint,
      value: draft.name,
      error: errorOf(context, state, 'name'),
      autocomplete: 'name',
      onInput: (name) => flow.edit({ name }),
    })}
    ${textField({
      id: 'phone',
      label: labels.phone,
      hint: messages.phoneHint,
      value: draft.phone,
      error: errorOf(context, state, 'phone'),
      type: 'tel',
      autocomplete: 'tel',
      onInput: (phone) => flow.edit({ phone }),
    })}
    ${
      draft.isForRelative
        ? textField({
            id: 'attendeeName',
            label: labels.attendeeName,
            value: draft.attendeeName,
            error: errorOf(context, state, 'attendeeName'),
            autocomplete: 'off',
            onInput: (attendeeName) => flow.edit({ attendeeName }),
          })
        : nothing
    }
  `;
}

function renderAge(context: BookingContext, flow: BookingFlow, state: FormState): TemplateResult {
  const { messages, service } = context;
  const { draft } = state;
  return html`
    ${
      service.asksAge
        ? radioGroup({
            id: 'ageBand',
            legend: messages.ageBand,
            choices: ageBands.map((value) => ({ value, label: messages.ages[value] })),
            value: draft.ageBand,
            error: errorOf(context, state, 'ageBand'),
            onChange: (ageBand) => flow.edit({ ageBand }),
          })
        : html`
            <label class="choice">
              <input
                type="checkbox"
                .checked=${draft.isUnder14}
                @change=${(event: Event) =>
                  flow.edit({ isUnder14: (event.target as HTMLInputElement).checked })}
              />
              ${messages.isUnder14}
            </label>
          `
    }
    ${
      isForChild(draft, service)
        ? guardianQuestion({
            value: draft.guardian,
            error: errorOf(context, state, 'guardian'),
            messages,
            onChange: (guardian) => flow.edit({ guardian }),
          })
        : nothing
    }
  `;
}

/** Two consents, each for itself: about the form, and about health (PIPL articles 14 and 29). */
function renderConsents(context: BookingContext, flow: BookingFlow, state: FormState): TemplateResult {
  const { messages, locale, center, service } = context;
  const { draft, slot } = state;
  const { notice } = center;
  const { healthNotice } = service;
  return html`
    ${noticeBox({ notice, endsAt: slot.endsAt, messages, locale })}
    ${consentField({
      id: 'consent',
      label: messages.labels.consent,
      isGiven: draft.agreedVersion === notice.version,
      error: errorOf(context, state, 'consent'),
      onChange: (isGiven) => flow.edit({ agreedVersion: isGiven ? notice.version : undefined }),
    })}
    ${
      healthNotice
        ? html`
            <section class="notice-box" aria-labelledby="health-notice">
              <h3 id="health-notice">${messages.health}</h3>
              ${noticeList([
                { label: messages.healthWhy, text: healthNotice.why },
                { label: messages.healthRefusal, text: healthNotice.refusal },
              ])}
            </section>
            <div class="consents">
              ${consentField({
                id: 'health',
                label: messages.healthConsent,
                isGiven: draft.healthVersion === healthNotice.version,
                error: errorOf(context, state, 'health'),
                onChange: (isGiven) =>
                  flow.edit({ healthVersion: isGiven ? healthNotice.version : undefined }),
              })}
              <button
                part="button"
                class="button plain"
                type="button"
                @click=${() => flow.back({ hasRefusedHealth: true })}
              >
                ${messages.healthNo}
              </button>
            </div>
          `
        : nothing
    }
  `;
}

export function renderForm(context: BookingContext, flow: BookingFlow, state: FormState): TemplateResult {
  const { messages, service } = context;
  const { kind, slot, draft, errors, refusal } = state;
  const isSending = flow.booking.step === 'sending';
  const isBusy = isSending || flow.hold.asksTo !== undefined;
  const limit = maxPartySize(service);
  const isWait = kind === 'wait';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isBusy) return;
    flow.submit();
    if (flow.state.step === 'form' && flow.state.errors.length > 0) context.focusFirstError();
  };
  return html`
    <form novalidate @submit=${submit} @keydown=${stopComposingEnter}>
      <div class="chosen">
        <h3 tabindex="-1" ?data-focus=${!refusal && !isSending}>
          ${isWait ? messages.waitTitle : messages.formTitle}
        </h3>
        <p class="when"><strong>${renderWhen(slot, context)}</strong></p>
        ${renderHold(context, flow, state)}
        ${leaveButton({
          label: messages.otherTime,
          asks: context.isElder && !isEmpty(draft),
          isHidden: isSending,
          messages,
          onLeave: () => flow.back(),
        })}
      </div>
      ${refusal ? renderRefusal(context, flow, refusal) : nothing}
      ${errorSummary({
        title: messages.errorCount(errors.length),
        errors: errors.map(({ field }) => ({ id: field, text: errorOf(context, state, field)! })),
        onPick: context.focusField,
      })}
      <fieldset class="fields" ?disabled=${isSending}>
        ${itemsField(context, {
          chosen: draft.items,
          startsAt: slot.startsAt,
          error: errorOf(context, state, 'items'),
          onChange: (items) => flow.edit({ items }),
        })}
        ${renderWho(context, flow, state)} ${renderAge(context, flow, state)}
        ${
          limit > 1 || partySizeOf(draft, service) === undefined
            ? partySizeField({
                value: draft.partySize,
                limit,
                error: errorOf(context, state, 'partySize'),
                messages,
                onInput: (partySize) => flow.edit({ partySize }),
              })
            : nothing
        }
        ${renderConsents(context, flow, state)}
      </fieldset>
      <div class="row">
        <button
          part="primary-button"
          class="button primary wide"
          ?data-focus=${isSending}
          aria-disabled=${isBusy ? 'true' : nothing}
        >
          ${isSending ? messages.sending : isWait ? messages.submitWait : messages.submit}
        </button>
      </div>
    </form>
  `;
}
