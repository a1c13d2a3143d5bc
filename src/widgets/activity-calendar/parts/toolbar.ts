/** Where in time, how to see it, and what to leave out. The calendar handles what happens to these controls by name. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { startOfMonth } from '../../../domain/plain-date.ts';
import type { CalendarView } from '../../../i18n/activity-calendar.ts';
import { headSlots } from '../../../ui/page-slots.ts';
import { monthsAround } from '../activity-calendar.navigation.ts';
import { laterText } from './later-text.ts';
import { isWholeMonth, rangeName } from './range.ts';
import type { Scene } from './scene.ts';
import { shapeOf } from './scene.ts';

const views: readonly CalendarView[] = ['list', 'week', 'month'];

export function toolbar(scene: Scene): TemplateResult {
  const { text, view, day, today, center, choices } = scene;
  const later = laterText(text);
  const month = startOfMonth(day);
  const isMonth = isWholeMonth(scene);
  return html`
    ${headSlots}
    <div class="nav">
      <button part="button" data-act="previous" aria-label=${later.previous[view]}>‹</button>
      <select part="field" name="month" aria-label=${later.pickMonth}>
        ${isMonth ? nothing : html`<option value="" hidden .selected=${true}>${rangeName(scene)}</option>`}
        ${monthsAround(today, day).map(
          (other) =>
            html`<option value=${other} .selected=${isMonth && other === month}>
              ${text.days.month(other)}
            </option>`,
        )}
      </select>
      <button part="button" data-act="next" aria-label=${later.next[view]}>›</button>
    </div>
    <div class="side">
      <button part="button" data-act="today">${text.today}</button>
      <div role="group" aria-label=${later.viewSwitch}>
        ${views.map(
          (name) => html`
            <button part="button" data-view=${name} aria-pressed=${name === view}>
              ${later.views[name]}
            </button>
          `,
        )}
      </div>
    </div>
    <div class="filters">
      <select part="field" name="category" aria-label=${later.category}>
        <option value="">${later.allCategories}</option>
        ${(center?.categories ?? []).map(
          (name) => html`
            <option value=${name} .selected=${name === choices.category}>
              ${shapeOf(name, center)} ${name}
            </option>
          `,
        )}
      </select>
      <input
        part="field"
        type="search"
        name="text"
        placeholder=${later.search}
        aria-label=${later.search}
        .value=${choices.text}
      />
      <label>
        <input type="checkbox" name="withPlaces" .checked=${choices.withPlaces} />
        ${later.withPlaces}
      </label>
    </div>
  `;
}
