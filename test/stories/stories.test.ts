/** Every story is clean in axe and on the console, in both languages and all three appearances. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/find-browser.ts';
import { buildStories } from './build.ts';
import { appearances, locales, StoryPage } from './story-page.ts';

const windows = 2;
const built = await buildStories();

describe(
  `stories in ${locales.length} languages and ${appearances.length} appearances`,
  { concurrency: windows },
  () => {
    let browser: Browser;
    /** Windows that show no story at the moment. */
    const free: StoryPage[] = [];

    before(async () => {
      browser = await launch({
        executablePath: findBrowser(),
        args: ['--no-sandbox', '--disable-background-networking'],
        defaultViewport: { width: 1280, height: 900 },
      });
      for (let count = 0; count < windows; count += 1) free.push(await StoryPage.open(browser, built.url));
    });

    after(async () => {
      await browser.close();
      await built.close();
    });

    for (const { id, title, name } of built.stories) {
      test(`${title}: ${name}`, async () => {
        const page = free.pop()!;
        try {
          const wrong = await page.check(id);
          assert.equal(wrong.length, 0, wrong.join('\n'));
        } finally {
          free.push(page);
        }
      });
    }
  },
);
