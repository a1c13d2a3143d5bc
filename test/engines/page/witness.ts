/** What stands before any other script of a page, in every engine: notes what goes wrong, and does what a resident does. */
import * as resident from '../../../stories/support/resident.ts';
import type { WidgetName } from '../../../src/embed/widget-names.ts';
import { readsOfWidgets } from '../../support/reads-of-widgets.ts';

export interface Witness {
  readonly resident: typeof resident;
  /** What is read in these widgets when it has these words in each, or after 30 seconds. */
  whenAllRead(names: readonly WidgetName[], words: string): Promise<Record<WidgetName, string>>;
  /** What has been thrown and not caught, what could not be loaded, what a browser would show in red. */
  readonly complaints: readonly string[];
}

declare global {
  interface Window {
    witness: Witness;
  }
}

const complaints: string[] = [];
window.witness = {
  resident,
  complaints,
  async whenAllRead(names, words) {
    const end = performance.now() + 30_000;
    for (;;) {
      const reads = readsOfWidgets(names);
      if (names.every((name) => reads[name].includes(words)) || performance.now() > end) return reads;
      await new Promise(requestAnimationFrame);
    }
  },
};

const complain = (event: Event): void => {
  complaints.push(event instanceof ErrorEvent ? event.message : `${String(event.target)} was not loaded`);
};
// Captured, for what could not be loaded does not bubble.
window.addEventListener('error', complain, true);
window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
for (const level of ['error', 'warn'] as const) {
  const log = console[level];
  console[level] = (...words: unknown[]) => {
    complaints.push(words.map(String).join(' '));
    log(...words);
  };
}
