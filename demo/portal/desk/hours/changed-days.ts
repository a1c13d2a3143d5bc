/** What lies ahead beyond the week: the days on which a service is not as usual. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DayException, ServiceWeek } from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { hoursOn } from '../../../../src/domain/service-hours.ts';
import { formatDayShort } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { exceptionText } from './day/exception-text.ts';
import { periodsText } from './periods.ts';
import { texts } from './texts.ts';
import type { WeekOfService } from './week-view.ts';

interface ChangedDaysProps {
  readonly week: ServiceWeek;
  readonly shown: WeekOfService;
  readonly onDay: (day: Day) => void;
}

export function changedDays({ week, shown, onDay }: ChangedDaysProps): TemplateResult | typeof nothing {
  const { service, exceptions } = shown;
  if (exceptions.length === 0) return nothing;
  const wordsOf = (exception: DayException): string => {
    const { closed, periods, note } = hoursOn(exception.day, service, exception, week.holidays);
    const words = closed === null ? periodsText(periods) : texts.closed[closed];
    return exceptionText(words, exception.capacity ?? null, note);
  };
  return html`<details>
    <summary>${texts.changed} (${exceptions.length})</summary>
    <ul>
      ${exceptions.map(
        (exception) =>
          html`<li>
            <button class="button plain" type="button" @click=${() => onDay(exception.day)}>
              ${formatDayShort(exception.day, deskLanguage())}
            </button>
            ${wordsOf(exception)}
          </li>`,
      )}
    </ul>
  </details>`;
}
