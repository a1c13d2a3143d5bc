/** Somebody who is coming: who, how many, the code, and whether they came. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Attendance, DayBooking } from '../../../../src/api/generated/types.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { timeOf } from '../../../../src/domain/zone.ts';
import { texts } from './texts.ts';

export interface BookingRowProps {
  readonly booking: DayBooking;
  /** By the server's clock: somebody can only be missing once it has begun. */
  readonly now: number;
  readonly mayMark: boolean;
  /** What became of the last press. */
  readonly error: string | undefined;
  /** Found by the desk: with where they are to go. */
  readonly isFound?: boolean;
  readonly onMark: (attendance: Attendance | null, event: Event) => void;
}

/** As the desk calls somebody; of a consultation there is the code alone. */
export function whoIs({ name, code }: Pick<DayBooking, 'name' | 'code'>): string {
  return name || `${texts.confidential} ${formatCode(code)}`;
}

export function bookingRow(props: BookingRowProps): TemplateResult {
  const { booking, isFound, error } = props;
  const { name, attendeeName, partySize, code, phone, items, caller, startsAt, title, room } = booking;
  const facts = [
    isFound ? `${timeOf(startsAt)} ${title}${room === title ? '' : ` ${room}`}` : '',
    phone && texts.phoneEnds(phone.slice(-4)),
    attendeeName && attendeeName !== name ? texts.attendee(attendeeName) : '',
    items.join(texts.between),
    caller ? texts.caller(caller) : '',
  ].filter(Boolean);
  return html`
    <li class="booking">
      <span class="paper box"></span>
      <div class="about">
        <strong>${name || texts.confidential}</strong>
        ${partySize > 1 ? texts.people(partySize) : nothing} <span class="code">${formatCode(code)}</span>
        <div class="facts">${facts.join(' · ')}</div>
      </div>
      <div class="acts">${renderState(booking)} ${props.mayMark ? renderActs(props) : nothing}</div>
      ${error === undefined ? nothing : html`<p class="error">${error}</p>`}
    </li>
  `;
}

function renderState({
  status,
  attendance,
  markedAt,
  markedBy,
}: DayBooking): TemplateResult | typeof nothing {
  if (attendance === 'arrived')
    return html`<span class="state arrived"
      >✓ ${texts.arrived(markedAt === null ? '' : timeOf(markedAt), markedBy ?? '')}</span
    >`;
  if (attendance === 'missed') return html`<span class="state missed">${texts.missed(markedBy ?? '')}</span>`;
  if (status === 'waiting') return html`<span class="state">${texts.isWaiting}</span>`;
  return status === 'offered' ? html`<span class="state">${texts.isOffered}</span>` : nothing;
}

function renderActs({ booking, now, onMark }: BookingRowProps): TemplateResult | typeof nothing {
  const { attendance, status, startsAt } = booking;
  const act = (label: string, to: Attendance | null, kind: string) => html`
    <button
      class="button ${kind}"
      type="button"
      aria-label="${label} ${whoIs(booking)}"
      @click=${(event: Event) => onMark(to, event)}
    >
      ${label}
    </button>
  `;
  if (attendance !== null) return act(texts.undo, null, 'plain');
  if (status !== 'confirmed') return nothing;
  return html`
    ${Date.parse(startsAt) <= now ? act(texts.miss, 'missed', 'plain') : nothing}
    ${act(texts.checkIn, 'arrived', 'primary')}
  `;
}
