/** Somebody to ring: about what, until when, who has tried, and what comes of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../../../src/api/generated/types.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { formatPhone } from '../../../../src/domain/phone.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { whoIs } from './call-work.ts';
import { texts } from './texts.ts';

export interface CallCardProps {
  readonly call: Call;
  /** By the server's clock. */
  readonly now: number;
  readonly isOpen: boolean;
  readonly error: string | undefined;
  readonly onRing: () => void;
  readonly onStop: () => void;
  readonly onFinish: () => void;
  readonly onAnswer: (isWanted: boolean) => void;
  readonly onNotReached: () => void;
  /** Of the time that was typed. */
  readonly onLater: (event: Event) => void;
  readonly laterError: string | undefined;
  /** `2026-11-24T15:30`, to start from. */
  readonly laterAt: string;
}

const when = (instant: string): string => formatInstant(instant, deskLanguage());

export function callCard(props: CallCardProps): TemplateResult {
  const { call, isOpen, error } = props;
  const { reason, isOver, ringing, tries, booking } = call;
  const isByColleague = ringing !== null && !isOpen;
  return html`
    <li class="call ${isOver || call.again !== null ? '' : 'urgent'}" data-call=${call.id}>
      <div class="top">
        <strong>${whoIs(call)}</strong>
        ${renderNumber(props)}
      </div>
      <p>${isOver ? texts.missed[reason] : texts.reasons[reason]} ${renderUntil(props)}</p>
      <p class="facts">${factsOf(call).join(' · ')}</p>
      ${
        tries.length > 0
          ? html`<p class="tries">
              ${tries
                .map(({ at, by, outcome }) =>
                  outcome === 'later' ? texts.askedLater(when(at), by) : texts.notReached(when(at), by),
                )
                .join(' · ')}
            </p>`
          : nothing
      }
      ${isByColleague ? html`<p class="message warn">${texts.ringing(ringing.by)}</p>` : nothing}
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      ${
        isOpen
          ? renderOutcome(props)
          : isByColleague
            ? nothing
            : html`<div class="row">
                <button
                  class="button primary"
                  type="button"
                  aria-label=${texts.ringWhom(whoIs(call))}
                  @click=${props.onRing}
                >
                  ${texts.ring}
                </button>
                ${
                  isOver
                    ? html`<button class="button" type="button" @click=${props.onFinish}>
                        ${texts.noNeed}
                      </button>`
                    : nothing
                }
              </div>`
      }
      ${booking.phone === '' ? html`<p class="hint">${texts.counsellorCalls}</p>` : nothing}
    </li>
  `;
}

/** On a phone it dials; whoever dials is ringing. */
function renderNumber({ call, onRing }: CallCardProps): TemplateResult | typeof nothing {
  const { phone } = call.booking;
  if (phone === '') return nothing;
  return html`<a class="number" href="tel:${phone}" @click=${onRing}>${formatPhone(phone)}</a>`;
}

function renderUntil({ call, now }: CallCardProps): TemplateResult | typeof nothing {
  const { until, again, isOver } = call;
  const minutes = until === null ? 0 : Math.floor((Date.parse(until) - now) / 60_000);
  return html`${
    until === null || isOver
      ? nothing
      : html`<span class="left">${texts.until(when(until))} · ${texts.left(Math.max(0, minutes))}</span> `
  }${again === null ? nothing : html`<span class="left">· ${texts.again(when(again))}</span>`}`;
}

function factsOf({ booking }: Call): string[] {
  const { title, room, startsAt, partySize, attendeeName, name, code } = booking;
  return [
    when(startsAt),
    room === title ? title : [title, room].filter(Boolean).join(' '),
    partySize > 1 ? texts.people(partySize) : '',
    attendeeName && attendeeName !== name ? texts.attendee(attendeeName) : '',
    texts.code(formatCode(code)),
  ].filter(Boolean);
}

function renderOutcome(props: CallCardProps): TemplateResult {
  const { call, onFinish, onAnswer, onNotReached, onStop, onLater, laterAt, laterError } = props;
  const { reason, isOver, booking } = call;
  const button = (label: string, kind: string, onClick: () => void) =>
    html`<button class="button ${kind}" type="button" @click=${onClick}>${label}</button>`;
  return html`
    <fieldset>
      <legend class="label">${texts.outcome(whoIs(call))}</legend>
      <div class="row">
        ${
          reason === 'offer' && !isOver
            ? html`${button(texts.accept, 'primary', () => onAnswer(true))}
              ${button(texts.decline, '', () => onAnswer(false))}`
            : button(texts.done, 'primary', onFinish)
        }
        ${button(texts.notReachedButton, '', onNotReached)} ${button(texts.stop, 'plain', onStop)}
      </div>
      <form novalidate @submit=${onLater}>
        <div class="field">
          <label class="label" for="later">${texts.laterAt}</label>
          <input
            class="input"
            id="later"
            name="later"
            type="datetime-local"
            .value=${laterAt}
            aria-invalid=${laterError === undefined ? nothing : 'true'}
            aria-describedby=${laterError === undefined ? nothing : 'later-error'}
          />
          ${laterError === undefined ? nothing : html`<p class="error" id="later-error">${laterError}</p>`}
        </div>
        <button class="button">${texts.later}</button>
      </form>
      ${reason === 'hours' ? html`<p class="hint">${texts.byCode(formatCode(booking.code))}</p>` : nothing}
    </fieldset>
  `;
}
