/** Where the page reserves the heights of the README, nothing of its own moves from the first frame on, at any width. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';
import { openBrowser } from '../support/browser-page.ts';
import { showsData } from '../support/host-visit.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

interface Moves {
  /** Every place at which each heading was, frame by frame. */
  readonly places: Record<string, number[]>;
  /** Sum of the shifts in which something of the page's own took part; what is inside our elements has no node here. */
  shift: number;
}

/** Before anything else on the page. */
function follow(): void {
  const moves: Moves = { places: {}, shift: 0 };
  Object.assign(window, { moves });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
      if (sources.some(({ node }) => node)) moves.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    for (const heading of document.querySelectorAll('h1, h2')) {
      const places = (moves.places[heading.textContent] ??= []);
      const { top } = heading.getBoundingClientRect();
      if (!places.includes(top)) places.push(top);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const width of [360, 768, 1280]) {
  test(`${width} px: nothing of the page moves`, async () => {
    const page = await browser.newPage();
    // Tall, so that all of it is in view: what moves out of view does not count as a shift.
    await page.setViewport({ width, height: 14_500 });
    await page.evaluateOnNewDocument(follow);
    await page.goto(`${portal.address}hosts/reserved.html`);
    for (const widget of widgetNames) await showsData(page.mainFrame(), widget);
    await page.waitForNetworkIdle();
    const { places, shift } = await page.evaluate(() => (window as unknown as { moves: Moves }).moves);
    assert.equal(Object.keys(places).length, widgetNames.length + 2);
    for (const [heading, tops] of Object.entries(places)) assert.equal(tops.length, 1, `${heading}: ${tops}`);
    assert.equal(shift, 0);
    await page.close();
  });
}
