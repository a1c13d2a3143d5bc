/** What lies ahead beyond the week: days that were changed, and the holidays of the year with what the service does on them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceWeek } from '../../../../src/api/generated/types.ts';
import { holidayOf, isAnnounced } from '../../../../src/domain/holidays.ts';
import { addDays, type Day } from '../../../../src/domain/plain-date.ts';
import { hoursOn } from '../../../../src/domain/service-hours.ts';
import { formatDayShort } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { periodsText } from './periods.ts';
import { texts } from './texts.ts';
import type { WeekOfService } from './week-view.ts';

export interface YearViewProps {
  readonly week: ServiceWeek;
  readonly shown: WeekOfService;
  readonly onDay: (day: Day) => void;
}

export function yearView({ week, shown, onDay }: YearViewProps): TemplateResult {
  const year = Number(week.to.slice(0, 4));
  const { service, exceptions } = shown;
  const listed = (day: Day, words: string) =>
    html`<li>
      <button class="button plain" type="button" @click=${() => onDay(day)}>
        ${formatDayShort(day, deskLanguage())}
      </button>
      ${words}
    </li>`;
  const wordsOf = (day: Day): string => {
    const exception = exceptions.find((one) => one.day === day);
    const { closed, periods, note } = hoursOn(day, service, exception, week.holidays);
    const words = closed === null ? periodsText(periods) : texts.closed[closed];
    const seats = exception?.capacity ?? null;
    const all = seats === null ? words : `${words}，${texts.seatsOfDay(seats)}`;
    return note === null ? all : `${all}（${note}）`;
  };
  return html`
    ${
      exceptions.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.changed} (${exceptions.length})</summary>
            <ul>
              ${exceptions.map(({ day }) => listed(day, wordsOf(day)))}
            </ul>
          </details>`
    }
    <details>
      <summary>${texts.holidaysOf(year)}</summary>
      ${
        isAnnounced(year, week.holidays)
          ? html`<ul>
              ${festivalsOf(year, week).map(({ day, name }) => listed(day, `${name}：${wordsOf(day)}`))}
            </ul>`
          : html`<p>${texts.notAnnounced(year)}</p>`
      }
    </details>
  `;
}

/** The first day off of each, and each weekend day that is worked. */
function festivalsOf(year: number, { holidays }: ServiceWeek): { day: Day; name: string }[] {
  const facts = holidays.find((one) => one.year === year);
  const off = (facts?.off ?? [])
    .filter((day) => holidayOf(addDays(day, -1), holidays)?.kind !== 'off')
    .map((day) => ({ day, name: texts.off(holidayOf(day, holidays)?.name ?? '') }));
  const work = (facts?.work ?? []).map((day) => ({ day, name: texts.work }));
  return [...off, ...work].sort((a, b) => (a.day < b.day ? -1 : 1));
}
