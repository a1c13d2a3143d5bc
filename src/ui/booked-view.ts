/** A booking as every widget shows it: its code, its facts, ways to keep it, and the slip. */
import { html, nothing, type TemplateResult } from 'lit';
import { bookedOf, type BookingFacts } from '../domain/booked.ts';
import type { BookingMessages } from '../i18n/booking.ts';
import { formatInstant } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { calendarLink, inBrowserHint } from './calendar-link.ts';
import { printerIcon } from './icons.ts';
import { slip } from './slip.ts';
import { renderWhen, whenText } from './when.ts';

/** The contract's `Booking` has it all. */
export interface ShownBooking extends BookingFacts {
  readonly code: string;
  readonly name: string;
  readonly attendeeName: string | null;
  readonly partySize: number;
  readonly phoneMasked: string;
  readonly calendarUrl: string;
  /** Neither whose it is nor a phone is known, and nobody else is to see what it is. */
  readonly isConfidential: boolean;
}

export interface BookedManner {
  readonly messages: BookingMessages;
  readonly locale: Locale;
  readonly isElder: boolean;
}

/** `小王 · 2 人` */
export function bookedForText(
  { attendeeName, name, partySize }: ShownBooking,
  { messages }: BookedManner,
): string {
  return `${attendeeName ?? name} · ${messages.people(partySize)}`;
}

function fastingText(fastingFrom: string, { messages, locale, isElder }: BookedManner): string {
  return messages.fastingFrom(formatInstant(fastingFrom, locale, isElder));
}

/** When, where, what to bring, for whom; the last not of what is confidential. */
export function bookedFacts(booking: ShownBooking, manner: BookedManner): TemplateResult {
  const { messages } = manner;
  const booked = bookedOf(booking);
  const { room, items, fastingFrom, bring } = booked;
  const fact = (label: string, value: unknown, lang?: 'zh-CN'): TemplateResult => html`
    <div>
      <dt>${label}</dt>
      <dd lang=${lang ?? nothing}>${value}</dd>
    </div>
  `;
  return html`
    <dl class="facts">
      ${fact(messages.when, html`<strong>${renderWhen(booked, manner)}</strong>`)}
      ${fact(messages.room, room, 'zh-CN')}
      ${items.length > 0 ? fact(messages.items, items.join('、'), 'zh-CN') : nothing}
      ${
        fastingFrom === null
          ? nothing
          : fact(messages.fasting, html`<strong>${fastingText(fastingFrom, manner)}</strong>`)
      }
      ${bring === null ? nothing : fact(messages.bring, bring, 'zh-CN')}
      ${
        booking.isConfidential
          ? nothing
          : html`
              ${fact(messages.bookedFor, bookedForText(booking, manner))}
              ${fact(messages.phone, booking.phoneMasked)}
            `
      }
    </dl>
  `;
}

/** Calendar file and slip; `more` stands beside them. */
export function keepBooking(
  { calendarUrl }: ShownBooking,
  { messages }: BookedManner,
  onPrint: () => void,
  more: unknown = nothing,
): TemplateResult {
  return html`
    <div class="row">
      ${calendarLink(calendarUrl, messages.addToCalendar)}
      <button part="button" class="button" type="button" @click=${onPrint}>
        ${printerIcon}${messages.printSlip}
      </button>
      ${more}
    </div>
    ${inBrowserHint(messages.openInBrowser)}
  `;
}

interface SlipCenter {
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
}

/** `heading`: instead of the title. */
export function bookedSlip(
  booking: ShownBooking,
  center: SlipCenter,
  manner: BookedManner,
  heading?: string,
): TemplateResult {
  const { messages } = manner;
  const { title, room, items, fastingFrom, bring, phone, ...times } = bookedOf(booking);
  const lines = booking.isConfidential ? [] : [`${bookedForText(booking, manner)} · ${booking.phoneMasked}`];
  if (items.length > 0) lines.push(`${messages.items} ${items.join('、')}`);
  if (fastingFrom !== null) lines.push(fastingText(fastingFrom, manner));
  if (bring !== null) lines.push(`${messages.bring} ${bring}`);
  return slip({
    title: heading ?? title,
    when: whenText(times, manner),
    room,
    codeLabel: messages.code,
    code: booking.code,
    lines,
    foot: [center.name, phone ?? center.phone, center.hours].join(' · '),
  });
}
