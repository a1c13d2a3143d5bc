/**
 * Elder mode as a resident of 75 meets it, on built files: a phone of 640 pixels at 200 % zoom, so 320 in CSS. She finds the
 * switch, it stays as she left it, and she books the cabin with six taps besides typing. What she switches in one widget is so
 * in all of the page, though each comes with code of its own.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { finger } from '../support/hands.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  browser = await openBrowser();
  portal = await openPortal();
  assert.equal((await portal.center('create-center', 'demo/data/center.json')).status, 0);
  assert.equal((await portal.center('holidays', 'demo/data/holidays.json')).status, 0);
  const { status, text } = await portal.center('service', 'demo/data/services.json');
  assert.equal(status, 0, text);
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

test('the cabin is booked in elder mode with six taps, at 320 px', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 320, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const visitor = new Visitor(page);

  /** What can be pressed in the cabin is as large as a thumb wants it, and nothing sticks out to the side. */
  const measure = async (): Promise<void> => {
    const { small, overflow, text } = await page.$eval('boai-cabin-booking', (cabin) => {
      const root = cabin.shadowRoot!;
      const targets = [...root.querySelectorAll('button, summary, input, select, footer a')].map((target) =>
        // A box is pressed by its label too.
        target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target,
      );
      return {
        small: targets
          .filter((target) => target.getClientRects().length > 0)
          .filter((target) => target.getBoundingClientRect().height < 60)
          .map((target) => `${target.textContent.trim()} ${target.getBoundingClientRect().height}`),
        overflow: document.documentElement.scrollWidth - innerWidth,
        text: parseFloat(getComputedStyle(root.querySelector('.stage')!).fontSize),
      };
    });
    assert.deepEqual(small, []);
    assert.ok(overflow <= 0, `${overflow} px stick out`);
    assert.ok(text >= 22 && text <= 24, `${text} px`);
  };

  await page.goto(portal.address);
  const before = finger(visitor);
  await visitor.find('button', /15:00–15:30/);
  const cabin = (await page.$('boai-cabin-booking'))!;
  const tools = await cabin.$('>>> .tools [role=switch]');
  await tools!.tap();
  await visitor.find('button', /下午3:00–3:30/);
  await measure();

  // It is still so on the next visit.
  await page.reload();
  const hand = finger(visitor);
  await hand.press('button', /下午3:00–3:30/);
  await visitor.find('heading', /填写预约/);
  await measure();
  await hand.type(/怎么称呼您/, '王奶奶');
  await hand.type(/电话/, '138 0013 8000');

  // A thumb on the way out by mistake loses nothing.
  await before.press('DisclosureTriangle', /换个时间/);
  await visitor.sees(/还没有提交/);
  await before.press('DisclosureTriangle', /换个时间/);

  await hand.choose(/65 岁及以上/);
  await hand.press('checkbox', /^血压/);
  await hand.press('checkbox', /同意这样使用/);
  await hand.press('checkbox', /健康信息/);
  await hand.press('button', /提交预约/);
  await visitor.find('heading', /预约成功/);
  assert.ok(hand.taps <= 6, `${hand.taps} taps`);
  await measure();
  const rows = await portal.store.db.selectFrom('bookings').select(['name', 'status']).execute();
  assert.deepEqual(
    rows.map(({ name, status }) => [name, status]),
    [['王奶奶', 'confirmed']],
  );
  assert.deepEqual(visitor.complaints, []);
});

/** In place of the device's voice: what it is saying. */
interface Voice {
  says: { readonly text: string; onend?: (() => void) | null } | undefined;
}

test('reading aloud is one switch for all widgets of a page', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.evaluateOnNewDocument(() => {
    localStorage.setItem('boai-elder', 'on');
    const voice: Voice & Record<string, unknown> = {
      says: undefined,
      getVoices: () => [],
      speak: (utterance: Voice['says']) => (voice.says = utterance),
      cancel: () => {
        const { says } = voice;
        voice.says = undefined;
        says?.onend?.();
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
  });
  const visitor = new Visitor(page);
  await page.goto(portal.address);
  await visitor.find('button', /下午3:00–3:30/);

  const widgets = ['boai-activity-calendar', 'boai-cabin-booking'] as const;
  const press = async (widget: string): Promise<void> => {
    const toggle = await page.waitForSelector(`${widget} >>> section > .tools [role=switch]:last-child`);
    assert.match(await toggle!.evaluate(({ textContent }) => textContent), /朗读/);
    await toggle!.click();
  };
  const are = async (isOn: boolean): Promise<void> => {
    for (const widget of widgets)
      await page.waitForSelector(
        `${widget} >>> section > .tools [role=switch]:last-child[aria-checked=${isOn}]`,
      );
  };
  const said = () =>
    page.evaluate(() => (window.speechSynthesis as unknown as Voice).says?.text.replace(/\s+/g, ' ').trim());

  await are(false);
  await press('boai-cabin-booking');
  await are(true);
  assert.match((await said()) ?? '', /健康小屋/);
  await press('boai-activity-calendar');
  await are(false);
  assert.equal(await said(), undefined);
  assert.equal(await page.$(`${widgets[1]} >>> .reading`), null);
  assert.deepEqual(visitor.complaints, []);
  await page.browserContext().close();
});

test('the switch of one widget is that of all on the page: a month becomes a list', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const visitor = new Visitor(page);
  await page.goto(portal.address);
  await visitor.find('grid', /2026年11月/);
  await visitor.find('button', /15:00–15:30/);
  const tools = await page.waitForSelector('boai-cabin-booking >>> section > .tools [role=switch]');
  await tools!.click();
  await visitor.find('button', /下午3:00–3:30/);
  await page.waitForSelector('boai-activity-calendar >>> [data-view=list][aria-pressed=true]', {
    timeout: 5_000,
  });
  assert.equal(await page.$('boai-activity-calendar >>> table'), null);
  const textPx = await page.$eval('boai-activity-calendar', ({ shadowRoot }) =>
    parseFloat(getComputedStyle(shadowRoot!.querySelector('section')!).fontSize),
  );
  assert.equal(textPx, 22);
  assert.deepEqual(visitor.complaints, []);
  await page.browserContext().close();
});
