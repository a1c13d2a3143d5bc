/** One tag, wherever and however an editor puts it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { api, calendar, fallback, openHostPage, script, shown, tag, wholePage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const inserted = (attributes: string) => `<script>
  var late = document.createElement('script');
  late.src = '${script}';
  ${attributes}
  document.head.appendChild(late);
</script>`;
const settings = `late.setAttribute('data-api', '${api}'); late.setAttribute('data-center', 'meiyuan');`;

const placements: Record<string, string> = {
  'in the head, async': wholePage(calendar, tag),
  'in the head, blocking': wholePage(calendar, tag.replace(' async', '')),
  'in the head, deferred': wholePage(calendar, tag.replace('async', 'defer')),
  'after the calendar': wholePage(calendar + tag.replace(' async', '')),
  'before the calendar': wholePage(tag.replace(' async', '') + calendar),
  'inside the calendar': wholePage(calendar.replace(fallback, fallback + tag)),
  twice: wholePage(tag + calendar + tag, tag),
  'by another script': wholePage(calendar + inserted(settings)),
  'without a doctype': `<head><meta charset="utf-8"></head><body>${calendar}${tag}`,
  'run as text by an old loader, its tag still there': wholePage(`${calendar}
    <script type="text/plain" src="${script}" data-api="${api}" data-center="meiyuan"></script>
    <script>fetch('${script}').then(function (r) { return r.text(); }).then(function (code) { (0, eval)(code); });</script>`),
};

for (const [place, html] of Object.entries(placements)) {
  test(`${place}: the calendar shows its activities, and asks once`, async () => {
    const page = await openHostPage(browser, html);
    await page.visitor.sees(shown);
    assert.equal(page.timesAsked(/\/activities(\?|$)/), 1);
    assert.equal(page.timesAsked(/chunks\/activity-calendar-\w/), 1);
    assert.deepEqual(page.visitor.complaints, []);
    await page.visitor.page.close();
  });
}

test('a calendar that is put on the page later is found', async () => {
  const page = await openHostPage(browser, wholePage('<main></main>', tag));
  await page.whenAsked(/boai\.js$/);
  await page.visitor.page.evaluate((html) => {
    document.querySelector('main')!.innerHTML = `<section>${html}</section>`;
  }, calendar);
  await page.visitor.sees(shown);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

test('without a calendar nothing but the script itself is asked for', async () => {
  const page = await openHostPage(browser, wholePage('<p>公告</p>', tag));
  await page.visitor.page.waitForFunction(() => 'boai' in window);
  assert.deepEqual(page.asked, [script]);
  await page.visitor.page.close();
});

test('the page gets one new name, and no style sheet', async () => {
  const names = () => Object.getOwnPropertyNames(window);
  const plain = await openHostPage(browser, wholePage('<p></p>'));
  const without = await plain.visitor.page.evaluate(names);
  const page = await openHostPage(browser, wholePage(calendar, tag));
  await page.visitor.sees(shown);
  const withCalendar = await page.visitor.page.evaluate(names);
  const added = withCalendar.filter((name) => !without.includes(name));
  assert.deepEqual(added, ['boai']);
  const sheets = () => document.styleSheets.length + document.querySelectorAll('style, link').length;
  assert.equal(await page.visitor.page.evaluate(sheets), 0);
  await plain.visitor.page.close();
  await page.visitor.page.close();
});

test('a place that a CMS left as div becomes a calendar with its settings, around its children', async () => {
  const place = `<div data-boai="activity-calendar" data-view="list" data-locale="en">${fallback}</div>`;
  const page = await openHostPage(browser, wholePage(place, tag));
  await page.visitor.sees(/Phone/);
  const children = await page.visitor.page.evaluate(() => {
    const widget = document.querySelector('div[data-boai] > boai-activity-calendar')!;
    return [widget.getAttribute('view'), widget.querySelector('p a')?.getAttribute('href')];
  });
  assert.deepEqual(children, ['list', 'tel:0796-1234567']);
  assert.equal(page.timesAsked(/\/activities(\?|$)/), 1);
  await page.visitor.page.close();
});
