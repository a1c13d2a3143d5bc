/** Days with everything about their activities: the list, the week, and the opened day of a month. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Activity } from '../../../api/generated/types.ts';
import { activityState, placesLeft } from '../../../domain/activity-state.ts';
import { startOfMonth } from '../../../domain/plain-date.ts';
import type { Day } from '../../../domain/plain-date.ts';
import { dayOf, timeOf } from '../../../domain/zone.ts';
import { formatDay, formatDayShort, formatTimeRange } from '../../../i18n/format.ts';
import type { Scene } from './scene.ts';
import { shapeOf } from './scene.ts';

/** A day under its date; `limit` activities at most. */
export function daySection(scene: Scene, day: Day, limit = Infinity): TemplateResult {
  const { text, today, locale } = scene;
  const activities = scene.activitiesOn(day).slice(0, limit);
  return html`
    <section class="day" data-section=${day}>
      <h3 tabindex="-1" aria-current=${day === today ? 'date' : nothing}>
        ${(scene.view === 'week' ? formatDayShort : formatDay)(day, locale)}
        ${scene.late?.dayMark(scene, day)}
        ${
          day === today
            ? html`
                <mark>${text.today}</mark>
              `
            : nothing
        }
      </h3>
      ${
        activities.length
          ? html`
              <ul>
                ${activities.map((activity) => item(scene, activity))}
              </ul>
            `
          : html`
              <p>${text.activities(0)}</p>
            `
      }
    </section>
  `;
}

function item(scene: Scene, activity: Activity): TemplateResult {
  const { text, locale, elder, center } = scene;
  const { replacement, category } = activity;
  const state = activityState(activity, scene.now);
  return html`
    <li>
      <button data-id=${activity.id} class="item ${state}">
        <span class="time">${formatTimeRange(activity.startsAt, activity.endsAt, locale, elder)}</span>
        <strong>${activity.title}</strong>
        <span class="where">
          <span>${activity.room}</span>
          ${
            category
              ? html`
                  <span data-shape=${shapeOf(category, center)}>${category}</span>
                `
              : nothing
          }
        </span>
        <span class="state">${text.state(state, placesLeft(activity))}</span>
        ${
          replacement
            ? html`
                <span class="instead">
                  ${text.replacedBy(
                    `${formatDayShort(dayOf(replacement.startsAt), locale)} ${timeOf(replacement.startsAt)}`,
                    replacement.room,
                  )}
                </span>
              `
            : nothing
        }
      </button>
    </li>
  `;
}

/** The days that have something, until as many activities are shown as the resident has asked for. */
export function listView(scene: Scene): TemplateResult {
  const { text, choices, today, isPrinting } = scene;
  const isCurrent = startOfMonth(today) === scene.days[0];
  const first = isCurrent && !choices.showsEarlier && !isPrinting ? today : scene.days[0]!;
  let left = isPrinting ? Infinity : choices.listLimit;
  let earlier = 0;
  const sections: TemplateResult[] = [];
  for (const day of scene.days) {
    const { length } = scene.activitiesOn(day);
    if (day < first) earlier += length;
    else {
      if (length && left > 0) sections.push(daySection(scene, day, left));
      left -= length;
    }
  }
  return html`
    ${
      earlier
        ? html`
            <button class="quiet" data-act="earlier">${text.showEarlier(earlier)}</button>
          `
        : nothing
    }${sections}${
      left < 0
        ? html`
            <button class="quiet" data-act="more">${text.showMore(-left)}</button>
          `
        : nothing
    }
  `;
}
