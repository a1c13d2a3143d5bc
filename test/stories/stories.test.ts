/** Every story is clean in axe and on the console: in Chinese and English and all appearances pairwise, or whole in the full run. */
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

interface Window {
  readonly locale: string;
  /** Which stories it shows, each in which appearances. */
  looks(storyIndex: number): readonly string[];
}

/** In one appearance a story is in English, by turns, in the others in Chinese; other languages are for the full run. */
const pairwise: readonly Window[] = ['zh-CN', 'zh-CN', 'zh-CN', 'en', 'en'].map((locale, at, all) => {
  const first = all.indexOf(locale);
  const among = all.lastIndexOf(locale) - first + 1;
  return {
    locale,
    looks: (index) =>
      index % among === at - first
        ? appearances.filter((_, turn) => (turn === index % appearances.length) === (locale === 'en'))
        : [],
  };
});

/** Every story in every language and appearance, in two windows of each language. */
const whole: readonly Window[] = locales.flatMap((locale) =>
  [0, 1].map((at) => ({ locale, looks: (index: number) => (index % 2 === at ? appearances : []) })),
);

const windows = process.env['BOAI_FULL'] ? whole : pairwise;

// A window mostly waits for its next frame, so several of them share two cores well.
describe('stories', { concurrency: windows.length }, () => {
  for (const [number, { locale, looks }] of windows.entries()) {
    const stories = built.stories
      .map((story, index) => ({ ...story, looks: looks(index) }))
      .filter((story) => story.looks.length > 0);

    describe(`${locale}, window ${number + 1}`, { concurrency: 1 }, () => {
      let page: StoryPage;

      before(async () => {
        page = await StoryPage.open(browser, built.url, locale, stories[0]!.id);
      });

      for (const { id, title, name, looks } of stories) {
        test(`${title}: ${name} · ${locale} · ${looks.join(', ')}`, async () => {
          const wrong = await page.check(id, looks);
          assert.equal(wrong.length, 0, wrong.join('\n'));
        });
      }
    });
  }
});
