/**
 * Our files blocked, late or broken: the page's load event comes, the children of our elements are what is seen, and one
 * widget's loss leaves the others working.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, ResponseForRequest } from 'puppeteer-core';
import { widgetNames } from '../../src/embed/widget-names.ts';
import { openBrowser } from '../support/browser-page.ts';
import { showsData } from '../support/host-visit.ts';
import { elements, errorPage, javascript, ours, shownChildren } from './failing-page.ts';
import { api, openHostPage, script, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const isLoaded = ({ visitor }: HostPage): Promise<unknown> =>
  visitor.page.waitForFunction(() => document.readyState === 'complete');

/** As the README has it for a page whose own scripts wait for the load event. */
const afterLoad = `<link rel="preload" as="script" href="${script}">
<script>
  addEventListener('load', function () {
    var tag = document.createElement('script');
    tag.src = '${script}';
    tag.setAttribute('data-api', '${api}');
    tag.setAttribute('data-center', 'meiyuan');
    document.body.appendChild(tag);
  });
</script>`;

test('while the script is late the page is ready, drawn, and has the children', async () => {
  const page = await openHostPage(browser, wholePage(elements, tag), { hold: /boai\.js/ });
  await page.whenAsked(/boai\.js/);
  await page.visitor.page.waitForFunction(
    () =>
      document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  assert.equal(await shownChildren(page), widgetNames.length);
  assert.deepEqual(page.visitor.complaints, []);
  page.release();
  for (const widget of widgetNames) await showsData(page.visitor.page.mainFrame(), widget);
  await page.visitor.page.close();
});

test('put in after the load event, a late script holds up nothing at all', async () => {
  const page = await openHostPage(browser, wholePage(elements, afterLoad), { hold: /boai\.js/ });
  await page.whenAsked(/boai\.js/);
  await isLoaded(page);
  assert.equal(await shownChildren(page), widgetNames.length);
  page.release();
  for (const widget of widgetNames) await showsData(page.visitor.page.mainFrame(), widget);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

test('while the widgets’ code is late the load event comes, and the children are seen', async () => {
  const page = await openHostPage(browser, wholePage(elements, tag), { hold: /chunks\// });
  await page.whenAsked(/chunks\//);
  await isLoaded(page);
  assert.equal(await shownChildren(page), widgetNames.length);
  page.release();
  for (const widget of widgetNames) await showsData(page.visitor.page.mainFrame(), widget);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

/** What comes in place of a file of ours. The browser's own words for it are all that is heard. */
const brokenFiles: Readonly<Record<string, { reply: Partial<ResponseForRequest> | 'lost'; heard: RegExp }>> =
  {
    'not there': { reply: 'lost', heard: /^$/ },
    'a page of HTML': { reply: { ...errorPage, status: 200 }, heard: /SyntaxError/ },
    'cut off': { reply: { ...javascript, body: '(function(){var a={' }, heard: /SyntaxError/ },
    'no JavaScript': { reply: { ...javascript, body: 'let let = ;' }, heard: /SyntaxError/ },
  };

for (const [what, { reply, heard }] of Object.entries(brokenFiles)) {
  test(`a script tag’s file that is ${what}: the load event comes, the children stay`, async () => {
    const page = await openHostPage(browser, wholePage(elements, tag), {
      instead: (address) => (address === script ? reply : undefined),
    });
    await isLoaded(page);
    assert.equal(await shownChildren(page), widgetNames.length);
    assert.match(ours(page).join('\n'), heard);
    assert.equal(await page.visitor.page.evaluate(() => 'boai' in window), false);
    await page.visitor.page.close();
  });
}

for (const what of ['not there', 'cut off']) {
  test(`a widget’s code that is ${what}: its children stay, the others work`, async () => {
    const { reply } = brokenFiles[what]!;
    const page = await openHostPage(browser, wholePage(elements, tag), {
      instead: (address) => (/chunks\/activity-calendar-/.test(address) ? reply : undefined),
    });
    for (const widget of widgetNames.slice(1)) await showsData(page.visitor.page.mainFrame(), widget);
    assert.equal(await shownChildren(page), 1);
    const [line, ...more] = ours(page);
    assert.match(line!, /^boai: <boai-activity-calendar> could not be loaded/);
    assert.deepEqual(more, []);
    await page.visitor.page.close();
  });
}

test('code that was lost is asked for again when the network is back, and the data with it; not when the page is left', async () => {
  let isLost = true;
  const counting = `<script>
    var missing = 0;
    document.addEventListener('boai-error', function () { missing += 1; });
  </script>`;
  const page = await openHostPage(browser, wholePage(elements, counting + tag), {
    instead: (address) => (isLost && /chunks\//.test(address) ? 'lost' : undefined),
  });
  await page.visitor.page.waitForFunction(
    (count) => (window as unknown as { missing: number }).missing === count,
    {},
    widgetNames.length,
  );
  assert.equal(await shownChildren(page), widgetNames.length);
  await page.visitor.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    Reflect.deleteProperty(document, 'hidden');
  });
  await page.visitor.page.setOfflineMode(true);
  isLost = false;
  await page.visitor.page.setOfflineMode(false);
  for (const widget of widgetNames) await showsData(page.visitor.page.mainFrame(), widget);
  assert.equal(ours(page).length, widgetNames.length);
  assert.equal(page.timesAsked(/\/activities$/), 2);
  await page.visitor.page.close();
});
