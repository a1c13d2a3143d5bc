/**
 * An API that is down, slow or wrong: each widget says so once and shows the phone, and reads again when the network is
 * back, without a reload; one widget's wrong answer leaves the others working.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, ResponseForRequest } from 'puppeteer-core';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
import { openBrowser } from '../support/browser-page.ts';
import { sees, showsData } from '../support/host-visit.ts';
import { elements, errorPage, json, ours, readsOf } from './failing-page.ts';
import { api, openHostPage, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const children = /0796-1234567/;

/** Why a widget could not read, in words of `troubleMessages`. */
const unreachable = /暂时连不上..服务。/g;
const wrong = /..服务的回答有误，请稍后再试。/g;
const broken = /..服务出了问题，请稍后再试。/g;
const anyTrouble = /暂时连不上|回答有误|出了问题|没有联网|访问的人很多|没有允许/g;

interface ApiFailure {
  readonly name: string;
  /** In place of every answer; undefined: the connection fails. */
  readonly reply?: Partial<ResponseForRequest>;
  readonly says: RegExp;
  /** Where the page is; default: beside the API. */
  readonly page?: string;
}

const apiFailures: readonly ApiFailure[] = [
  { name: 'down', says: unreachable },
  // Without the header that lets this origin read it.
  {
    name: 'refusing the origin',
    reply: { contentType: 'application/json', body: '{}' },
    says: unreachable,
    page: 'https://portal.example/index.html',
  },
  { name: 'answering HTML', reply: { ...errorPage, status: 200 }, says: wrong },
  { name: 'cutting its JSON off', reply: { ...json, body: '{"center":{"id":"mei' }, says: wrong },
  {
    name: 'keeping another contract',
    reply: { ...json, body: '{"center":"meiyuan","items":[]}' },
    says: wrong,
  },
  { name: 'answering 500', reply: { ...errorPage, status: 500 }, says: broken },
];

async function saysOnce(page: HostPage, widget: WidgetName, says: RegExp): Promise<void> {
  await page.visitor.page.waitForFunction(
    (name, pattern) => {
      const section = document.querySelector(`boai-${name}`)?.shadowRoot?.querySelector('section');
      return new RegExp(pattern).test(section?.innerText ?? '');
    },
    { timeout: 10_000 },
    widget,
    says.source,
  );
  const text = (await readsOf(page))[widget];
  assert.equal(text.match(says)?.length, 1, `${widget}: ${text}`);
  assert.equal(text.match(anyTrouble)?.length, 1, `${widget}: ${text}`);
  assert.match(text, children, widget);
}

/** Everything is read again, and what was said has gone. */
async function recovers(page: HostPage, widgets: readonly WidgetName[] = widgetNames): Promise<void> {
  const frame = page.visitor.page.mainFrame();
  for (const widget of widgets) {
    if (widget === 'my-bookings') await (await sees(frame, widget, 'article')).dispose();
    else await showsData(frame, widget);
  }
  const texts = await readsOf(page);
  for (const widget of widgets) assert.doesNotMatch(texts[widget], new RegExp(anyTrouble.source), widget);
}

/** A booking is asked for with a header, and no preflight can be answered here: a page of the API's own origin needs none. */
const besideApi = new URL('/index.html', api).href;

/** The manage link of a booking is opened, so that my bookings have something to read. */
async function openBooking({ visitor, bookings }: HostPage): Promise<void> {
  await visitor.page.evaluate((token) => {
    location.hash = `boai-booking=${token}`;
  }, bookings!.slot.manageToken);
}

for (const { name, reply, says, page: place = besideApi } of apiFailures) {
  test(`an API ${name}: one message in each widget, with the phone; data when the network is back`, async () => {
    let isFailing = true;
    const page = await openHostPage(browser, wholePage(elements, tag), {
      scenario: 'myBookings',
      page: place,
      instead: (address) => (isFailing && address.startsWith(api) ? (reply ?? 'lost') : undefined),
    });
    await openBooking(page);
    for (const widget of widgetNames) await saysOnce(page, widget, says);
    assert.deepEqual(
      ours(page).filter((line) => !line.startsWith(`boai: ${api}`)),
      [],
    );
    await page.visitor.page.setOfflineMode(true);
    isFailing = false;
    await page.visitor.page.setOfflineMode(false);
    await recovers(page, place === besideApi ? widgetNames : widgetNames.slice(0, -1));
    await page.visitor.page.close();
  });
}

test('an API that is too slow: one message in each widget, with the phone; data when the network is back', async () => {
  let isSlow = true;
  const page = await openHostPage(
    browser,
    // The seconds that a request may take pass when the test says so.
    wholePage(
      `<script>
        var patience = [], real = setTimeout;
        setTimeout = function (act, ms) { if (ms === 15000) patience.push(act); return real.apply(null, arguments); };
      </script>${elements}`,
      tag,
    ),
    {
      scenario: 'myBookings',
      page: besideApi,
      instead: (address) => (isSlow && address.startsWith(api) ? 'never' : undefined),
    },
  );
  await openBooking(page);
  const said = Promise.all(widgetNames.map((widget) => saysOnce(page, widget, unreachable)));
  await page.visitor.page.waitForFunction(() => {
    const { patience } = window as unknown as { patience: (() => void)[] };
    return patience.length >= 6;
  });
  await page.visitor.page.evaluate(() => {
    const { patience } = window as unknown as { patience: (() => void)[] };
    for (const end of patience.splice(0)) end();
  });
  await said;
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.setOfflineMode(true);
  isSlow = false;
  await page.visitor.page.setOfflineMode(false);
  await recovers(page);
  await page.visitor.page.close();
});

/** What each widget reads first; two at a time, to open fewer pages. */
const firstReads: readonly Partial<Record<WidgetName, RegExp>>[] = [
  { 'activity-calendar': /\/activities$/, 'consultation-signup': /\/consultation$/ },
  { 'cabin-booking': /\/slots$/, 'donation-progress': /\/campaigns$/ },
];

for (const reads of firstReads) {
  test(`a wrong answer to ${Object.keys(reads).join(' and ')} leaves the others working`, async () => {
    const page = await openHostPage(browser, wholePage(elements, tag), {
      instead: (address) =>
        Object.values(reads).some((read) => read.test(address)) ? { ...errorPage, status: 200 } : undefined,
    });
    for (const other of widgetNames.filter((name) => !reads[name]))
      await showsData(page.visitor.page.mainFrame(), other);
    for (const widget of Object.keys(reads) as WidgetName[]) await saysOnce(page, widget, wrong);
    await page.visitor.page.close();
  });
}
