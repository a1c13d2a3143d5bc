/** Nothing is loaded for a widget far below the screen until it nears, is printed, or is what the address names. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { fallback, openHostPage, shown, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const calendar = '<boai-activity-calendar view="list"></boai-activity-calendar>';
const cabin = `<boai-cabin-booking>${fallback}</boai-cabin-booking>`;
/** Screens of text; a test browser's screen is 600 high. */
const screens = (count: number): string => `<div style="height:${count * 600}px">公告</div>`;
/** The calendar's code and data, asked for or not. */
const ofCalendar = /activity-calendar|\/activities/;

/** The cabin on top is there: whatever the tag loads at once has been asked for before, for it finds both in one go. */
async function openWithCabin(html: string, path = ''): Promise<HostPage> {
  const page = await openHostPage(browser, wholePage(cabin + html, tag), {
    page: `https://portal.example/index.html${path}`,
  });
  await page.visitor.sees(/8000001/);
  return page;
}

async function closes({ visitor }: HostPage): Promise<void> {
  assert.deepEqual(visitor.complaints, []);
  await visitor.page.close();
}

test('a calendar far below is not asked for; one screen before it would be seen, it is', async () => {
  // Where it stays, whatever the cabin grows to.
  const place = `<div style="position:absolute;top:3000px">${calendar}</div>`;
  const page = await openWithCabin(`${place}<div style="position:absolute;top:9000px">公告</div>`);
  assert.equal(page.timesAsked(ofCalendar), 0);
  await page.visitor.page.evaluate(() => scrollTo(0, 1700));
  // Two frames, in which an observer would have been told.
  await page.visitor.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  assert.equal(page.timesAsked(ofCalendar), 0);
  await page.visitor.page.evaluate(() => scrollBy(0, 200));
  await page.visitor.sees(shown);
  assert.equal(page.timesAsked(/\/activities(\?|$)/), 1);
  assert.equal(page.timesAsked(/chunks\/activity-calendar-\w/), 1);
  await closes(page);
});

test('a place of a CMS far below waits too, with its children in it', async () => {
  const place = `<div data-boai="activity-calendar" data-view="list"><p>电话</p></div>`;
  const page = await openWithCabin(screens(4) + place);
  assert.equal(page.timesAsked(ofCalendar), 0);
  await page.visitor.page.evaluate(() => document.querySelector('[data-boai] p')!.scrollIntoView());
  await page.visitor.sees(shown);
  assert.equal(page.timesAsked(/\/activities(\?|$)/), 1);
  await closes(page);
});

const atOnce: Record<string, string> = {
  'in a hidden tab': `${screens(4)}<div hidden>${calendar}</div>`,
  'one screen below': screens(1) + calendar,
};
for (const [where, html] of Object.entries(atOnce)) {
  test(`a calendar ${where} is there at once`, async () => {
    const page = await openWithCabin(html);
    await page.whenAsked(/\/activities(\?|$)/);
    await page.whenAsked(/chunks\/activity-calendar-\w/);
    await closes(page);
  });
}

test('an address that names an activity is followed, however far below the calendar is', async () => {
  const page = await openWithCabin(screens(4) + calendar, '#boai-calendar=list.2026-12-01');
  await page.visitor.sees(shown);
  await closes(page);
});

test('a link to an activity is followed, however far below the calendar is; another is not', async () => {
  const page = await openWithCabin(screens(4) + calendar);
  const follow = (fragment: string) =>
    page.visitor.page.evaluate(
      (fragment) =>
        new Promise<void>((resolve) => {
          addEventListener('hashchange', () => resolve(), { once: true });
          location.hash = fragment;
        }),
      fragment,
    );
  await follow('#notices');
  assert.equal(page.timesAsked(ofCalendar), 0);
  await follow('#boai-calendar=list.2026-12-01');
  await page.visitor.sees(shown);
  await closes(page);
});

test('paper is not scrolled: printing loads what is far below', async () => {
  const page = await openWithCabin(screens(4) + calendar);
  assert.equal(page.timesAsked(ofCalendar), 0);
  await page.visitor.page.pdf();
  await page.visitor.sees(shown);
  await closes(page);
});

test('an app that moves the calendar up, or takes it away, decides what is loaded', async () => {
  const page = await openWithCabin(screens(4) + calendar);
  await page.visitor.page.evaluate(() => {
    const far = document.querySelector('boai-activity-calendar')!;
    far.remove();
    window.scrollTo(0, document.body.scrollHeight);
    Object.assign(window, { far });
  });
  await page.visitor.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  assert.equal(page.timesAsked(ofCalendar), 0);
  await page.visitor.page.evaluate(() => {
    document.body.append((window as unknown as { far: Element }).far);
  });
  await page.visitor.sees(shown);
  await closes(page);
});

test('an engine without the observer loads everything at once', async () => {
  const old = '<script>delete window.IntersectionObserver</script>';
  const page = await openWithCabin(old + screens(4) + calendar);
  await page.visitor.sees(shown);
  await closes(page);
});
