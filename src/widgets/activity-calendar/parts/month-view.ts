/** A month as a grid of days: https://www.w3.org/WAI/ARIA/apg/patterns/grid/. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Activity } from '../../../api/generated/types.ts';
import { activityState } from '../../../domain/activity-state.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { Scene } from './scene.ts';
import { shapeOf } from './scene.ts';

const chipsPerDay = 3;

/** The weeks are empty rows: see draw-weeks.ts. */
export function monthView(scene: Scene): TemplateResult {
  const { days, text, isKnown, late } = scene;
  return html`
    <table role="grid" aria-label=${text.days.month(scene.day)} aria-busy=${!isKnown}>
      <thead>
        <tr>
          ${text.days.weekdays.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${days.filter((_, index) => index % 7 === 0).map(() => html`<tr></tr>`)}
      </tbody>
    </table>
    <p class="where legend">${late?.legend(scene)}</p>
  `;
}

/** `row`: from 0. */
export function weekCells(scene: Scene, row: number): TemplateResult[] {
  return scene.days.slice(row * 7, row * 7 + 7).map((day) => dayCell(scene, day));
}

function dayCell(scene: Scene, day: Day): TemplateResult {
  const { text, late } = scene;
  const activities = scene.activitiesOn(day);
  const shown = scene.isPrinting ? activities : activities.slice(0, chipsPerDay);
  const name = [
    text.days.day(day),
    late?.spokenMark(scene, day),
    scene.isKnown && text.activities(activities.length),
  ];
  // prettier-ignore
  return html`<td
    part="day"
    data-day=${day}
    tabindex=${day === scene.day ? 0 : -1}
    aria-label=${name.filter(Boolean).join(text.comma)}
    aria-current=${day === scene.today ? 'date' : nothing}
    class=${day.slice(0, 7) === scene.day.slice(0, 7) ? '' : 'other'}
  ><b>${+day.slice(8)}</b>${late?.dayMark(scene, day)}${shown.map((activity) => chip(scene, activity, day))}${
    activities.length > shown.length
      ? html`<span class="more">${text.more(activities.length - shown.length)}</span>`
      : nothing
  }</td>`;
}

function chip(scene: Scene, activity: Activity, day: Day): TemplateResult {
  const { center, text, now, late } = scene;
  const { startsAt, title } = activity;
  const state = activityState(activity, now);
  const short = late?.waitMark(scene, activity) ?? text.stateShort(state);
  const name = late?.chipName(scene, activity, day) ?? nothing;
  // prettier-ignore
  return html`<button
    part="activity"
    tabindex="-1"
    data-id=${activity.id}
    data-shape=${shapeOf(activity.category, center)}
    class=${state}
    aria-label=${name}
    title=${name}
  ><span>${startsAt < day ? '…' : text.days.time(startsAt)} </span>${short && html`<i>${short}</i> `}${title}</button>`;
}
