/** Pinned files, one file for all, two versions on one page, and what a page hears when something fails. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import packageFile from '../../package.json' with { type: 'json' };
import { widgetNames } from '../../src/embed/widget-names.ts';
import { openBrowser } from '../support/browser-page.ts';
import { api, calendar, openHostPage, script, shown, tag, wholePage, type HostPage } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const digests = JSON.parse(
  readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
const wrong = `sha384-${'A'.repeat(64)}`;
const calendarChunk = Object.keys(digests).find(
  (file) => file.startsWith('chunks/activity-calendar-') && isEntry(file),
)!;

/** The script tag's file names the entries and no other chunk. */
function isEntry(file: string): boolean {
  const [, hash] = /-(\w+)\.js$/.exec(file)!;
  return readFileSync(new URL('../../dist/boai.js', import.meta.url), 'utf8').includes(hash!);
}

const folder = script.slice(0, -'boai.js'.length);
const children = /0796-1234567/;

function pinned(file: string, digest = digests[file]): string {
  return `<script src="${folder}${file}" integrity="${digest}" crossorigin="anonymous" async data-api="${api}" data-center="meiyuan"></script>`;
}

function preloaded(file: string, digest = digests[file]): string {
  return `<link rel="modulepreload" href="${folder}${file}" integrity="${digest}" crossorigin="anonymous">`;
}

/** Codes of the failures that the page has heard of, from before the script ran. */
const listening = `<script>
  window.heard = [];
  document.addEventListener('boai-error', function (event) { heard.push([event.code, event.widget]); });
</script>`;

const heard = ({ visitor }: HostPage) =>
  visitor.page.evaluate(() => (window as unknown as { heard: [string, string?][] }).heard);

async function hears({ visitor }: HostPage): Promise<void> {
  await visitor.page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
}

test('one pinned file brings every widget and asks for no other', async () => {
  const tags = widgetNames.map((name) => `<boai-${name}></boai-${name}>`).join('');
  const page = await openHostPage(browser, wholePage(tags, pinned('boai.all.js')));
  await page.visitor.page.waitForFunction(
    (names) =>
      names.every((name) => document.querySelector(`boai-${name}`)?.shadowRoot?.querySelector('section')),
    {},
    widgetNames,
  );
  await page.visitor.sees(shown);
  assert.deepEqual(page.visitor.complaints, []);
  assert.deepEqual(
    page.asked.filter((address) => !address.startsWith(api)),
    [`${folder}boai.all.js`],
  );
  await page.visitor.page.close();
});

test('one file speaks Chinese on a page that reads unlabelled scripts as GBK', async () => {
  const html = `<!doctype html><html><head><meta charset="gbk"></head><body>${calendar}${pinned('boai.all.js')}</body></html>`;
  const page = await openHostPage(browser, html);
  await page.visitor.sees(shown);
  await page.visitor.find('button', /下个月/);
  await page.visitor.page.close();
});

test('a file that is not the pinned one does not run, and the children stay', async () => {
  const page = await openHostPage(browser, wholePage(calendar, pinned('boai.js', wrong)));
  await page.whenAsked(/boai\.js$/);
  await page.visitor.sees(children);
  assert.equal(await page.visitor.page.evaluate(() => 'boai' in window), false);
  assert.match(page.visitor.complaints.join(), /integrity/);
  await page.visitor.page.close();
});

test('a chunk that is pinned in the page is loaded when it fits', async () => {
  const page = await openHostPage(browser, wholePage(calendar, preloaded(calendarChunk) + pinned('boai.js')));
  await page.visitor.sees(shown);
  assert.deepEqual(page.visitor.complaints, []);
  assert.equal(page.timesAsked(/chunks\/activity-calendar-\w+\.js$/), 1);
  await page.visitor.page.close();
});

test('a chunk that is not the pinned one does not run; the page hears which widget is missing', async () => {
  const head = listening + preloaded(calendarChunk, wrong) + pinned('boai.js');
  const page = await openHostPage(browser, wholePage(calendar, head));
  await hears(page);
  assert.deepEqual(await heard(page), [['not_loaded', 'boai-activity-calendar']]);
  await page.visitor.sees(children);
  await page.visitor.page.close();
});

test('of two versions the first stays, and one line names both', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag));
  await page.visitor.sees(shown);
  const { version } = packageFile;
  await page.visitor.page.evaluate(
    async (address, from) => {
      const code = await (await fetch(address)).text();
      const element = document.createElement('script');
      element.textContent = code.split(from).join('7.8.9');
      document.head.append(element);
    },
    script,
    version,
  );
  assert.equal(await page.visitor.page.evaluate(() => window.boai?.version), version);
  assert.deepEqual(page.visitor.complaints, [`boai: ${version} stays, 7.8.9 does nothing.`]);
  await page.visitor.page.close();
});

test('a page hears that the API did not answer', async () => {
  const page = await openHostPage(browser, wholePage(calendar, listening + tag), { block: /\/api\/v1\// });
  await hears(page);
  assert.deepEqual(await heard(page), [['network', null]]);
  await page.visitor.page.close();
});
