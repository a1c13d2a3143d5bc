/** The calendar between toolbar and contact: the chosen view in each of its states. */
import { html, nothing } from 'lit';
import { listView } from './agenda.ts';
import { monthView } from './month-view.ts';
import type { Scene } from './scene.ts';

export function stage(scene: Scene): unknown {
  const { view, isKnown, late } = scene;
  if (!isKnown && scene.error) return nothing;
  const below = isKnown ? late?.emptyNote(scene) : html`<p class="loading">${scene.text.loading}</p>`;
  if (view === 'month') return [monthView(scene), below, isKnown ? late?.openedDay(scene) : nothing];
  return isKnown ? [view === 'week' ? late?.weekView(scene) : listView(scene), below] : below;
}
