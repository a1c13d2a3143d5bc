/**
 * The widgets on the kinds of pages that centers have, as collected in demo/portal/hosts: all five by one script tag on
 * each, built files, a real server. They show their data and a chart, take a sign-up, a booking and a sealed consultation that
 * are found again, look the same everywhere, complain about nothing, ask nobody but the center, and leave no listener and no
 * timer of theirs when they are taken away.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle, Frame, HTTPRequest, Page } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import type { ActivitiesPage } from '../../src/api/generated/types.ts';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import {
  assertAlike,
  type Guest,
  looksOf,
  presses,
  sees,
  showsData,
  uses,
  type Looks,
} from '../support/host-visit.ts';
import { leftBehind, watchWidgets } from '../support/left-behind.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';

interface Host {
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

const hosts: readonly Host[] = [
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

const window = { width: 1280, height: 900 };

let browser: Browser;
let portal: Portal;
/** Of the counsellors' private key. */
let folder: string;
let canSignUp: readonly string[];
/** How everything looks on the modern page. */
let expected: Looks;

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  folder = await mkdtemp(join(tmpdir(), 'boai-hosts-'));
  const { status, text } = await portal.center('counsellor-key', '--out', join(folder, 'private.json'));
  assert.equal(status, 0, text);
  browser = await openBrowser();
  const answer = await fetch(`${portal.address}api/v1/centers/meiyuan/activities`);
  const { activities } = (await answer.json()) as ActivitiesPage;
  const now = new Date(testTime).toISOString();
  canSignUp = activities
    .filter(
      ({ status, capacity, taken, signUpOpensAt, signUpClosesAt, startsAt }) =>
        status === 'scheduled' &&
        capacity !== null &&
        taken < capacity &&
        signUpOpensAt === null &&
        new Date(signUpClosesAt ?? startsAt).toISOString() > now,
    )
    .map(({ id }) => id);
  const page = await browser.newPage();
  await page.setViewport(window);
  await page.goto(`${portal.address}hosts/modern.html`);
  for (const widget of widgetNames) await showsData(page.mainFrame(), widget);
  expected = await looksOf(page.mainFrame());
  await page.close();
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

for (const [index, host] of hosts.entries()) {
  test(`${host.file}: ${host.what}`, async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(window);
    await host.prepare?.(page);
    const origin = host.origin?.(portal) ?? portal.address;
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) elsewhere.push(request.url());
    });
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        violations.push(`${violatedDirective} ${sourceFile}`),
      );
    });
    await watchWidgets(page);
    const visitor = new Visitor(page);
    await page.goto(`${origin}hosts/${host.file}.html`);
    const frameOf = async (widget: WidgetName): Promise<Frame> =>
      (await host.frame?.(page, widget)) ?? page.mainFrame();

    const used = host.used ?? widgetNames;
    for (const widget of used) {
      const frame = await frameOf(widget);
      await host.reveal?.(frame, widget);
      await showsData(frame, widget);
    }
    if (!host.hasOtherLayout) {
      const looks = await looksOf(await frameOf('activity-calendar'));
      assertAlike(looks, expected);
    }
    await host.check?.(page, page.mainFrame());
    const guest: Guest = { phone: `138${String(index).padStart(8, '0')}`, canSignUp, codes: {} };
    for (const widget of used) {
      const frame = await frameOf(widget);
      await host.reveal?.(frame, widget);
      await uses(frame, widget, guest);
    }
    if (used.includes('cabin-booking')) {
      const rows = await portal.store.db
        .selectFrom('bookings')
        .select(['code', 'status'])
        .where('phone', '=', guest.phone)
        .execute();
      // An activity, which may be full by then, and a slot.
      assert.equal(rows.length, 2);
      const slot = rows.find(({ code }) => code === guest.codes['cabin-booking']!.replace(' ', ''));
      assert.equal(slot?.status, 'confirmed');
    }

    if (used.includes('consultation-signup')) {
      const { status, sealed } = await portal.store.db
        .selectFrom('bookings')
        .innerJoin('consultations', (join) =>
          join
            .onRef('consultations.center_id', '=', 'bookings.center_id')
            .onRef('consultations.booking_id', '=', 'bookings.booking_id'),
        )
        .select(['status', 'sealed'])
        .where('code', '=', guest.codes['consultation-signup']!.replace(' ', ''))
        .executeTakeFirstOrThrow();
      assert.equal(status, 'confirmed');
      assert.notEqual(sealed, null);
    }

    for (const frame of page.frames()) {
      const violations = await frame.evaluate(
        () => (window as unknown as { violations: string[] }).violations,
      );
      assert.deepEqual(violations, []);
      assert.deepEqual(await leftBehind(frame), []);
    }
    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual(elsewhere, []);
    await context.close();
  });
}

test('in a frame an activity opens in the place of the calendar, not over the middle of the frame; Esc closes it', async () => {
  const page = await browser.newPage();
  await page.goto(`${portal.address}boai/1/embed.html?widget=activity-calendar&center=meiyuan&view=list`);
  const frame = page.mainFrame();
  const last = await sees(frame, 'activity-calendar', 'section:last-of-type li:last-child [data-id]');
  await last.click();
  const dialog = await sees(frame, 'activity-calendar', 'dialog[open]');
  const { isModal, top } = await dialog.evaluate((open) => ({
    isModal: open.matches(':modal'),
    top: open.getBoundingClientRect().top + scrollY,
  }));
  assert.equal(isModal, false);
  assert.ok(top < 50, `${top}`);
  assert.equal(await last.isVisible(), false);
  const isFocused = (): Promise<unknown> =>
    page.waitForFunction(
      (button) => button.matches(':focus'),
      { timeout: 10_000 },
      last as ElementHandle<Element>,
    );
  await presses(frame, 'activity-calendar', 'dialog[open] .bar button');
  await isFocused();
  await page.keyboard.press('Enter');
  await sees(frame, 'activity-calendar', 'dialog[open]');
  await page.keyboard.press('Escape');
  await isFocused();
  await page.close();
});

test('any site may have the widgets in a frame, and none the pages of the staff', async () => {
  const page = await browser.newPage();
  await page.goto(`http://portal.example:${new URL(portal.address).port}/hosts/index.html`);
  const framed = {
    'boai/1/embed.html?widget=my-bookings': true,
    'boai/1/counsellors.html': false,
    'boai/1/desk.html': false,
    'boai/1/studio.html': false,
    'desk/': false,
    'bookings/meiyuan': false,
  };
  for (const [path, isAllowed] of Object.entries(framed)) {
    await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          // An error of the browser's own is loaded too.
          frame.onload = resolve;
          frame.src = address;
          document.body.append(frame);
        }),
      portal.address + path,
    );
    const shown = page.frames().some((frame) => frame.url() === portal.address + path);
    assert.equal(shown, isAllowed, path);
  }
  await page.close();
});

test('the address of a frame chooses neither the API nor the phone', async () => {
  const page = await browser.newPage();
  const query = 'widget=donation-progress&view=compact&api=https://elsewhere.example/&phone=0000&data-api=x';
  await page.goto(`${portal.address}boai/1/embed.html?${query}`);
  const attributes = await page.$eval('boai-donation-progress', (widget) =>
    widget.getAttributeNames().sort(),
  );
  assert.deepEqual(attributes, ['data-inline', 'view']);
  await page.goto(`${portal.address}boai/1/embed.html?widget=calendar`);
  assert.match(await page.$eval('body', (body) => body.innerText), /activity-calendar、cabin-booking/);
  await page.close();
});
