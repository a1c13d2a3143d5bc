/** Takes the widgets off a page of whatever kind, and tells what of theirs is still there: see test/engines/page/traces.ts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { bundle } from '../engines/host.ts';

/** To be run in every frame before any other script. */
export async function tracesScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'boai-traces-'));
  await bundle('traces', folder);
  const script = await readFile(join(folder, 'traces.js'), 'utf8');
  await rm(folder, { recursive: true });
  return script;
}

/** Listeners and timers, in words. @throws when a widget had neither before: then nothing was seen. */
export async function leftBehind(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const trees = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? trees(shadowRoot) : [])),
    ];
    const widgets = trees(document)
      .flatMap((tree) => [...tree.querySelectorAll('*')])
      .filter((one) => one.localName.startsWith('boai-') || one.hasAttribute('data-boai'));
    if (widgets.length > 0 && window.traces.countOfWidgets() === 0)
      throw new Error('Nothing was ever there.');
    for (const one of widgets) one.remove();
    return window.traces.ofWidgets();
  });
}
