/** Fills the weeks of a month, where that takes long in tasks of their own: a slow phone answers a finger meanwhile. */
import { render } from 'lit';
import { weekCells } from './month-view.ts';
import type { Scene } from './scene.ts';

/** With one week more, which on a slow phone takes about as long, a task is still no long one (50 ms). */
export const taskMs = 24;

/** The rest is another task, and what came in meanwhile is answered first. */
export const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

interface Drawn {
  readonly scene: Scene;
  readonly renderRoot: ParentNode;
  readonly isUpdatePending: boolean;
}

/**
 * From the first on; `until`, on the clock of `performance`, they may take. Each is laid out at once, for a frame would do it
 * for all that have come.
 */
export async function drawWeeks(host: Drawn, until: number): Promise<void> {
  const { scene } = host;
  for (const row of host.renderRoot.querySelectorAll('tr')) {
    if (performance.now() > until) {
      await pause();
      // It begins from the first again.
      if (host.isUpdatePending) return;
      until = performance.now() + taskMs;
    }
    // The first row has the names of the days.
    if (row.rowIndex > 0) render(weekCells(scene, row.rowIndex - 1), row);
    if (until < Infinity) void row.offsetHeight;
  }
}
