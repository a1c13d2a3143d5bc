/** What a change does to the bookings that are there: read before it is saved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceChange, StaffBooking } from '../../../../src/api/generated/types.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { formatInstant, formatTimeRange } from '../../../../src/i18n/format.ts';
import { deskLanguage, listed } from '../language.ts';
import { texts } from './texts.ts';

type Effect = Pick<ServiceChange, 'toCall' | 'newToCall' | 'fitAgain'> &
  Partial<Pick<ServiceChange, 'doubleUses'>>;

/** What was saved, and how many have to be rung up because of it. */
export function savedText(saved: string, { newToCall }: Pick<Effect, 'newToCall'>): string {
  return newToCall.length === 0 ? saved : `${saved} ${texts.savedCalls(newToCall.length)}`;
}

/** `more`: what is to be said besides. */
export function effectView(
  { toCall, newToCall, fitAgain, doubleUses = [] }: Effect,
  more: readonly string[] = [],
  usesText: string = texts.uses,
): TemplateResult {
  const isNew = new Set(newToCall);
  const turnedAway = toCall.filter(({ bookingId }) => isNew.has(bookingId));
  const people = turnedAway.reduce((sum, { partySize }) => sum + partySize, 0);
  const before = toCall.length - turnedAway.length;
  const hasSeveral = new Set(turnedAway.map(({ title }) => title)).size > 1;
  return html`
    <div class="message ${turnedAway.length + more.length > 0 ? 'warn' : ''}">
      <h3 id="effect" tabindex="-1">${texts.effect}</h3>
      ${more.map((words) => html`<p>${words}</p>`)}
      ${
        turnedAway.length === 0
          ? html`<p>${texts.noEffect}</p>`
          : html`<p>${texts.toCall(turnedAway.length, people)}</p>
              <ul class="affected">
                ${turnedAway.map((booking) => renderBooking(booking, hasSeveral))}
              </ul>`
      }
      ${before === 0 ? nothing : html`<p>${texts.already(before)}</p>`}
      ${fitAgain.length === 0 ? nothing : html`<p>${texts.fitAgain(fitAgain.length)}</p>`}
      ${
        doubleUses.length === 0
          ? nothing
          : html`<p>${usesText}</p>
              <ul class="affected">
                ${doubleUses.map(
                  ({ startsAt, endsAt, title }) =>
                    html`<li>
                      ${formatInstant(startsAt, deskLanguage())}
                      (${formatTimeRange(startsAt, endsAt, deskLanguage())}) ${title}
                    </li>`,
                )}
              </ul>`
      }
    </div>
  `;
}

/** Of a consultation there is neither name nor phone. */
function renderBooking(booking: StaffBooking, hasSeveral: boolean): TemplateResult {
  const { startsAt, title, name, code, partySize, items, status } = booking;
  return html`<li>
    ${formatInstant(startsAt, deskLanguage())} ${hasSeveral ? title : nothing} ${name || formatCode(code)}
    ${texts.people(partySize)} ${listed(items)} ${status === 'waiting' ? texts.isWaiting : nothing}
  </li>`;
}
