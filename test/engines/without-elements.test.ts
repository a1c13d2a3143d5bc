/** An engine that knows no custom elements keeps the children, asks for nothing more, and has nothing to show in red. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import type { Portal } from '../support/portal.ts';
import { openHost, widgetNames } from './host.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  portal = await openHost([]);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await portal[Symbol.asyncDispose]();
});

for (const widget of widgetNames) {
  test(`${widget} without custom elements`, async () => {
    const page = await browser.newPage();
    const visitor = new Visitor(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'customElements'));
    // Through with loading, it has run the tag's script too.
    await page.goto(`${portal.address}${widget}.html`, { waitUntil: 'networkidle0' });
    const left = await page.$eval(`boai-${widget}`, (element) => [
      (element as HTMLElement).innerText.trim(),
      element.children.length,
    ]);
    assert.deepEqual(left, ['电话：0796-8000001', 1]);
    assert.deepEqual(asked, [`/${widget}.html`, '/boai/1/boai.js']);
    assert.deepEqual(visitor.complaints, []);
    await page.close();
  });
}
