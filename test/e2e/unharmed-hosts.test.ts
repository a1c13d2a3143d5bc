/**
 * Every page of demo/portal/hosts without our script, without our API, and with both: without the script the children are
 * what is seen; without the API each widget says so once, and reads when the network is back; and whatever there is, the
 * page's own elements are the same picture, the same boxes and the same styles, and its scripts find what they found
 * before, and `boai`.
 */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { sees, showsData } from '../support/host-visit.ts';
import { differingGlobals, globalsOf } from '../support/page-globals.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { differenceOf, type Box } from '../support/same-picture.ts';
import { testTime } from '../support/server.ts';

const files = globSync('demo/portal/hosts/*.html')
  .map((path) => path.replace(/^.*\/|\.html$/g, ''))
  .filter((name) => name !== 'index')
  .sort();

let browser: Browser;
let blank: Page;
let portal: Portal;

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  browser = await openBrowser();
  blank = await browser.newPage();
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

/** The frame that has the widget, when a visitor would see it. */
async function frameOf(page: Page, widget: WidgetName): Promise<Frame> {
  const file = new URL(page.url()).pathname;
  if (file.endsWith('/iframe.html'))
    return page.waitForFrame((frame) => frame.url().endsWith('/modern.html'));
  if (file.endsWith('/frames.html'))
    return page.waitForFrame((frame) => frame.url().includes(`widget=${widget}`));
  if (file.endsWith('/tabs.html')) await page.$eval(`#tab-${widget}`, (tab) => (tab as HTMLElement).click());
  return page.mainFrame();
}

/** The frame of the site's own that has our script, or has frames of ours. */
async function ownFrameOf(page: Page): Promise<Frame> {
  return page.url().endsWith('/frames.html') ? page.mainFrame() : frameOf(page, 'my-bookings');
}

/** My bookings have nothing to read before a code is typed in. */
const readers = widgetNames.filter((name) => name !== 'my-bookings');

async function saysOnce(page: Page, widget: WidgetName): Promise<void> {
  const frame = await frameOf(page, widget);
  const place = await frame.waitForSelector(`:scope >>> boai-${widget}`);
  await frame.waitForFunction(
    (place) => /出了问题|wrong/.test(place.shadowRoot?.querySelector('section')?.innerText ?? ''),
    { timeout: 10_000 },
    place!,
  );
  const section = await sees(frame, widget, 'section');
  const said = await section.evaluate((section) =>
    [...section.children]
      .filter((part) => part.getAttribute('role') !== 'status')
      .map((part) => (part as HTMLElement).innerText)
      .join('\n'),
  );
  assert.equal(said.match(/服务出了问题|went wrong/g)?.length, 1, `${widget}: ${said}`);
  await section.dispose();
}

interface Measures {
  readonly heights: readonly number[];
  readonly ours: readonly Box[];
  /** Of each element of the page's own, its box and all of its style. */
  readonly own: readonly string[];
  readonly stylesheets: number;
}

interface Look extends Measures {
  readonly picture: Uint8Array;
}

/**
 * What our elements take up is not the page's: they keep the heights that they have with everything there, and so the
 * rest can be compared as it stands.
 */
async function measure(page: Page, heights?: readonly number[]): Promise<Measures> {
  return page.evaluate((heights) => {
    const ours =
      'iframe, [data-boai], boai-activity-calendar, boai-cabin-booking, boai-consultation-signup, boai-donation-progress, boai-my-bookings';
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot && !element.matches(ours)) roots.push(element.shadowRoot);
    const found = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>(ours)])
      .filter((element) => !element.parentElement?.closest(ours));
    // Not by the element's box, which is measured after the zoom of a page that has one.
    const heightOf = (element: Element): number => Math.ceil(parseFloat(getComputedStyle(element).height));
    found.forEach((element, index) => {
      // In a hidden tab it has none.
      const room = heights?.[index] ?? (element.offsetHeight && heightOf(element));
      if (!room) return;
      // A page may animate whatever changes.
      element.style.setProperty('transition', 'none', 'important');
      element.style.setProperty('box-sizing', 'border-box', 'important');
      // Before it is alive an element is a word among words, and the margins of its children go through it.
      if (element.localName !== 'iframe') element.style.display = 'flow-root';
      const height = `${room}px`;
      element.style.minHeight = height;
      if (element.localName === 'iframe') element.style.height = height;
    });
    const boxOf = (element: Element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // What has no box is nowhere, wherever the page has been scrolled to.
      if (element.getClientRects().length === 0) return { x, y, width, height };
      return { x: x + scrollX, y: y + scrollY, width, height };
    };
    const own = roots
      .flatMap((root) => [...root.querySelectorAll(root === document ? 'body, body *' : '*')])
      .filter((element) => !element.closest(ours) && !element.matches('script'))
      .map((element) => {
        const style = getComputedStyle(element);
        const rules = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
        return `${element.localName} ${JSON.stringify(boxOf(element))} ${rules}`;
      });
    return {
      heights: found.map(heightOf),
      ours: found.map(boxOf),
      own,
      stylesheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    };
  }, heights);
}

/** A picture of what was measured: what comes late moves the page, and a picture of all of it brings more into view. */
async function lookAt(page: Page, heights?: readonly number[]): Promise<Look> {
  let measured = await measure(page, heights);
  for (let looks = 0; looks < 20; looks += 1) {
    // In a window as tall as the page: what is taken beyond the window lays frames out anew, in no width at all.
    const picture = await page.screenshot({
      fullPage: true,
      captureBeyondViewport: false,
      optimizeForSpeed: true,
    });
    const now = await measure(page, heights);
    if (changesOf(now.own, measured.own).length === 0) return { ...now, picture };
    measured = now;
  }
  throw new Error('The page does not stand still.');
}

/** What differs, and nothing else of the hundreds of rules that an element has. */
function changesOf(own: readonly string[], before: readonly string[]): string[] {
  if (own.length !== before.length) return [`${own.length} elements, ${before.length} before`];
  return own.flatMap((element, index) => {
    const rules = new Set(before[index]!.split('; '));
    const changed = element.split('; ').filter((rule) => !rules.has(rule));
    return changed.length > 0 ? [`${element.slice(0, 80)}: ${changed.join('; ').slice(0, 300)}`] : [];
  });
}

for (const file of files) {
  test(`${file}: without the script, without the API, with both`, async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    let missing = /\/api\/v1\//;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      // An API that answers like this is asked again by the resident, or when the network is back; no pauses here.
      if (!missing.test(request.url())) void request.continue();
      else void request.respond({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' });
    });
    const visitor = new Visitor(page);
    const uncaught = (): string[] => visitor.complaints.filter((line) => !line.startsWith('Failed to load'));

    await page.goto(`${portal.address}hosts/${file}.html`);
    for (const widget of readers) await saysOnce(page, widget);
    await page.setOfflineMode(true);
    missing = /^$/;
    await page.setOfflineMode(false);
    for (const widget of widgetNames) await showsData(await frameOf(page, widget), widget);
    await page.waitForNetworkIdle();
    const globalsWithUs = await globalsOf(await ownFrameOf(page));
    const withUs = await lookAt(page);

    missing = /\/boai(\.all)?\.js$/;
    visitor.complaints.splice(0);
    await page.reload();
    if (file !== 'frames') {
      for (const widget of widgetNames) {
        const frame = await frameOf(page, widget);
        const place = `:is(boai-${widget}, [data-boai=${widget}])`;
        const phone = await frame.waitForSelector(`:scope >>> ${place} a[href^="tel:0796"]`, {
          visible: true,
        });
        await phone!.dispose();
      }
    }
    assert.deepEqual(uncaught(), []);
    assert.equal(await page.evaluate(() => 'boai' in window), false);
    const withoutUs = await lookAt(page, withUs.heights);
    const globals = await globalsOf(await ownFrameOf(page));
    assert.ok(globals.length > 5_000, `${globals.length} properties`);
    assert.deepEqual(differingGlobals(globalsWithUs, globals), file === 'frames' ? [] : ['window.boai']);

    assert.deepEqual(changesOf(withUs.own, withoutUs.own), []);
    assert.equal(withUs.stylesheets, withoutUs.stylesheets);
    const difference = await differenceOf(blank, [withUs.picture, withoutUs.picture], withUs.ours);
    assert.ok(difference <= 0.001, `${(difference * 100).toFixed(2)} % of the points differ`);
    await context.close();
  });
}
