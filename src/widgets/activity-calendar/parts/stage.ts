/** The calendar between toolbar and contact: the chosen view in each of its states. */
import { html, nothing } from 'lit';
import { listView } from './agenda.ts';
import { monthView } from './month-view.ts';
import type { Scene } from './scene.ts';

export function stage(scene: Scene): unknown {
  const { view, isKnown, days, day, choices, late, error } = scene;
  if (!isKnown && error) return nothing;
  const loading = isKnown
    ? nothing
    : html`
        <p class="loading">${scene.text.loading}</p>
      `;
  const empty = isKnown && scene.count() === 0 ? late?.emptyNote(scene) : nothing;
  if (view === 'month') {
    const openDay = days.find((other) => other === choices.openDay) ?? (scene.isWide ? undefined : day);
    return [monthView(scene), loading, empty, isKnown && openDay ? late?.openedDay(scene, openDay) : nothing];
  }
  if (!isKnown) return loading;
  return [view === 'week' ? late?.weekView(scene) : listView(scene), empty];
}
