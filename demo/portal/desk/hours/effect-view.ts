/** What a change does to the bookings that are there: read before it is saved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceChange, StaffBooking } from '../../../../src/api/generated/types.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { formatInstant, formatTimeRange } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';

export function effectView({ toCall, newToCall, fitAgain, doubleUses }: ServiceChange): TemplateResult {
  const isNew = new Set(newToCall);
  const turnedAway = toCall.filter(({ bookingId }) => isNew.has(bookingId));
  const people = turnedAway.reduce((sum, { partySize }) => sum + partySize, 0);
  const before = toCall.length - turnedAway.length;
  return html`
    <div class="message ${turnedAway.length > 0 ? 'warn' : ''}">
      <h3 id="effect" tabindex="-1">${texts.effect}</h3>
      ${
        turnedAway.length === 0
          ? html`<p>${texts.noEffect}</p>`
          : html`<p>${texts.toCall(turnedAway.length, people)}</p>
              <ul class="affected">
                ${turnedAway.map(renderBooking)}
              </ul>`
      }
      ${before === 0 ? nothing : html`<p>${texts.already(before)}</p>`}
      ${fitAgain.length === 0 ? nothing : html`<p>${texts.fitAgain(fitAgain.length)}</p>`}
      ${
        doubleUses.length === 0
          ? nothing
          : html`<p>${texts.uses}</p>
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
function renderBooking({ startsAt, name, code, partySize, items, status }: StaffBooking): TemplateResult {
  return html`<li>
    ${formatInstant(startsAt, deskLanguage())} ${name || formatCode(code)} ${texts.people(partySize)}
    ${items.join('、')} ${status === 'waiting' ? texts.isWaiting : nothing}
  </li>`;
}
