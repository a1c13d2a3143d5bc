/**
 * What a screen reader says in the main flow of each widget, on built files with a real server: beside this file, a transcript
 * each, to be read by people and compared here. `BOAI_TRANSCRIPTS=write` writes them anew.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import type { WidgetName } from '../../src/embed/widget-names.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { readAloud } from '../support/screen-reader.ts';
import { hearNews } from '../support/seen-focus.ts';
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

type Listen = (step: string, selector?: string) => Promise<void>;

/** Goes through a widget; `listen` reads what is there then, with what was announced on the way and is not to be forgotten. */
async function compare(
  widget: WidgetName,
  path: string,
  go: (visitor: Visitor, listen: Listen, forget: () => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const page = await (await browser.createBrowserContext()).newPage();
  const news = await hearNews(page);
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}${path}`);
  const lines: string[] = [];
  const listen: Listen = async (step, selector = 'section') => {
    await page.waitForNetworkIdle({ idleTime: 50 });
    lines.push(`# ${step}`, ...(await news()).map((text) => `announced: ${text}`));
    lines.push(...(await readAloud(page, `boai-${widget} >>> ${selector}`)), '');
    // Reading is no news.
    await news();
  };
  await go(visitor, listen, news);
  // A booking's code is another one each time, in both ways to say it.
  const heard = lines
    .join('\n')
    .replaceAll(portal.address, 'https://center.example/')
    .replace(/\b[2-9A-Z](?: ?[2-9A-Z]){7}\b/g, 'CODE');
  const file = join(import.meta.dirname, `transcripts/${widget}.txt`);
  if (process.env['BOAI_TRANSCRIPTS'] === 'write') await writeFile(file, heard);
  assert.equal(heard, await readFile(file, 'utf8'));
  await page.browserContext().close();
}

test('a sign-up', () =>
  compare('activity-calendar', '', async (visitor, listen) => {
    await visitor.press('button', /^列表/);
    await (await visitor.find('combobox', /类别/)).select('图书阅览');
    await visitor.find('button', /老年手机课堂/);
    await listen('The list of one category');
    await visitor.press('button', /周末儿童阅读会/);
    await visitor.find('heading', /^周末儿童阅读会/);
    await listen('An activity', 'dialog');
    await visitor.press('button', /^我要报名/);
    await visitor.press('button', /^提交报名/);
    await listen('The form, sent while empty', 'dialog');
    await visitor.type(/怎么称呼您/, '王阿姨');
    await visitor.type(/手机或固定电话/, '138 0013 8000');
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('button', /^提交报名/);
    await visitor.find('heading', /^报名成功/);
    await listen('Signed up', 'dialog');
  }));

test('a booking of the cabin, and what becomes of it', async () => {
  let manageLink = '';
  await compare('cabin-booking', '', async (visitor, listen) => {
    await visitor.find('button', /15:00–15:30/);
    await listen('Days and times');
    await visitor.press('button', /15:00–15:30/);
    await visitor.press('button', /提交预约/);
    await listen('The form, sent while empty');
    await visitor.type(/怎么称呼您/, '李叔叔');
    await visitor.type(/电话/, '139 0013 8000');
    await visitor.press('radio', /65 岁及以上/);
    await visitor.press('checkbox', /^血压/);
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('checkbox', /健康信息/);
    await visitor.press('button', /提交预约/);
    await visitor.find('heading', /预约成功/);
    await listen('Booked');
    const link = await visitor.find('link', /查看或更改/);
    manageLink = await link.evaluate((element) => (element as HTMLAnchorElement).hash);
  });
  await compare('my-bookings', `bookings.html${manageLink}`, async (visitor, listen) => {
    await visitor.find('button', /^取消预约/);
    await listen('Opened by the link');
    await visitor.press('button', /^取消预约/);
    await visitor.find('button', /^是的，取消/);
    await listen('Asked whether to cancel');
    await visitor.press('button', /^是的，取消/);
    await visitor.find('heading', /^已取消/);
    await listen('Cancelled');
  });
});

test('a consultation, as far as its code', () =>
  compare('consultation-signup', 'consultation.html', async (visitor, listen, forget) => {
    const next = () => visitor.press('button', /^下一步/);
    await visitor.find('radio', /我自己，满 18 岁/);
    await listen('Help, and the first question');
    await visitor.press('radio', /我自己，满 18 岁/);
    await next();
    await visitor.find('textbox', /怎么称呼您/);
    await next();
    await listen('The name, left empty');
    await visitor.type(/怎么称呼您/, '林中的鹿');
    await next();
    await visitor.press('radio', /我自己打电话过来/);
    await listen('How to be reached');
    await next();
    await next();
    await visitor.find('button', /^09:00–09:50/);
    await listen('Times');
    await visitor.press('button', /^09:00–09:50/);
    await visitor.find('heading', /^大致是哪方面/);
    await next();
    await visitor.find('checkbox', /保密和例外/);
    await listen('Consents');
    await visitor.press('button', /^提交报名/);
    await listen('Sent without a consent');
    await visitor.press('checkbox', /同意这样使用/);
    await visitor.press('checkbox', /保密和例外/);
    await signUpUnhurried(visitor, forget);
    await listen('Signed up, with the help once more');
  }));

test('the campaigns, and one unfolded', () =>
  compare('donation-progress', 'donations.html', async (visitor, listen) => {
    await visitor.find('DisclosureTriangle', /公示信息、收支和进展/);
    await listen('All of them');
    await visitor.press('DisclosureTriangle', /公示信息、收支和进展/);
    await visitor.sees(/支出去向.*合计/);
    await listen('What is known of the first', 'article');
  }));
