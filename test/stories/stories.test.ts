/**
 * Every story is clean in axe and on the console, in all languages, themes and appearances: pairwise, or whole in the full
 * run. As it comes, in Chinese, it looks as in its picture.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../support/find-browser.ts';
import { buildStories } from './build.ts';
import { locales, unmetPairs, windows } from './looks.ts';
import { checkMedia, mediaStories } from './media.ts';
import { hasPictureFont, oneFont } from './picture-font.ts';
import { Pictures } from './pictures.ts';
import { isElsewhere, StoryPage } from './story-page.ts';

const built = await buildStories();
const takesPictures = hasPictureFont();
const browser = await launch({
  executablePath: findBrowser(),
  env: { ...process.env, ...(takesPictures && oneFont) },
  // The last four: everything is drawn the same, whatever the machine has and prefers. Without a GPU that is faster as well.
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    built.browserFlag,
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
    '--disable-gpu',
  ],
  defaultViewport: { width: 1280, height: 900 },
});
// Pages of text change with the README, and are read there.
const pictured = built.stories.filter(({ tags }) => !tags.includes('prose')).map(({ id }) => id);
const pictures = takesPictures ? await Pictures.open(browser, pictured) : undefined;

after(async () => {
  await browser.close();
  await built.close();
});

test('every two of language, theme and appearance meet', () => {
  assert.deepEqual(unmetPairs(built.stories.length), []);
});

if (pictures)
  test('each picture is of a story', async () => {
    assert.deepEqual(await pictures.leftOver(), []);
  });

test('the static site shows a guide, and asks no other origin for anything', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${built.url}/index.html?path=/story/guides--embedding`, { timeout: 180_000 });
  const preview = await page.waitForFrame((frame) => frame.url().includes('/iframe.html'), {
    timeout: 60_000,
  });
  await preview.waitForSelector('>>> h1', { timeout: 60_000 });
  await page.waitForSelector('a[href*="my-bookings-reference"], [id*="my-bookings"]', { timeout: 60_000 });
  assert.ok(asked.length > 10);
  assert.deepEqual(
    asked.filter((address) => isElsewhere(address, built.url)),
    [],
  );
  await page.close();
});

test('each reference page can be set as the tag can', async () => {
  const page = await browser.newPage();
  const set = 'args=density:compact;mainColor:!hex(9c1414);phone:12345;hours:daily&globals=appearance:auto';
  for (const { id } of built.stories.filter(({ name }) => name === 'Reference')) {
    await page.goto(`${built.url}/iframe.html?id=${id}&${set}`, { timeout: 180_000 });
    const widget = (await page.waitForSelector('>>> .stage [api]', { timeout: 60_000 }))!;
    const settings = ['density', 'main-color', 'phone', 'hours', 'appearance'];
    assert.deepEqual(
      await widget.evaluate((element, names) => names.map((name) => element.getAttribute(name)), settings),
      ['compact', '#9c1414', '12345', 'daily', 'auto'],
      id,
    );
  }
  await page.close();
});

// A window mostly waits for its next frame, so several of them share two cores well.
describe('stories', { concurrency: windows.length + 1 }, () => {
  describe('forced colors, paper, no motion', { concurrency: 1 }, () => {
    let page: StoryPage;
    const moving: string[] = [];

    before(async () => {
      page = await StoryPage.open(browser, built.url, 'zh-CN', mediaStories[0]!);
    });

    for (const id of mediaStories) {
      test(id, async () => {
        const found = await checkMedia(page, id);
        moving.push(...found.moving);
        assert.equal(found.wrong.length, 0, found.wrong.join('\n'));
      });
    }

    test('where motion is welcome, something moves', () => {
      assert.notEqual(moving.length, 0);
    });
  });

  for (const [number, { locale, looks }] of windows.entries()) {
    const stories = built.stories
      .map((story, index) => ({ ...story, looks: looks(index) }))
      .filter((story) => story.looks.length > 0);

    describe(`${locale}, window ${number + 1}`, { concurrency: 1 }, () => {
      let page: StoryPage;

      before(async () => {
        const isAsWritten = locale === locales[0];
        page = await StoryPage.open(
          browser,
          built.url,
          locale,
          stories[0]!.id,
          isAsWritten ? pictures : undefined,
        );
      });

      for (const { id, title, name, looks } of stories) {
        const names =
          looks.length > 3 ? 'all looks' : looks.map((look) => Object.values(look).join(' ')).join(', ');
        test(`${title}: ${name} · ${locale} · ${names}`, async () => {
          const wrong = await page.check(id, looks);
          assert.equal(wrong.length, 0, wrong.join('\n'));
        });
      }
    });
  }
});
