/** What the calendar says besides its activities: that it could not read them, that there are none, what is unknown. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { toTrouble } from '../../../api/read-trouble.ts';
import { isAnnounced } from '../../../domain/holidays.ts';
import { dayOf } from '../../../domain/zone.ts';
import type { LaterCalendarMessages } from '../../../i18n/activity-calendar.ts';
import { emptySlot } from '../../../ui/page-slots.ts';
import { isFiltered } from '../activity-calendar.filter.ts';
import { nextActivityAfter } from '../activity-calendar.navigation.ts';
import { laterText } from './later-text.ts';
import { count, rangeName } from './range.ts';
import type { Scene } from './scene.ts';

/** Above the activities: the data is old, there is none, or what was asked for could not be shown. */
export function troubleNote({ text, error, programme, now, choices }: Scene): unknown {
  const later = laterText(text);
  if (error) {
    const age = programme && later.stale(later.minutesAgo((now - programme.readAt) / 60_000));
    return html`
      <div class="trouble">
        <p>${later.trouble(toTrouble(error.code))}${age}</p>
        <button part="button" data-act="retry">${later.retry}</button>
      </div>
    `;
  }
  return choices.notice
    ? html`<div class="trouble"><p>${noticeText(choices.notice, later)}</p></div>`
    : nothing;
}

export function noticeText(
  notice: Exclude<Scene['choices']['notice'], undefined>,
  later: LaterCalendarMessages,
): string {
  return notice === 'gone' ? later.activityGone : later.trouble(notice);
}

/** In place of, or below, a view without activities: the way on. */
export function emptyNote(scene: Scene): TemplateResult | typeof nothing {
  if (count(scene) > 0) return nothing;
  const { text, days, programme, view, choices } = scene;
  const later = laterText(text);
  const isSearch = isFiltered(choices);
  const next = isSearch ? undefined : nextActivityAfter(days[days.length - 1]!, programme!.byDay);
  const nextDay = next && dayOf(next.startsAt);
  return html`
    <div class="empty">
      <p>${isSearch ? later.noneFound : later.empty(rangeName(scene))}</p>
      ${
        isSearch
          ? html`<button part="button" data-act="clear">${later.clearFilters}</button>`
          : nextDay
            ? html`
                <button part="button" data-go=${nextDay}>
                  ${later.nextActivity(text.days.dayShort(nextDay), next.title)}
                </button>
              `
            : html`<button part="button" data-act="next">${later.next[view]}</button>`
      }
      ${isSearch ? nothing : emptySlot}
    </div>
  `;
}

/** Below the view: the government announces a year's holidays in the autumn before it. */
export function announcementNote({ text, day, programme }: Scene): TemplateResult | typeof nothing {
  const year = +day.slice(0, 4);
  return programme && !isAnnounced(year, programme.holidays)
    ? html`<p class="aside">${laterText(text).holidaysNotAnnounced(year)}</p>`
    : nothing;
}
