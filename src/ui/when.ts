/** When something is, in words. */
import { html, type TemplateResult } from 'lit';
import { formatDayOf, formatTimeRange } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface Manner {
  readonly locale: Locale;
  readonly isElder: boolean;
}

function dayText({ startsAt }: Times, { locale }: Manner): string {
  return formatDayOf(startsAt, locale);
}

function timeText({ startsAt, endsAt }: Times, { locale, isElder }: Manner): string {
  return formatTimeRange(startsAt, endsAt, locale, isElder);
}

/** `2026年11月23日 周一 14:30–16:00` */
export function whenText(times: Times, manner: Manner): string {
  return `${dayText(times, manner)} ${timeText(times, manner)}`;
}

/** The same; the times stay on one line. */
export function renderWhen(times: Times, manner: Manner): TemplateResult {
  return html`
    ${dayText(times, manner)}
    <span class="times">${timeText(times, manner)}</span>
  `;
}
