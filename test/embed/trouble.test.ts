/** What a page and its editor see when something is set up wrongly, or is not there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { api, calendar, openHostPage, shown, tag, wholePage, type Situation } from './host-page.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const children = /0796-1234567/;
/** What the browser itself says of a failed request is not ours to prevent. */
const ours = (lines: readonly string[]): string[] =>
  lines.filter((line) => !line.startsWith('Failed to load'));

test('without the script the children stay', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag), { block: /boai\.js/ });
  await page.visitor.sees(children);
  assert.deepEqual(ours(page.visitor.complaints), []);
  await page.visitor.page.close();
});

test('without the code the children stay, and one line says why', async () => {
  const page = await openHostPage(browser, wholePage(calendar, tag), { block: /chunks\// });
  await page.visitor.sees(children);
  await page.visitor.page.waitForFunction(() => document.querySelector(':not(:defined)'));
  await page.whenAsked(/chunks\//);
  while (ours(page.visitor.complaints).length === 0) await page.visitor.sees(children);
  const [line, ...more] = ours(page.visitor.complaints);
  assert.match(line!, /^boai: <boai-activity-calendar> could not be loaded/);
  assert.deepEqual(more, []);
  await page.visitor.page.close();
});

interface Trouble extends Situation {
  readonly name: string;
  readonly html: string;
  readonly onPage: RegExp;
  readonly line: RegExp;
}

const troubles: Trouble[] = [
  {
    name: 'an https page with an http API',
    html: wholePage(calendar, tag.replace(api, api.replace('https:', 'http:'))),
    onPage: /https.*http/,
    line: /http from https/,
  },
  {
    name: 'an unknown center',
    html: wholePage(calendar, tag.replace('meiyuan', 'nowhere')),
    onPage: /找不到这个中心/,
    line: /nowhere.*meiyuan/,
  },
  {
    name: 'no center named on a server with several',
    html: wholePage(calendar, tag.replace(' data-center="meiyuan"', '')),
    scenario: 'twoCenters',
    onPage: /找不到这个中心/,
    line: /meiyuan tianyu/,
  },
  {
    name: 'an origin that is not on the list',
    html: wholePage(calendar, tag),
    scenario: 'originRefused',
    onPage: /没有允许本网站/,
    line: /portal\.example/,
  },
  {
    name: 'an API address that is none',
    html: wholePage(calendar, tag.replace(api, 'http://')),
    onPage: /回答有误/,
    line: /http:\/\/ is no address/,
  },
];

for (const { name, html, onPage, line, ...situation } of troubles) {
  test(`${name}: one message on the page, one line in the console, the phone stays`, async () => {
    const page = await openHostPage(browser, html, situation);
    await page.visitor.sees(onPage);
    await page.visitor.sees(children);
    const lines = ours(page.visitor.complaints);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0]!, line);
    assert.match(lines[0]!, /^boai: /);
    await page.visitor.page.close();
  });
}

test('a strict content security policy with Trusted Types is kept', async () => {
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-abc' https://center.example",
    `connect-src ${new URL(api).origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join(';');
  const page = await openHostPage(browser, wholePage(calendar, tag), {
    headers: { 'content-security-policy': policy },
  });
  await page.visitor.sees(shown);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});

test('a host that breaks what it can: Array.from of Prototype.js, names added to prototypes', async () => {
  const host = `<script>
    Array.from = function (list) { if (!list) return []; var copy = []; for (var i = 0; i < list.length; i++) copy.push(list[i]); return copy; };
    Array.prototype.each = function () {}; Object.prototype.extend = function () {}; String.prototype.strip = function () {};
    Function.prototype.bind = Function.prototype.bind;
  </script>`;
  const page = await openHostPage(browser, wholePage(host + calendar, tag));
  await page.visitor.sees(shown);
  assert.deepEqual(page.visitor.complaints, []);
  await page.visitor.page.close();
});
