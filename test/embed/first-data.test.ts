/** Two round trips to content: the first data is asked for beside the code, and used exactly once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { PageSettings } from '../../src/embed/page.ts';
import { openBrowser } from '../support/browser-page.ts';
import {
  api,
  calendar,
  fallback,
  firstData,
  openHostPage,
  script,
  shown,
  tag,
  wholePage,
} from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const reads = /\/activities(\?|$)/;

test('the data is asked for while the code is still on its way, and not again', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag), { hold: /chunks\// });
  await page.whenAsked(reads);
  await page.whenAsked(/chunks\//);
  assert.equal(await page.visitor.page.evaluate(() => 'customElements' in window), true);
  page.release();
  await page.visitor.sees(shown);
  assert.deepEqual(
    page.asked.filter((address) => reads.test(address)),
    [firstData],
  );
  await page.visitor.page.close();
});

test('data that is later than the code is waited for, not asked for again', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag), { hold: reads });
  await page.visitor.sees(/正在读取/);
  page.release();
  await page.visitor.sees(shown);
  assert.equal(page.timesAsked(reads), 1);
  await page.visitor.page.close();
});

test('the first data follows the settings of the element and of a provider around it', async () => {
  for (const [html, center] of [
    [calendar.replace(' ', ' center="tianyu" '), 'tianyu'],
    [`<boai-provider center="tianyu">${calendar}</boai-provider>`, 'tianyu'],
    [`<boai-provider center="x">${calendar.replace(' ', ' center="tianyu" ')}</boai-provider>`, 'tianyu'],
    [`<boai-provider elder>${calendar}</boai-provider>`, 'meiyuan'],
  ] as const) {
    const page = await openHostPage(browser, wholePage(html, tag), { scenario: 'twoCenters' });
    await page.visitor.sees(center === 'tianyu' ? /天玉/ : shown);
    assert.deepEqual(
      page.asked.filter((address) => reads.test(address)),
      [`${api}/centers/${center}/activities`],
      html,
    );
    await page.visitor.page.close();
  }
});

test('what nobody took is not news for a calendar that comes later', async () => {
  // The first calendar leaves before its code is there.
  const page = await openHostPage(browser, wholePage(calendar, tag), { hold: /chunks\// });
  await page.whenAsked(reads);
  await page.whenAsked(/chunks\//);
  await page.visitor.page.evaluate(() => document.querySelector('boai-activity-calendar')!.remove());
  page.release();
  await page.visitor.page.waitForFunction(() => customElements.get('boai-activity-calendar'));
  await page.visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await page.visitor.page.evaluate((html) => {
    document.body.innerHTML = html;
  }, calendar);
  await page.visitor.sees(shown);
  assert.equal(page.timesAsked(reads), 2);
  await page.visitor.page.close();
});

const firstOf = [
  ['activity-calendar', '/activities'],
  ['cabin-booking', '/slots'],
  ['consultation-signup', '/consultation'],
  ['donation-progress', '/campaigns'],
  // Knows nobody before code and phone are typed.
  ['my-bookings', undefined],
] as const;

for (const [name, path] of firstOf) {
  test(`two round trips: ${name} asks for its first data before its code has arrived, and once`, async () => {
    const html = wholePage(`<boai-${name}>${fallback}</boai-${name}>`, tag);
    const page = await openHostPage(browser, html, { hold: /chunks\// });
    const data = path && `${api}/centers/meiyuan${path}`;
    if (data) await page.whenAsked(new RegExp(`${data}$`));
    await page.whenAsked(/chunks\//);
    // The script, then these together; no other answer has come yet, for the code is held back.
    const [first, ...others] = page.asked.map((address) => address.replace(/-\w+\.js$/, '.js'));
    assert.equal(first, script);
    const code = script.replace('boai.js', `chunks/${name}.js`);
    assert.deepEqual(others.sort(), (data ? [data, code] : [code]).sort());
    page.release();
    // The center's own phone, not that of the children: the widget has the data.
    await page.visitor.sees(/8000001/);
    if (data) assert.equal(page.asked.filter((address) => address === data).length, 1);
    await page.visitor.page.close();
  });
}

test('data that is later than the code is taken once by every widget', async () => {
  for (const [name, path] of firstOf) {
    if (!path) continue;
    const html = wholePage(`<boai-${name}>${fallback}</boai-${name}>`, tag);
    const page = await openHostPage(browser, html, { hold: new RegExp(`${path}$`) });
    await page.visitor.page.waitForFunction((tag) => customElements.get(tag), {}, `boai-${name}`);
    page.release();
    await page.visitor.sees(/8000001/);
    assert.equal(page.timesAsked(new RegExp(`${path}(\\?|$)`)), 1, name);
    await page.visitor.page.close();
  }
});

test('a page with a client of its own asks no API', async () => {
  const configure = `<script>
    window.boai.configure({ client: { loadActivities: function () { window.isAsked = true; return new Promise(function () {}); }, now: Date.now } });
  </script>`;
  const page = await openHostPage(browser, wholePage(tag.replace(' async', '') + configure + calendar));
  await page.visitor.page.waitForFunction(() => 'isAsked' in window);
  assert.equal(page.timesAsked(reads), 0);
  await page.visitor.page.close();
});

test('settings that change later are followed by the calendars on the page', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag), { scenario: 'twoCenters' });
  await page.visitor.sees(shown);
  await page.visitor.page.evaluate(() => {
    const { boai } = window as unknown as { boai: { configure(settings: PageSettings): void } };
    boai.configure({ center: 'tianyu' });
  });
  await page.visitor.sees(/天玉/);
  await page.visitor.page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await page.visitor.sees(/Phone/);
  await page.visitor.page.close();
});
