/** The pages of demo/portal/hosts as a visitor meets them: what is special about each, and what has to be so when all is there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ElementHandle, Frame, HTTPRequest, Page } from 'puppeteer-core';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
import { presses, sees, showsData } from './host-visit.ts';
import type { Portal } from './portal.ts';

export interface Host {
  /** In demo/portal/hosts. */
  readonly file: string;
  readonly what: string;
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Where the widgets are, if not in the page itself. */
  readonly frame?: (page: Page, widget: WidgetName) => Promise<Frame>;
  /** What a visitor has to do before a widget can be seen. */
  readonly reveal?: (frame: Frame, widget: WidgetName) => Promise<unknown>;
  /** What else has to be so, when everything is there. */
  readonly check?: (page: Page, frame: Frame) => Promise<unknown>;
  /** Which widgets take their first steps there, if not all. */
  readonly used?: readonly WidgetName[];
  /** Another width or medium than the modern page's: what is inside has other sizes. */
  readonly hasOtherLayout?: true;
  readonly origin?: (portal: Portal) => string;
}

const reads = (frame: Frame, selector: string, text: string): Promise<unknown> =>
  frame.waitForFunction(
    (selector, text) => document.querySelector(selector)?.textContent?.includes(text),
    { timeout: 10_000 },
    selector,
    text,
  );

const press = (frame: Frame, selector: string): Promise<unknown> =>
  frame.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);

/** At 200 and 400 % zoom a window of 1280 has this many CSS pixels; nothing may stick out to the side. */
const zoomed = (percent: number): Pick<Host, 'prepare' | 'check' | 'hasOtherLayout'> => ({
  hasOtherLayout: true,
  prepare: (page) =>
    page.setViewport({
      width: 128_000 / percent,
      height: 90_000 / percent,
      deviceScaleFactor: percent / 100,
    }),
  check: async (page) => {
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    assert.ok(content <= window, `${content} > ${window}`);
  },
});

/** The page's policy as most sites send it: in a header, which besides may speak of frames. */
async function policyAsHeader(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  const answer = async (request: HTTPRequest): Promise<void> => {
    if (!request.isNavigationRequest()) return request.continue();
    const html = await (await fetch(request.url())).text();
    const meta = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"\s*\/>/;
    const policy = `${meta.exec(html)![1]}; frame-ancestors 'none'`;
    return request.respond({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: html.replace(meta, ''),
    });
  };
  page.on('request', (request) => void answer(request));
}

/** A QR code is drawn by a library that comes late, and old scripts of the page may be in its way. */
async function showsQrCode(_: Page, frame: Frame): Promise<void> {
  await presses(frame, 'activity-calendar', '[data-id]');
  await presses(frame, 'activity-calendar', 'dialog[open] .keep .row button:last-child');
  await sees(frame, 'activity-calendar', 'dialog[open] .qr path');
  await presses(frame, 'activity-calendar', 'dialog[open] .bar button');
}

export const hosts: readonly Host[] = [
  { file: 'modern', what: 'a modern page, tag in the head, async' },
  { file: 'reserved', what: 'heights reserved in the page’s own style' },
  {
    file: 'quirks',
    what: 'quirks mode, tables, tag in the head without async',
    check: async (page) => assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat'),
  },
  {
    file: 'gbk',
    what: 'a GBK page with the tag at its end, the script served without a charset',
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!request.url().endsWith('/boai.js')) return void request.continue();
        return void readFile('dist/boai.js').then((body) =>
          request.respond({ contentType: 'text/javascript', body }),
        );
      });
    },
    check: async (page) => assert.equal(await page.evaluate(() => document.characterSet), 'GBK'),
  },
  { file: 'font-size', what: 'html at 62.5 %, body zoomed, tag deferred' },
  { file: 'star-important', what: '* with !important' },
  { file: 'tag-important', what: 'div, span, button, input and a with !important' },
  {
    file: 'prototype',
    what: 'jQuery 1.4 and Prototype 1.7.3',
    check: async (page, frame) => {
      await reads(frame, '#by-prototype', '1.7.3');
      await showsQrCode(page, frame);
    },
  },
  {
    file: 'mootools',
    what: 'jQuery 1.4 and MooTools 1.4.5',
    check: async (page, frame) => {
      await reads(frame, '#by-mootools', '1.4.5');
      await showsQrCode(page, frame);
    },
  },
  {
    file: 'polyfills',
    what: 'Promise, fetch and customElements by polyfills',
    check: async (page) => {
      const native = () =>
        [Promise, fetch, customElements.define].filter((one) => /\[native code\]/.test(String(one))).length;
      assert.equal(await page.evaluate(native), 0);
    },
  },
  { file: 'base', what: 'a base address elsewhere' },
  {
    file: 'single-page',
    what: 'a single-page app that inserts, moves, removes and keeps the elements',
    check: async (_page, frame) => {
      for (const route of ['moved', 'kept', 'about', 'services', 'kept']) {
        await press(frame, `[data-route=${route}]`);
        if (route === 'about') await reads(frame, '#top', '介绍');
        else for (const widget of widgetNames) await showsData(frame, widget);
      }
    },
  },
  { file: 'late-and-twice', what: 'two tags that a script inserts after the page has loaded' },
  {
    file: 'wordpress',
    what: 'a theme that styles everything, div with data-boai, tag in the text',
    hasOtherLayout: true,
  },
  { file: 'flex', what: 'elements in a flex row', hasOtherLayout: true },
  {
    file: 'tabs',
    what: 'elements in hidden tabs',
    hasOtherLayout: true,
    reveal: (frame, widget) => press(frame, `#tab-${widget}`),
  },
  {
    file: 'iframe',
    what: 'a page in a frame',
    frame: (page) => page.waitForFrame((frame) => frame.url().endsWith('/modern.html')),
  },
  {
    file: 'frames',
    what: 'one frame for each element, as tall as what is in it',
    hasOtherLayout: true,
    frame: (page, widget) => page.waitForFrame((frame) => frame.url().includes(`widget=${widget}`)),
    check: async (page) => {
      // Somebody else's message, though it is from the right origin.
      await page.evaluate(() => postMessage({ boaiHeight: 5 }, '*'));
      for (const widget of widgetNames) {
        const frame = await page.$(`iframe[src*="widget=${widget}"]`);
        const content = await (await frame!.contentFrame()).$('html');
        await page.waitForFunction(
          (frame, height) => frame.clientHeight === height,
          { timeout: 10_000 },
          frame as ElementHandle<HTMLElement>,
          await content!.evaluate((html) => Math.ceil(html.getBoundingClientRect().height)),
        );
      }
    },
  },
  { file: 'shadow', what: 'elements in an open shadow tree' },
  { file: 'rtl', what: 'a page from right to left' },
  {
    file: 'strict',
    what: 'a strict policy with Trusted Types, in a header',
    prepare: policyAsHeader,
    check: showsQrCode,
  },
  {
    file: 'strict-own-lit',
    what: 'a strict policy in a header, and a Lit of the page’s own',
    prepare: policyAsHeader,
    check: async (page, frame) => {
      await reads(frame, '#by-lit', '你好');
      await showsQrCode(page, frame);
    },
  },
  { file: 'modern', what: '200 % zoom', ...zoomed(200) },
  { file: 'modern', what: '400 % zoom', ...zoomed(400) },
  {
    file: 'modern',
    what: 'print',
    hasOtherLayout: true,
    used: [],
    prepare: (page) => page.emulateMediaType('print'),
    check: async (page, frame) => {
      await sees(frame, 'activity-calendar', '[data-id]');
      await sees(frame, 'cabin-booking', '.day.free');
      await sees(frame, 'consultation-signup', '.help a[href="tel:12356"]');
      await sees(frame, 'donation-progress', '[role=meter]');
      await sees(frame, 'my-bookings', 'footer a[href^="tel:"]');
      assert.ok((await page.pdf()).length > 10_000);
    },
  },
  {
    file: 'modern',
    what: 'WeChat',
    prepare: (page) =>
      page.setUserAgent({
        userAgent:
          'Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20240801 MicroMessenger/8.0.50.2701(0x28003253) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
      }),
  },
  {
    file: 'modern',
    what: 'plain http, where a consultation cannot be sent safely: help and phone',
    used: widgetNames.filter((widget) => widget !== 'consultation-signup'),
    origin: ({ address }) => `http://portal.example:${new URL(address).port}/`,
    check: async (page, frame) => {
      assert.equal(await page.evaluate(() => isSecureContext), false);
      for (const number of ['12356', '120', '110', '12355', '0796-8000001'])
        await sees(frame, 'consultation-signup', `a[href="tel:${number}"]`);
    },
  },
];
