/** The center's notice about data, before anything is given (PIPL article 17). */
import { html, type TemplateResult } from 'lit';
import { addDays } from '../domain/plain-date.ts';
import { dayOf } from '../domain/zone.ts';
import type { BookingMessages } from '../i18n/booking.ts';
import { formatDay } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { noticeList } from './notice-list.ts';

export interface NoticeBoxOptions {
  readonly notice: {
    readonly operator: string;
    readonly contact: string;
    readonly purpose: string;
    readonly kinds: readonly string[];
    readonly rights: string;
    readonly retentionDays: number;
  };
  /** End of what is booked: the data is kept for so many days after it. */
  readonly endsAt: string;
  readonly messages: BookingMessages;
  readonly locale: Locale;
}

export function noticeBox({ notice, endsAt, messages, locale }: NoticeBoxOptions): TemplateResult {
  const { noticeLabels: labels } = messages;
  const lastDay = formatDay(addDays(dayOf(endsAt), notice.retentionDays), locale);
  return html`
    <section class="notice-box" aria-labelledby="notice">
      <h3 id="notice">${messages.notice}</h3>
      ${noticeList([
        { label: labels.operator, text: notice.operator },
        { label: labels.purpose, text: notice.purpose },
        { label: labels.kinds, text: messages.kinds(notice.kinds) },
        { label: labels.retention, text: messages.keptUntil(lastDay), lang: locale },
        { label: labels.rights, text: notice.rights },
        { label: labels.contact, text: notice.contact },
      ])}
    </section>
  `;
}
