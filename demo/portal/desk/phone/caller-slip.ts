/** The slip that whoever comes by takes home: black on white, A6, with the code in pairs as it is read out. */
import { html, type TemplateResult } from 'lit';
import type { CallerBooking } from '../../../../src/api/generated/types.ts';
import { formatPhone } from '../../../../src/domain/phone.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage, listed } from '../language.ts';
import { texts } from './texts.ts';

/** What the booking itself does not tell. */
export interface SlipFacts {
  readonly center: { readonly name: string; readonly phone: string; readonly hours: string };
  readonly bring: string | null;
  /** Of the service or activity. */
  readonly phone: string | null;
  /** Names of items that need an empty stomach. */
  readonly fasting: readonly string[];
}

/** `facts`: undefined where they could not be read; code and time are on it all the same. */
export function callerSlip(booking: CallerBooking, facts: SlipFacts | undefined): TemplateResult {
  const { title, room, startsAt, code, name, attendeeName, partySize, items, status } = booking;
  const lines = [
    [attendeeName ?? name, partySize > 1 ? texts.people(partySize) : ''].filter(Boolean).join(' · '),
    listed(items),
    facts?.fasting.some((item) => items.includes(item)) ? texts.fasting : '',
    facts?.bring ? texts.bring(facts.bring) : '',
  ].filter(Boolean);
  return html`
    <main>
      <h1>${status === 'confirmed' ? title : `${title} · ${texts.statuses[status]}`}</h1>
      <p>${formatInstant(startsAt, deskLanguage())}</p>
      <p>${room}</p>
      <p>${texts.codeLabel}</p>
      <p class="code">${(code.match(/../g) ?? [code]).join(' ')}</p>
      ${lines.map((line) => html`<p>${line}</p>`)} ${facts ? renderFoot(facts) : ''}
    </main>
  `;
}

function renderFoot({ center, phone }: SlipFacts): TemplateResult {
  return html`<p class="foot">
    ${[center.name, formatPhone(phone ?? center.phone), center.hours].join(' · ')}
  </p>`;
}
