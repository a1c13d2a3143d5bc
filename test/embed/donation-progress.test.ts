/** The built donation progress on somebody's strict page: figures in one file, charts only when they come in sight. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { api, fallback, openHostPage, tag, wholePage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const donation = `<boai-donation-progress campaign="table">${fallback}</boai-donation-progress>`;
const charts = /chart-drawing/;

const scrollTo = (page: Page, selector: string): Promise<void> =>
  page.evaluate((selector) => {
    document
      .querySelector('boai-donation-progress')!
      .shadowRoot!.querySelector(selector)!
      .scrollIntoView({ block: 'center' });
  }, selector);

/** Whether the first chart has been drawn. */
const isDrawn = (): boolean => {
  const canvas = document.querySelector('boai-donation-progress')?.shadowRoot?.querySelector('canvas');
  if (!canvas || canvas.width === 0) return false;
  // A copy, for a browser warns when the canvas itself is read again and again.
  const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, 300, 150).data.some((value) => value > 0);
};

test('a strict content security policy with Trusted Types is kept, charts included', async () => {
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-abc' https://center.example",
    `connect-src ${new URL(api).origin}`,
    "style-src 'none'",
    "img-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join(';');
  const page = await openHostPage(browser, wholePage(donation, tag), {
    headers: { 'content-security-policy': policy },
  });
  await page.visitor.sees(/支出去向/);
  await scrollTo(page.visitor.page, 'canvas');
  await page.visitor.page.waitForFunction(isDrawn);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

test('charts are asked for when one is about to be seen, and once', async () => {
  const high = '<div><br></div>'.repeat(40);
  const page = await openHostPage(browser, wholePage(high + donation, tag));
  await page.visitor.page.waitForFunction(() =>
    document.querySelector('boai-donation-progress')?.shadowRoot?.querySelector('table'),
  );
  assert.equal(page.timesAsked(charts), 0);
  await scrollTo(page.visitor.page, 'canvas');
  await page.visitor.page.waitForFunction(isDrawn);
  assert.equal(page.timesAsked(charts), 1);
  await page.visitor.page.close();
});

test('in forced colors and in black and white the bar keeps its pieces', async () => {
  const page = await openHostPage(browser, wholePage(donation, tag));
  await page.visitor.sees(/支出去向/);
  const strokes = (): Promise<string[]> =>
    page.visitor.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('boai-donation-progress')!;
      const lines = [...shadowRoot!.querySelectorAll('.bar line')];
      return lines.map((line) => getComputedStyle(line).stroke);
    });
  const session = await page.visitor.page.createCDPSession();
  for (const media of [
    { features: [{ name: 'forced-colors', value: 'active' }] },
    { media: 'print', features: [] },
  ]) {
    await session.send('Emulation.setEmulatedMedia', media);
    const [rest, raised, ...others] = await strokes();
    assert.notEqual(raised, rest);
    assert.deepEqual(others, [raised, raised]);
    const patterns = await page.visitor.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('boai-donation-progress')!;
      const lines = [...shadowRoot!.querySelectorAll('.bar line:not(.rest)')];
      return new Set(lines.map((line) => getComputedStyle(line).strokeDasharray)).size;
    });
    assert.equal(patterns, 3);
  }
  await page.visitor.page.close();
});

test('without the code of the charts their tables stay, and a sentence says so', async () => {
  const page = await openHostPage(browser, wholePage(donation, tag), { block: charts });
  await page.visitor.sees(/支出去向/);
  await scrollTo(page.visitor.page, 'canvas');
  await page.visitor.sees(/图表没有加载出来/);
  await page.visitor.sees(/187,643\.50/);
  await page.visitor.page.close();
});

test('the first screen of the donation progress is one file, and the data is asked for once', async () => {
  const page = await openHostPage(browser, wholePage(donation, tag), { hold: /chunks\/[\w-]+\.late-/ });
  await page.visitor.sees(/募捐方案备案编号/);
  assert.deepEqual(
    page.asked.filter((address) => /chunks\//.test(address) && !/\.late-/.test(address)).length,
    1,
  );
  assert.equal(page.timesAsked(/\/campaigns$/), 1);
  page.release();
  await page.visitor.page.close();
});
