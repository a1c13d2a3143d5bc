/**
 * Every widget in its main states on a screen of 320 px, which is 1280 at 400 % zoom, as it is and in elder mode, also with text
 * spaced out (WCAG 1.4.10, 1.4.12, 2.5.5): nothing is cut off, sticks out or is too small for a finger.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { pseudoLocale } from '../support/pseudo-locale.ts';
import { pseudoScript } from '../support/pseudo-script.ts';
import { unreadable } from '../support/readable.ts';
import { testTime } from '../support/server.ts';
import { signUpUnhurried } from '../support/unhurried.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  browser = await openBrowser();
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

const widgets = widgetNames.map((name) => `boai-${name}`).join();

/** The last is how the page goes on. */
const modes = [
  { isElder: true, targetPx: 60, textPx: 22, seesChoices: true },
  { isElder: false, targetPx: 44, textPx: 12, seesChoices: false },
];

/** Opens the page and goes through it; `looks` measures what is on the screen in both modes. */
async function read(
  path: string,
  go: (visitor: Visitor, looks: (state: string) => Promise<void>) => Promise<unknown>,
  width = 320,
): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 640 });
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}${path}`);
  const wrong: string[] = [];
  await go(visitor, async (state) => {
    for (const { isElder, ...least } of modes) {
      await page.$$eval(
        widgets,
        (widgets, isElder) => widgets.forEach((widget) => widget.toggleAttribute('elder', isElder)),
        isElder,
      );
      await page.waitForNetworkIdle({ idleTime: 50 });
      for (const line of await unreadable(page, least))
        wrong.push(`${state}${isElder ? ', elder' : ''}: ${line}`);
    }
  });
  assert.equal(wrong.length, 0, wrong.join('\n'));
  await context.close();
}

test('calendar and cabin, each as far as a booking; my bookings, as far as a cancellation', () =>
  read('', async (visitor, looks) => {
    await visitor.find('button', /周末儿童阅读会/);
    await visitor.find('button', /15:00–15:30/);
    await looks('list, days and slots');
    await visitor.press('button', /周末儿童阅读会/);
    await visitor.find('heading', /周末儿童阅读会/);
    await looks('activity');
    await visitor.press('button', /^我要报名/);
    await visitor.press('button', /^提交报名/);
    await looks('sign-up with errors');
    await visitor.type(/怎么称呼您/, '王阿姨');
    await visitor.type(/手机或固定电话/, '138 0013 8000');
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('button', /^提交报名/);
    await visitor.find('heading', /^报名成功/);
    await looks('signed up');
    await visitor.page.keyboard.press('Escape');

    await visitor.press('button', /15:00–15:30/);
    await visitor.find('heading', /填写预约/);
    await visitor.press('button', /提交预约/);
    await looks('cabin form with errors');
    await visitor.type(/怎么称呼您/, '李叔叔');
    await visitor.type(/电话/, '139 0013 8000');
    await visitor.press('radio', /65 岁及以上/);
    await visitor.press('checkbox', /^血压/);
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('checkbox', /健康信息/);
    await visitor.press('button', /提交预约/);
    await visitor.find('heading', /预约成功/);
    await looks('cabin booked');

    await visitor.press('link', /查看或更改/);
    await visitor.find('button', /^取消预约/);
    await looks('my bookings');
    await visitor.press('button', /^改时间/);
    await visitor.find('button', /^11月2\d日/);
    await looks('other times');
    await visitor.press('button', /^返回/);
    await visitor.press('button', /^取消预约/);
    await visitor.find('button', /^是的，取消/);
    await looks('question');
    await visitor.press('button', /^是的，取消/);
    await visitor.find('heading', /^已取消/);
    await looks('cancelled');
    await visitor.press('button', /^再查一个预约/);
    await visitor.press('button', /^查预约/);
    await looks('find form with errors');
  }));

test('the consultation, as far as its code', () =>
  read('consultation.html', async (visitor, looks) => {
    const next = () => visitor.press('button', /^下一步/);
    await visitor.find('radio', /我自己，满 18 岁/);
    await looks('help and first question');
    await visitor.press('radio', /我自己，满 18 岁/);
    await next();
    await visitor.find('textbox', /怎么称呼您/);
    await next();
    await looks('name with error');
    await visitor.type(/怎么称呼您/, '林中的鹿');
    await next();
    await visitor.press('radio', /请打电话给我/);
    await looks('contact');
    await visitor.type(/手机或固定电话/, '139 1234 5678');
    await visitor.press('radio', /不可以，就说打错了/);
    await next();
    await looks('wishes');
    await next();
    await visitor.find('button', /^09:00–09:50/);
    await looks('times');
    await visitor.press('button', /^09:00–09:50/);
    await visitor.find('heading', /^大致是哪方面/);
    await looks('topics');
    await next();
    await visitor.find('checkbox', /保密和例外/);
    await looks('consents');
    await visitor.press('button', /^提交报名/);
    await looks('consents with errors');
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('checkbox', /保密和例外/);
    await signUpUnhurried(visitor);
    await looks('signed up, with the help once more');
  }));

test('donations, folded and unfolded', () =>
  read('donations.html', async (visitor, looks) => {
    await visitor.find('DisclosureTriangle', /公示信息、收支和进展/);
    await looks('folded');
    await visitor.press('DisclosureTriangle', /公示信息、收支和进展/);
    await visitor.sees(/支出去向.*合计/);
    await looks('unfolded');
  }));

test('month and week on a wide screen', () =>
  read(
    '',
    async (visitor, looks) => {
      await visitor.press('button', /^月/);
      await visitor.find('gridcell', /2026年11月30日/);
      await looks('month');
      await visitor.press('button', /^周/);
      await visitor.find('heading', /11月29日/);
      await looks('week');
    },
    1280,
  ));

test('a month on a phone, chosen by her who has elder mode on', () =>
  read('', async (visitor, looks) => {
    await visitor.press('button', /^月/);
    await visitor.find('gridcell', /2026年11月30日/);
    await looks('month');
  }));

for (const width of [1280, 320])
  test(`month and week in English, ${width} px wide`, () =>
    read(
      '',
      async (visitor, looks) => {
        await visitor.page.$eval('boai-activity-calendar', (calendar) =>
          calendar.setAttribute('locale', 'en'),
        );
        await visitor.press('button', /^Month/);
        await visitor.find('gridcell', /30 Nov/);
        await looks('month');
        await visitor.press('button', /^Week/);
        await visitor.find('heading', /29 Nov/);
        await looks('week');
      },
      width,
    ));

test('each widget at first sight: in English, in a long language from right to left, compact', async () => {
  const script = await pseudoScript();
  for (const path of ['', 'consultation.html', 'donations.html', 'bookings.html'])
    await read(path, async ({ page }, looks) => {
      await page.evaluate(script);
      await page.evaluate(() => {
        const { boai, pseudoMessages } = window as unknown as {
          boai: { configure(settings: object): void };
          pseudoMessages: object;
        };
        boai.configure({ messages: pseudoMessages });
      });
      for (const [name, value] of [
        ['locale', 'en'],
        ['locale', pseudoLocale],
        ['density', 'compact'],
      ] as const) {
        await page.$$eval(
          widgets,
          (widgets, name, value) => widgets.forEach((widget) => widget.setAttribute(name, value)),
          name,
          value,
        );
        if (name === 'locale')
          await page.waitForFunction(
            (widgets, locale) =>
              [...document.querySelectorAll(widgets)].every(
                ({ shadowRoot }) => shadowRoot?.querySelector('section')?.lang === locale,
              ),
            {},
            widgets,
            value,
          );
        await looks(`${path} ${value}`);
      }
    });
});
