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

/** Windows of each language: a window mostly waits for its next frame, so four of them share two cores well. */
const windows = 2;

describe(`stories in ${appearances.length} appearances`, { concurrency: locales.length * windows }, () => {
  for (const [locale, at] of locales.flatMap((locale) =>
    Array.from({ length: windows }, (_, at) => [locale, at] as const),
  )) {
    const stories = built.stories.filter((_, index) => index % windows === at);

    describe(`${locale}, window ${at + 1}`, { concurrency: 1 }, () => {
      let page: StoryPage;

      before(async () => {
        page = await StoryPage.open(browser, built.url, locale, stories[0]!.id);
      });

      for (const { id, title, name } of stories) {
        test(`${title}: ${name} · ${locale}`, async () => {
          const wrong = await page.check(id);
          assert.equal(wrong.length, 0, wrong.join('\n'));
        });
      }
    });
  }
});
