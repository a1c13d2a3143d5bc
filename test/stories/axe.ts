/** axe-core with the rules that a piece of a page can meet: WCAG 2.2 AA, good practice, and contrast of 7:1. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { configure, run, RunOptions } from 'axe-core';

export const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs inside the page: one line for each kind of violation. `isRecolored`: the same page was looked at in other colors, so
 * that only what depends on them is looked at again. `isSampler`: one widget stands there many times, so under one name.
 */
export async function runAxe(isRecolored: boolean, isSampler: boolean): Promise<string[]> {
  const options: RunOptions = {
    runOnly: isRecolored
      ? { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] }
      : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    ...(!isRecolored && {
      rules: {
        'color-contrast-enhanced': { enabled: true },
        // 4.5:1 looks at the same texts again and asks for less.
        'color-contrast': { enabled: false },
        // Experimental, and so off by itself.
        'label-content-name-mismatch': { enabled: true },
        // A story is a piece of a page: landmarks and the main heading are the page's own.
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
        'landmark-one-main': { enabled: false },
        'landmark-unique': { enabled: !isSampler },
      },
    }),
    resultTypes: ['violations'],
    // No rule here reads style sheets or media, so none need be fetched first.
    preload: false,
  };
  // Of a day, and of an activity in a month, little is seen: their names say more, in another order.
  const named = '[aria-label]:not([part=day]):not([part=activity])';
  window.axe.configure({ rules: [{ id: 'label-content-name-mismatch', selector: named }] });
  const { violations } = await window.axe.run('#storybook-root', options);
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes
        .slice(0, 2)
        .map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`)
        .join(' | ')}`,
  );
}

declare global {
  interface Window {
    axe: { readonly configure: typeof configure; readonly run: typeof run };
  }
}
