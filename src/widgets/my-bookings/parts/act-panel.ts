/** What is being done about a booking: the question, how it stands, what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../api/generated/types.ts';
import { partySizeField } from '../../../ui/party-size-field.ts';
import { unknownOutcome } from '../../../ui/unknown-outcome.ts';
import { stopComposingEnter } from '../../../ui/text-field.ts';
import { whenText } from '../../../ui/when.ts';
import type { Act, AskedAct, CardState } from '../my-bookings.model.ts';
import type { BookingsContext } from './bookings-context.ts';
import type { Desk } from './desk.ts';
import type { OpenedBooking } from './opened-booking.ts';
import { otherTimesView } from './other-times-view.ts';
import { refusalView } from './refusal-view.ts';

export interface PanelProps {
  readonly desk: Desk;
  readonly opened: OpenedBooking;
  readonly booking: Booking;
}

type Manner = Pick<BookingsContext, 'messages' | 'locale' | 'isElder'>;
type Step<Name extends CardState['step']> = Extract<CardState, { readonly step: Name }>;

/** What has been done, in words: `已改到 2026年11月27日 周五 09:00–09:15`. */
export function doneText(act: Act, manner: Manner): string {
  const { messages } = manner;
  const detail =
    act.kind === 'reschedule'
      ? whenText(act, manner)
      : act.kind === 'resize'
        ? messages.people(act.partySize)
        : '';
  return messages.done(act.kind, detail);
}

function question(act: AskedAct, context: BookingsContext, { desk, opened }: PanelProps): TemplateResult {
  const { messages } = context;
  const { kind } = act;
  const isHarm = kind !== 'reschedule';
  return html`
    <div class="message ${isHarm ? 'warn' : ''}" role="group" aria-labelledby="question">
      <h4 id="question" tabindex="-1" data-focus>
        ${messages.question(kind, kind === 'reschedule' ? whenText(act, context) : '')}
      </h4>
      <p>${messages.questionHow[kind]}</p>
      <div class="row">
        <button
          part=${isHarm ? 'button' : 'primary-button'}
          class="button ${isHarm ? 'danger' : 'primary'}"
          type="button"
          @click=${() => desk.changes.send(opened, act)}
        >
          ${messages.yes[kind]}
        </button>
        <button part="button" class="button" type="button" @click=${() => desk.changes.back(opened)}>
          ${messages.no[kind]}
        </button>
      </div>
    </div>
  `;
}

function sizeForm(state: Step<'resizing'>, context: BookingsContext, props: PanelProps): TemplateResult {
  const { messages } = context;
  const { desk, opened, booking } = props;
  const { problem, typed } = state;
  const limit = booking.maxPartySize;
  const save = (event: Event): void => {
    event.preventDefault();
    desk.changes.saveSize(opened);
  };
  return html`
    <form class="panel" novalidate @submit=${save} @keydown=${stopComposingEnter}>
      <h4 tabindex="-1" data-focus>${messages.act.resize}</h4>
      ${partySizeField({
        value: typed,
        limit,
        error:
          problem === 'same'
            ? messages.sameSize
            : problem && messages.fieldError('partySize', problem, limit),
        messages,
        onInput: (value) => desk.changes.typeSize(opened, value),
      })}
      <div class="row">
        <button part="primary-button" class="button primary">${messages.saveSize}</button>
        <button part="button" class="button plain" type="button" @click=${() => desk.changes.back(opened)}>
          ${messages.back}
        </button>
      </div>
    </form>
  `;
}

function outcome(
  { act }: Step<'sent'>,
  { messages }: BookingsContext,
  { opened }: PanelProps,
): TemplateResult {
  const { write } = opened;
  return write.state.step === 'checking'
    ? unknownOutcome({
        title: messages.checking,
        how: messages.checkingHow,
        isAsking: write.state.isAsking,
        messages,
        onAsk: () => write.check(),
      })
    : html`
        <div class="message">
          <h4 tabindex="-1" data-focus>${messages.doing[act.kind]}</h4>
        </div>
      `;
}

function done(
  { act }: Step<'done'>,
  context: BookingsContext,
  { desk, opened, booking }: PanelProps,
): TemplateResult {
  const { messages } = context;
  const isUnknown = act.kind === 'accept' && booking.isConfidential;
  const how = isUnknown ? messages.inConfidence.accepted : messages.doneHow[act.kind];
  return html`
    <div class="message done">
      <h4 tabindex="-1" data-focus>${doneText(act, context)}</h4>
      ${how ? html`<p>${how}</p>` : nothing}
      <div class="row">
        <button part="button" class="button" type="button" @click=${() => desk.changes.back(opened)}>
          ${messages.close}
        </button>
      </div>
    </div>
  `;
}

export function actPanel(context: BookingsContext, props: PanelProps): unknown {
  const { state } = props.opened;
  switch (state.step) {
    case 'shown':
      return nothing;
    case 'asked':
      return question(state.act, context, props);
    case 'choosing':
      return otherTimesView(context, props);
    case 'resizing':
      return sizeForm(state, context, props);
    case 'sent':
      return outcome(state, context, props);
    case 'refused':
      return refusalView(state.act, state.refusal, context, props);
    case 'done':
      return done(state, context, props);
  }
}
