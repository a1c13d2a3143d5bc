/** Renders where a sign-up stands: one view for each state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Center } from '../../../../api/generated/types.ts';
import { placesLeft } from '../../../../domain/activity-state.ts';
import {
  renderBooking,
  renderCancelledBooking,
  renderCancelQuestion,
  type BookingProps,
} from './booking-view.ts';
import { bookedSlip } from '../../../../ui/booked-view.ts';
import { printSlip } from '../../../../ui/slip.ts';
import { unknownOutcome } from '../../../../ui/unknown-outcome.ts';
import type { DetailContext } from './detail-context.ts';
import { emptyDraft, type Limits } from './draft.ts';
import { canSucceedLater } from './refusal.ts';
import { renderRefusal } from './refusal-view.ts';
import { renderForm } from './sign-up-form.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import type { FormState, SignUpState } from './sign-up.model.ts';

/** Where this is rendered. */
export interface Place {
  readonly root: ParentNode;
  /** Gives a control the focus. */
  focusField(id: string): void;
  /** The form was sent and is still there: it has errors. */
  onErrors(): void;
}

type Step<Name extends SignUpState['step']> = Extract<SignUpState, { readonly step: Name }>;

function centerOf({ center }: DetailContext, { newerCenter }: SignUpFlow): Center {
  return newerCenter ?? center;
}

/** What the server said last counts more than what the page was opened with. */
function limitsOf(context: DetailContext, flow: SignUpFlow): Limits {
  const { state } = flow;
  const { maxPartySize, notice } = centerOf(context, flow);
  const left = (state.step === 'form' && state.refusal?.placesLeft) || placesLeft(context.activity);
  return {
    partySize: Math.max(1, Math.min(maxPartySize, left)),
    noticeVersion: notice.version,
  };
}

function renderBanner(context: DetailContext, flow: SignUpFlow, { refusal }: FormState): unknown {
  if (refusal && (refusal.code !== 'offline' || context.trouble)) {
    return renderRefusal(context, refusal, (partySize) => flow.edit({ partySize: String(partySize) }));
  }
  return context.trouble
    ? html`<p class="message warn" tabindex="-1" data-focus>${context.messages[context.trouble]}</p>`
    : undefined;
}

function renderFormStep(
  context: DetailContext,
  flow: SignUpFlow,
  state: Step<'form' | 'sending'>,
  { focusField, onErrors }: Place,
): TemplateResult {
  const limits = limitsOf(context, flow);
  const isForm = state.step === 'form';
  return renderForm(context, {
    draft: state.draft,
    errors: isForm ? state.errors : [],
    limits,
    notice: centerOf(context, flow).notice,
    isSending: !isForm,
    banner: isForm ? renderBanner(context, flow, state) : undefined,
    focusField,
    edit: (change) => flow.edit(change),
    back: () => flow.backToFacts(),
    submit() {
      if (!context.trouble) flow.submit(limits);
      if (flow.state.step === 'form') onErrors();
    },
  });
}

function renderBookingStep(
  context: DetailContext,
  flow: SignUpFlow,
  state: Step<'confirmed' | 'cancelAsked' | 'cancelling' | 'cancelled'>,
  { root }: Place,
): TemplateResult {
  const { messages, activity, locale } = context;
  const booking = state.step === 'cancelled' ? state.booking : state.access.booking;
  const props: BookingProps = {
    print: () =>
      printSlip(root, bookedSlip(booking, context.center, context), { title: activity.title, lang: locale }),
    askToCancel: () => flow.askToCancel(),
    keep: () => flow.keepBooking(),
    cancel: () => flow.cancel(),
    again: () => flow.openForm(emptyDraft),
  };
  switch (state.step) {
    case 'confirmed':
      return renderBooking(context, booking, props, state.refusal && renderRefusal(context, state.refusal));
    case 'cancelAsked':
      return renderBooking(context, booking, props, renderCancelQuestion(context, props));
    case 'cancelling':
      return state.isUnknown
        ? unknownOutcome({
            title: messages.cancelChecking,
            how: messages.cancelCheckingHow,
            isAsking: state.isAsking,
            messages,
            onAsk: () => flow.check(),
          })
        : html`
            <div class="message">
              <h3 tabindex="-1" data-focus>${messages.cancelling}</h3>
            </div>
          `;
    case 'cancelled':
      return renderCancelledBooking(context, props);
  }
}

export function renderSignUp(context: DetailContext, flow: SignUpFlow, place: Place): unknown {
  const { messages } = context;
  const { state } = flow;
  switch (state.step) {
    case 'facts':
      return nothing;
    case 'form':
    case 'sending':
      return renderFormStep(context, flow, state, place);
    case 'checking':
      return unknownOutcome({
        title: messages.checking,
        how: messages.checkingHow,
        isAsking: state.isAsking,
        messages,
        onAsk: () => flow.check(),
      });
    case 'refused':
      return html`
        ${renderRefusal(context, state.refusal)}
        <div class="row">
          ${
            canSucceedLater(state.refusal)
              ? html`
                  <button
                    part="button"
                    class="button"
                    type="button"
                    @click=${() => flow.openForm(state.draft)}
                  >
                    ${messages.tryAgain}
                  </button>
                `
              : nothing
          }
          <button part="button" class="button plain" type="button" @click=${() => flow.backToFacts()}>
            ${messages.back}
          </button>
        </div>
      `;
    default:
      return renderBookingStep(context, flow, state, place);
  }
}
