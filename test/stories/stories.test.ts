/** Every story is clean in axe and on the console, in both languages and all three appearances. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../support/find-browser.ts';
import { buildStories } from './build.ts';
import { appearances, locales, StoryPage } from './story-page.ts';

const built = await buildStories();
const browser = await launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
  defaultViewport: { width: 1280, height: 900 },
});

after(async () => {
  await browser.close();
  await built.close();
});

// Each language has a window of its own, and both are read at the same time.
describe(`stories in ${appearances.length} appearances`, { concurrency: locales.length }, () => {
  for (const locale of locales) {
    describe(locale, { concurrency: 1 }, () => {
      let page: StoryPage;

      before(async () => {
        page = await StoryPage.open(browser, built.url, locale, built.stories[0]!.id);
      });

      for (const { id, title, name } of built.stories) {
        test(`${title}: ${name} · ${locale}`, async () => {
          const wrong = await page.check(id);
          assert.equal(wrong.length, 0, wrong.join('\n'));
        });
      }
    });
  }
});
