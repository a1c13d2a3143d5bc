/** Days of the holidays as they stand in the form, and what is sent. */
import type { CorrectHolidays, HolidayCorrection, Holidays } from '../../../../../src/api/generated/types.ts';
import { isDay } from '../../../../../src/domain/is-day.ts';
import { addDays, type Day } from '../../../../../src/domain/plain-date.ts';
import { formatDayShort } from '../../../../../src/i18n/format.ts';
import { deskLanguage } from '../../language.ts';
import type { Errors } from '../fields.ts';
import type { Run } from './runs.ts';
import { texts } from './texts.ts';

export interface HolidayDraft {
  readonly from: string;
  readonly to: string;
  readonly kind: CorrectHolidays['kind'];
  readonly name: string;
}

export function holidayDraft(run: Run | undefined): HolidayDraft {
  const { from = '', to = '', kind = 'off', name = '' } = run ?? {};
  return { from, to, kind, name };
}

export function holidayErrors({ from, to }: HolidayDraft): Errors {
  const isRange = !isDay(from) || (to >= from && to <= addDays(from, 30));
  return {
    ...(!isDay(from) && { from: texts.wrongDay }),
    ...(!isDay(to) ? { to: texts.wrongDay } : !isRange && { to: texts.wrongRange }),
  };
}

export function correctionsIn(
  { corrections }: Holidays,
  { from, to }: Pick<HolidayDraft, 'from' | 'to'>,
): HolidayCorrection[] {
  return corrections.filter(({ day }) => day >= from && day <= to);
}

export function toRequest(draft: HolidayDraft, was: HolidayCorrection[], dryRun: boolean): CorrectHolidays {
  const { from, to, kind, name } = draft;
  return { from, to, kind, name: kind === 'off' ? name.trim() || null : null, was, dryRun };
}

export function daysText(from: Day, to: Day): string {
  const [first, last] = [from, to].map((day) => formatDayShort(day, deskLanguage()));
  return from === to ? `${first}` : `${first} – ${last}`;
}

/** What a colleague has made of the days. */
export function correctionsText(corrections: readonly HolidayCorrection[]): string {
  if (corrections.length === 0) return texts.none;
  return corrections
    .map(({ day, kind, name }) => [daysText(day, day), texts.kinds[kind], name].filter(Boolean).join(' '))
    .join(' · ');
}
