/**
 * The widgets on the kinds of pages that centers have, as collected in demo/portal/hosts: all five by one script tag on
 * each, built files, a real server. They show their data and a chart, take a sign-up, a booking and a sealed consultation that
 * are found again, look the same everywhere, complain about nothing, ask nobody but the center, and leave no listener and no
 * timer of theirs when they are taken away.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle, Frame } from 'puppeteer-core';
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
import { leftBehind, tracesScript } from '../support/left-behind.ts';
import { hosts } from '../support/hosts.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';

const window = { width: 1280, height: 900 };

let browser: Browser;
let portal: Portal;
/** Of the counsellors' private key. */
let folder: string;
let canSignUp: readonly string[];
let traces: string;
/** How everything looks on the modern page. */
let expected: Looks;

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  folder = await mkdtemp(join(tmpdir(), 'boai-hosts-'));
  const { status, text } = await portal.center('counsellor-key', '--out', join(folder, 'private.json'));
  assert.equal(status, 0, text);
  traces = await tracesScript();
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
    await page.evaluateOnNewDocument(traces);
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
