/** Days with everything about their activities: the list, the week, and the opened day of a month. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Activity } from '../../../api/generated/types.ts';
import { activityState, placesLeft } from '../../../domain/activity-state.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { Scene } from './scene.ts';
import { shapeOf } from './scene.ts';

/** A day under its date; `limit` activities at most. */
export function daySection(scene: Scene, day: Day, limit = Infinity): TemplateResult {
  const { text, today } = scene;
  const activities = scene.activitiesOn(day).slice(0, limit);
  return html`
    <section part="day" class="day" data-section=${day}>
      <h3 tabindex="-1" aria-current=${day === today ? 'date' : nothing}>
        ${text.days[scene.view === 'week' ? 'dayShort' : 'day'](day)} ${scene.late?.dayMark(scene, day)}
        ${day === today ? html`<mark>${text.today}</mark>` : nothing}
      </h3>
      ${
        activities.length
          ? html`
              <ul>
                ${activities.map((activity) => item(scene, activity, day))}
              </ul>
            `
          : html`<p>${text.activities(0)}</p>`
      }
    </section>
  `;
}

/** When it is, on one of its days: if it began before, on which. */
export function timeText(scene: Scene, { startsAt, endsAt }: Activity, day: Day): string {
  const { days } = scene.text;
  const range = days.timeRange(startsAt, endsAt);
  return startsAt < day ? `${days.dayShort(startsAt)} ${range}` : range;
}

function item(scene: Scene, activity: Activity, day: Day): TemplateResult {
  const { text, center } = scene;
  const { replacement, category } = activity;
  const state = activityState(activity, scene.now);
  return html`
    <li>
      <button part="activity" data-id=${activity.id} class="item ${state}">
        <span class="time">${timeText(scene, activity, day)}</span>
        <strong>${activity.title}</strong>
        <span class="where">
          <span>${activity.room}</span>
          ${category ? html`<span data-shape=${shapeOf(category, center)}>${category}</span>` : nothing}
        </span>
        <span part="state" class="state"
          >${scene.late?.stateText(scene, activity) ?? text.state(state, placesLeft(activity))}</span
        >
        ${
          replacement
            ? html`
                <span class="instead">
                  ${text.replacedBy(
                    `${text.days.dayShort(replacement.startsAt)} ${text.days.time(replacement.startsAt)}`,
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
  const { text, choices, today, days, isPrinting } = scene;
  let left = isPrinting ? Infinity : choices.listLimit;
  let earlier = 0;
  if (days[0] === today) {
    for (let date = +today.slice(8); --date;) {
      earlier += scene.activitiesOn(today.slice(0, 8) + `0${date}`.slice(-2)).length;
    }
  }
  let month = text.days.month(days[0]!);
  const sections = days.map((day) => {
    const { length } = scene.activitiesOn(day);
    const limit = left;
    left -= length;
    if (!length || limit <= 0) return nothing;
    const last = month;
    month = text.days.month(day);
    return [month === last ? nothing : html`<h2>${month}</h2>`, daySection(scene, day, limit)];
  });
  return html`
    ${earlier ? quietButton('earlier', text.showEarlier(earlier)) : nothing}${sections}${
      left < 0 ? quietButton('more', text.showMore(-left)) : nothing
    }
  `;
}

function quietButton(act: string, label: string): TemplateResult {
  return html`<button part="button" class="quiet" data-act=${act}>${label}</button>`;
}
