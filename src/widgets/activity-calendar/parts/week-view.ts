/** A week as seven columns, or one below the other; and the day of a month that was opened. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Day } from '../../../domain/plain-date.ts';
import { daySection } from './agenda.ts';
import { laterText } from './later-text.ts';
import type { Scene } from './scene.ts';

export function weekView(scene: Scene): TemplateResult {
  return html`<div class="days">${scene.days.map((day) => daySection(scene, day))}</div>`;
}

/** Where there is no room for titles in the grid, one day is always open. */
export function openedDay(scene: Scene): TemplateResult | typeof nothing {
  const { days, choices, isWide } = scene;
  const day: Day | undefined =
    days.find((other) => other === choices.openDay) ?? (isWide ? undefined : scene.day);
  if (!day) return nothing;
  return html`
    <div class="opened">
      ${daySection(scene, day)}
      ${
        isWide
          ? html`<button part="button" class="quiet" data-act="close">
              ${laterText(scene.text).closeDay}
            </button>`
          : nothing
      }
    </div>
  `;
}
