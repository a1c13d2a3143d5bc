/** A page says things in its own words, and adds a language of its own: the README's example, beside the README's tag. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { calendar, openHostPage, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
let example: string;

before(async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  [example = ''] = /<script>\nboai\.configure\(\{ messages: [^]*?<\/script>/.exec(readme) ?? [];
  assert.match(example, /广场活动[^]*再读一次[^]*ug: /, 'the README’s example');
  browser = await openBrowser();
});
after(() => browser.close());

/** The tag as it has to stand where a script of the page follows it. */
const blocking = tag.replace(' async', '');
const cabin = '<boai-cabin-booking></boai-cabin-booking>';

async function setLanguage({ visitor }: HostPage, lang: string): Promise<void> {
  await visitor.page.evaluate((lang) => void (document.documentElement.lang = lang), lang);
}

test('a page’s own words are said in place of ours, from the first screen on and when something fails', async () => {
  const page = await openHostPage(browser, wholePage(calendar, blocking + example), {
    scenario: 'serverError',
  });
  await page.visitor.find('region', /^广场活动$/);
  // What is said later is in another file, and the rest of it is ours.
  await page.visitor.find('button', /^再读一次$/);
  await page.visitor.sees(/服务出了问题/);
  await setLanguage(page, 'en');
  await page.visitor.find('button', /^Try again$/);
  await page.visitor.find('region', /^Activity calendar$/);
  await setLanguage(page, 'zh-CN');
  await page.visitor.find('button', /^再读一次$/);
  assert.deepEqual(
    page.visitor.complaints.filter((line) => !line.startsWith('Failed to load')),
    [],
  );
  await page.visitor.page.close();
});

test('a language that the page adds is followed from `lang`, with its direction, its dates and the rest of its words', async () => {
  const page = await openHostPage(browser, wholePage(cabin, blocking + example));
  await page.visitor.find('button', /^11月25日 周三，7 个时间可约/);
  await setLanguage(page, 'ug');
  // Its own word for free times, dates by the browser, and what it does not say by the language that it names.
  const { day, weekday } = await page.visitor.page.evaluate(() => {
    const write = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat('ug', options).format(new Date(2026, 10, 25));
    return {
      day: write({ month: 'short', day: 'numeric', weekday: 'short' }),
      weekday: write({ weekday: 'short' }),
    };
  });
  assert.doesNotMatch(weekday, /周/);
  await page.visitor.find('button', new RegExp(`^${day}.*7 …`));
  await page.visitor.find('region', new RegExp(`^${day} 选时间$`));
  const [lang, direction] = await page.visitor.page.$eval('boai-cabin-booking', (widget) => {
    const section = widget.shadowRoot!.querySelector('section')!;
    return [section.lang, getComputedStyle(section).direction];
  });
  assert.deepEqual([lang, direction], ['ug', 'rtl']);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

test('a word that fits nowhere is left out and named, and the others are said', async () => {
  const wrong = `<script>boai.configure({ messages: { 'zh-CN': { 'activity-calendar': { calender: 'x', calendar: '广场活动' } } } })</script>`;
  const page = await openHostPage(browser, wholePage(calendar, blocking + wrong));
  await page.visitor.find('region', /^广场活动$/);
  assert.match(
    page.visitor.complaints.join('\n'),
    /^boai: messages .*calender is none of ours; it is left out\.$/,
  );
  await page.visitor.page.close();
});
