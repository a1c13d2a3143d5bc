/** Renders where a sign-up or a wait stands: one view for each state. */
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
import { emptyDraft, type Draft, type Limits } from './draft.ts';
import { canSucceedLater } from './refusal.ts';
import { renderRefusal, type WaysOn } from './refusal-view.ts';
import { renderForm } from './sign-up-form.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import type { Changing, FormState, SignUpState } from './sign-up.model.ts';

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

/** What the server said last counts more than what the page was opened with; a line takes parties of every size. */
function limitsOf(context: DetailContext, flow: SignUpFlow): Limits {
  const { state } = flow;
  const { maxPartySize, notice } = centerOf(context, flow);
  const said = state.step === 'form' ? state.refusal?.placesLeft : undefined;
  // Where the page still shows a full activity, the server knows better.
  const left =
    'draft' in state && state.act === 'wait' ? Infinity : said || placesLeft(context.activity) || Infinity;
  return { partySize: Math.min(maxPartySize, left), noticeVersion: notice.version };
}

function waysOnFrom(flow: SignUpFlow, draft: Draft): WaysOn {
  return {
    comeAs: (partySize) => flow.edit({ partySize: String(partySize) }),
    instead: (act) => flow.openForm(act, draft),
  };
}

function renderBanner(context: DetailContext, flow: SignUpFlow, { refusal, draft }: FormState): unknown {
  if (refusal && (refusal.code !== 'offline' || context.trouble)) {
    return renderRefusal(context, refusal, waysOnFrom(flow, draft));
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

function renderChanging(context: DetailContext, flow: SignUpFlow, state: Changing): TemplateResult {
  const { messages } = context;
  const isCancelling = state.step === 'cancelling';
  if (!state.isUnknown) {
    return html`
      <div class="message">
        <h3 tabindex="-1" data-focus>${isCancelling ? messages.cancelling : messages.undoing}</h3>
      </div>
    `;
  }
  return unknownOutcome({
    title: isCancelling ? messages.cancelChecking : messages.undoChecking,
    how: messages.cancelCheckingHow,
    isAsking: state.isAsking,
    messages,
    onAsk: () => flow.check(),
  });
}

function renderBookingStep(
  context: DetailContext,
  flow: SignUpFlow,
  state: Step<'booked' | 'cancelAsked' | 'cancelled'>,
  { root }: Place,
): TemplateResult {
  const { activity, locale } = context;
  const { act, access } = state;
  const { booking } = access;
  const props: BookingProps = {
    print: () =>
      printSlip(root, bookedSlip(booking, context.center, context), { title: activity.title, lang: locale }),
    askToCancel: () => flow.askToCancel(),
    keep: () => flow.keepBooking(),
    cancel: () => flow.cancel(),
    undo: () => flow.undo(),
    again: (next) => flow.openForm(next, emptyDraft),
  };
  if (state.step === 'cancelAsked') {
    return renderBooking(context, act, access, props, renderCancelQuestion(context, props));
  }
  const refused =
    state.refusal &&
    renderRefusal(context, state.refusal, { instead: (other) => flow.openForm(other, emptyDraft) });
  return state.step === 'booked'
    ? renderBooking(context, act, access, props, refused)
    : renderCancelledBooking(context, booking, props, refused);
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
        ${renderRefusal(context, state.refusal, waysOnFrom(flow, state.draft))}
        <div class="row">
          ${
            canSucceedLater(state.refusal)
              ? html`
                  <button
                    part="button"
                    class="button"
                    type="button"
                    @click=${() => flow.openForm(state.act, state.draft)}
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
    case 'cancelling':
    case 'undoing':
      return renderChanging(context, flow, state);
    default:
      return renderBookingStep(context, flow, state, place);
  }
}
