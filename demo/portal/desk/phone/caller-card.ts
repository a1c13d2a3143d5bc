/** A booking of whoever calls, and what can be done with it on the phone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallerBooking } from '../../../../src/api/generated/types.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { formatPhone } from '../../../../src/domain/phone.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage, listed } from '../language.ts';
import { codeInPairs } from './code-in-pairs.ts';
import type { MoveGroup, MoveTarget } from './move-targets.ts';
import { texts } from './texts.ts';

/** What is to be confirmed before it is done. */
export type Acting = 'move' | 'cancel' | 'renew';

export interface CallerCardProps {
  readonly booking: CallerBooking;
  /** Where it can be moved to. */
  readonly moveGroups: readonly MoveGroup[];
  readonly acting: Acting | undefined;
  /** What was done last with it. */
  readonly said: string | undefined;
  readonly error: string | undefined;
  readonly isRenewed: boolean;
  onAct(acting: Acting | undefined): void;
  onAccept(): void;
  onSlip(): void;
  /** The form of what is being done: who called, which time. */
  onSubmit(event: Event): void;
}

export function whoIs({ name, code }: Pick<CallerBooking, 'name' | 'code'>): string {
  return name || `${texts.confidential} ${formatCode(code)}`;
}

const when = (instant: string): string => formatInstant(instant, deskLanguage());

export function callerCard(props: CallerCardProps): TemplateResult {
  const { booking, said, error, isRenewed } = props;
  const { name, attendeeName, phone, partySize, title, room, startsAt, status, isOver } = booking;
  const facts = [
    phone && formatPhone(phone),
    partySize > 1 ? texts.people(partySize) : '',
    attendeeName && attendeeName !== name ? texts.attendee(attendeeName) : '',
    listed(booking.items),
    booking.takenBy ? texts.takenBy(booking.takenBy, booking.caller ?? '') : '',
  ].filter(Boolean);
  return html`
    <li
      class="found"
      data-booking=${booking.bookingId}
      tabindex="-1"
      aria-label=${texts.acts(whoIs(booking))}
    >
      <p>
        <strong>${whoIs(booking)}</strong> ${formatCode(booking.code)} ·
        ${isOver && status !== 'cancelled' ? texts.past : texts.statuses[status]}
        ${booking.offerUntil === null ? nothing : texts.offerUntil(when(booking.offerUntil))}
      </p>
      <p>${when(startsAt)} ${title} ${room === title ? nothing : room}</p>
      ${facts.length > 0 ? html`<p class="hint">${facts.join(' · ')}</p>` : nothing}
      ${said === undefined ? nothing : html`<p class="message">${said}</p>`}
      ${isRenewed ? codeInPairs(booking.code) : nothing}
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      ${props.acting === undefined ? renderActs(props) : renderForm(props, props.acting)}
    </li>
  `;
}

function renderActs({ booking, onAct, onAccept, onSlip }: CallerCardProps): TemplateResult | typeof nothing {
  const { status, isOver, isConfidential } = booking;
  if (isOver || status === 'cancelled') return nothing;
  const button = (label: string, onClick: () => void, kind = '') =>
    html`<button
      class="button ${kind}"
      type="button"
      aria-label="${label} ${whoIs(booking)}"
      @click=${onClick}
    >
      ${label}
    </button>`;
  const isMovable = status === 'confirmed' && !isConfidential;
  const ending = { confirmed: texts.cancel, waiting: texts.leave, offered: texts.decline }[status];
  return html`<div class="row">
    ${status === 'offered' ? button(texts.accept, onAccept, 'primary') : nothing}
    ${isMovable ? button(texts.move, () => onAct('move')) : nothing} ${button(ending, () => onAct('cancel'))}
    ${
      isConfidential
        ? nothing
        : html`${button(texts.renew, () => onAct('renew'))} ${button(texts.slip, onSlip)}`
    }
  </div>`;
}

function renderForm(props: CallerCardProps, acting: Acting): TemplateResult {
  const { onAct, onSubmit } = props;
  const sure = { move: texts.moveNow, cancel: texts.cancelNow, renew: texts.renewNow }[acting];
  return html`<form novalidate class="acting" @submit=${onSubmit}>
    ${acting === 'move' ? renderTimes(props) : nothing}
    ${
      acting === 'renew'
        ? nothing
        : html`<div class="field">
            <label class="label" for="act-caller">${texts.caller}</label>
            <input class="input" id="act-caller" name="caller" maxlength="60" autocomplete="off" />
          </div>`
    }
    <div class="row">
      <button class="button ${acting === 'move' ? 'primary' : 'danger'}">${sure}</button>
      <button class="button plain" type="button" @click=${() => onAct(undefined)}>${texts.back}</button>
    </div>
  </form>`;
}

function renderTimes({ booking, moveGroups }: CallerCardProps): TemplateResult {
  return html`<div class="field">
    <label class="label" for="act-to"
      >${booking.activityId === null ? texts.moveTo : texts.moveToActivity}</label
    >
    ${moveGroups.length === 0 ? html`<p class="hint" id="act-to-hint">${texts.nothingFree}</p>` : nothing}
    <select
      class="input"
      id="act-to"
      name="to"
      aria-describedby=${moveGroups.length === 0 ? 'act-to-hint' : nothing}
    >
      <option value="">${texts.choose}</option>
      ${moveGroups.map(({ label, targets }) =>
        label === ''
          ? targets.map(renderTarget)
          : html`<optgroup label=${label}>${targets.map(renderTarget)}</optgroup>`,
      )}
    </select>
  </div>`;
}

/** Digits first: a time is chosen by typing it. */
function renderTarget({ id, startsAt, title }: MoveTarget): TemplateResult {
  const digits = `${startsAt.slice(5, 7)}/${startsAt.slice(8, 10)} ${startsAt.slice(11, 16)}`;
  return html`<option value=${id}>${digits} ${title} · ${when(startsAt)}</option>`;
}
