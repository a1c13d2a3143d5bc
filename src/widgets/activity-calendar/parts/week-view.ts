/** A week as seven columns, or one below the other; and the day of a month that was opened. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Day } from '../../../domain/plain-date.ts';
import { daySection } from './agenda.ts';
import { laterText } from './notices.ts';
import type { Scene } from './scene.ts';

export function weekView(scene: Scene): TemplateResult {
  return html`
    <div class="days">${scene.days.map((day) => daySection(scene, day))}</div>
  `;
}

export function openedDay(scene: Scene, day: Day): TemplateResult {
  return html`
    <div class="opened">
      ${daySection(scene, day)}
      ${
        scene.isWide
          ? html`
              <button class="quiet" data-act="close">${laterText(scene.text).closeDay}</button>
            `
          : nothing
      }
    </div>
  `;
}
