/** Beside a day's number: lunar day, solar term or festival, and whether it is a day off (休) or worked (班). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Day } from '../../../domain/plain-date.ts';
import type { Programme } from '../activity-calendar.model.ts';
import { noteOf } from './day-notes.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

const none: Programme['holidays'] = [];

export function dayMark({ programme, text, locale }: Scene, day: Day): TemplateResult {
  const { label, isFestival, kind } = noteOf(day, programme?.holidays ?? none);
  const later = laterText(text);
  const lang = locale === 'zh-Hant' ? locale : 'zh-CN';
  return html`
    <small class=${isFestival ? 'festival' : ''} lang=${lang}>${later.dayName(label)}</small>
    ${kind ? html`<em class=${kind}>${kind === 'off' ? later.dayOff : later.workday}</em>` : nothing}
  `;
}

/** The same as part of a spoken name. */
export function spokenMark({ programme, text }: Scene, day: Day): string {
  const { label, kind } = noteOf(day, programme?.holidays ?? none);
  const later = laterText(text);
  const spoken = kind && (kind === 'off' ? later.dayOffSpoken : later.workdaySpoken);
  return [later.dayName(label), spoken].filter(Boolean).join(text.comma);
}
