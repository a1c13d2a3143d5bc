/**
 * What the studio writes, pasted into every page of demo/portal/hosts as if that were a site of another origin: the tag with
 * its digest and the elements in place of the page's own, the reserved heights in its style, the policy's lines in its policy.
 * The widgets show their data, look as was chosen and take their first steps, and nothing is complained about.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { after, before, test } from 'node:test';
import iconv from 'iconv-lite';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { fromFragment, type Choices } from '../../demo/portal/studio/choices.ts';
import { reportOf } from '../../demo/portal/studio/contrast.ts';
import type { WidgetName } from '../../src/embed/widget-names.ts';
import english from '../../src/i18n/en/consultation.ts';
import chinese from '../../src/i18n/zh-CN/consultation.ts';
import traditional from '../../src/i18n/zh-Hant/consultation.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { beginsConsultation, presses, sees, showsData, uses } from '../support/host-visit.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';
import { openStudioIn, snippetBox, written } from '../support/studio-visit.ts';

/** The one with the most to keep when nothing runs, and the one with the most steps. */
const widgets: readonly WidgetName[] = ['cabin-booking', 'consultation-signup'];
const wideHeights = ['1100px', '1000px'];

type Form = 'tag' | 'div' | 'frame';

/** As in the studio's address. Each host has one of these, so that every kind of choice is seen at work on some. */
const looks = [
  'version=pinned',
  'version=moving&theme=party-red&density=compact&locale=en',
  'version=whole&mainColor=%23123456&appearance=dark&elder=true&locale=zh-Hant',
];

interface Texts {
  readonly snippet: string;
  /** Of the boxes beside it. */
  readonly heights: string;
  readonly frameScript: string;
  readonly policy: string;
}

let browser: Browser;
let portal: Portal;
/** Of another origin, and a real one: a page that did not come from this machine may not ask it. */
const site = createServer((request, response) => void answer(request.url!, response));
const texts = new Map<string, Texts>();

before(async () => {
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const { status, text } = await portal.center('origins', 'allow', originOfSite());
  assert.equal(status, 0, text);
  browser = await openBrowser();
  for (const host of hosts) {
    const choices = choicesOn(host);
    if (!texts.has(choices)) texts.set(choices, await textsFor(choices));
  }
});

after(async () => {
  await browser.close();
  site.close();
  await portal[Symbol.asyncDispose]();
});

async function textsFor(choices: string): Promise<Texts> {
  const fragment = `#${choices}&phone=0796-8000001&center=meiyuan&widgets=${widgets.join()}`;
  await using studio = await openStudioIn(browser, portal, fragment);
  const { form, version } = fromFragment(choices);
  const isFrame = form === 'frame';
  const isReady = isFrame ? /<iframe/ : version === 'moving' ? /<script/ : /integrity="sha384-/;
  return {
    snippet: await written(studio, snippetBox, isReady),
    heights: isFrame ? '' : await written(studio, /^给页面样式的几行/, /min-height/),
    frameScript: isFrame ? await written(studio, /^让框架与内容一样高的脚本/, /<script>/) : '',
    policy: await written(studio, /^内容安全策略/, /-src/),
  };
}

const ownScript = /<script[^>]*boai\.js[^>]*><\/script>/g;
const ownElements = /<(boai-[a-z-]+|div(?= data-boai))[^]*?<\/\1\s*>/g;

/** `first` where the first of them stood, the others out. */
function replaced(page: string, pattern: RegExp, first: string): string {
  assert.match(page, pattern);
  let isIn = false;
  return page.replace(pattern, () => {
    if (isIn) return '';
    isIn = true;
    return first;
  });
}

const intoHead = (page: string, text: string): string => page.replace('</head>', () => `${text}</head>`);

/** All in one place, as an editor does who has one box to paste into. */
function pasted(page: string, { snippet, heights }: Texts): string {
  return intoHead(replaced(page.replace(ownScript, ''), ownElements, snippet), heights);
}

/** Where the elements are kept as a template: HTML of a script's runs no tag, and one in a shadow tree does not know itself. */
function pastedApart(page: string, { snippet, heights }: Texts): string {
  const [script = '', ...elements] = snippet.split('\n\n');
  const rest = replaced(page, ownElements, heights + elements.join('\n'));
  return replaced(rest, ownScript, script);
}

/** A site with a policy that allows nothing of itself: sources are added to its own, the nonce is put on the tag. */
function underPolicy(page: string, { policy }: Pick<Texts, 'policy'>): string {
  const lines = policy.split(/;\s*/).filter((line) => line !== '');
  return lines.reduce((page, line) => {
    const [directive, ...sources] = line.split(' ');
    const own = new RegExp(`${directive} [^;"]*`);
    if (own.test(page)) return page.replace(own, (all) => [all, ...sources].join(' '));
    return page.replace("default-src 'none';", (all) => `${all} ${line};`);
  }, page);
}

function pastedStrictly(page: string, { snippet, ...others }: Texts): string {
  const [nonce] = /nonce="\w+"/.exec(page)!;
  // Style stands in a file there.
  const link = '<link rel="stylesheet" href="heights.css" />';
  const withNonce = snippet.replace('<script', `<script ${nonce}`);
  return underPolicy(pasted(page, { ...others, snippet: withNonce, heights: link }), others);
}

/** The page's script makes the tag by itself, with what the studio's tag says. */
function pastedLate(page: string, { snippet, heights }: Texts): string {
  const [script = '', ...elements] = snippet.split('\n\n');
  const settings = [...script.matchAll(/ (src|integrity|crossorigin|charset|data-[a-z-]+)(?:="([^"]*)")?/g)];
  assert.ok(settings.length >= 6, script);
  const lines = settings
    .map(([, name, value = '']) => `late.setAttribute('${name}', '${value}');`)
    .join('\n');
  const own = /late\.src[^]*(?=document\.body\.appendChild)/;
  assert.match(page, own);
  return intoHead(replaced(page, ownElements, elements.join('\n')).replace(own, lines), heights);
}

function pastedFrames(page: string, { snippet, frameScript }: Texts): string {
  const rest = page.replace(/<script>[^]*<\/script>/, () => frameScript);
  return replaced(rest, /<iframe[^]*?<\/iframe>/g, snippet);
}

/** And a site that takes no script of anybody's. */
function framesUnderPolicy(page: string, texts: Texts): string {
  return underPolicy(replaced(page.replace(ownScript, ''), ownElements, texts.snippet), texts);
}

/** Or one for the frames alone, as the studio says: with the nonce of the site. */
function framesWithNonce(page: string, texts: Texts): string {
  const [nonce] = /nonce="\w+"/.exec(page)!;
  return intoHead(framesUnderPolicy(page, texts), texts.frameScript.replace('<script', `<script ${nonce}`));
}

const forms: Readonly<Record<string, Form>> = {
  wordpress: 'div',
  frames: 'frame',
  'strict-frames': 'frame',
  'strict-own-lit-frames': 'frame',
};

const ways: Readonly<Record<string, (page: string, texts: Texts) => string>> = {
  'single-page': pastedApart,
  shadow: pastedApart,
  strict: pastedStrictly,
  'strict-own-lit': pastedStrictly,
  'late-and-twice': pastedLate,
  frames: pastedFrames,
  'strict-frames': framesUnderPolicy,
  'strict-own-lit-frames': framesWithNonce,
};

const files = globSync('demo/portal/hosts/*.html')
  .map((path) => path.replace(/^.*\/|\.html$/g, ''))
  .filter((name) => name !== 'index')
  .sort();

const hosts = [...files, 'strict-frames', 'strict-own-lit-frames'];

/** As in the studio's address. */
function choicesOn(host: string): string {
  // That one has all its widgets in a page in a frame.
  const file = host === 'iframe' ? 'modern' : host;
  return `form=${forms[file] ?? 'tag'}&${looks[hosts.indexOf(file) % looks.length]}`;
}

/** The page with the studio's texts in it, in its own bytes. */
async function pageOf(file: string): Promise<Buffer> {
  const bytes = await readFile(`demo/portal/hosts/${file.replace('-frames', '')}.html`);
  if (file === 'iframe') return bytes;
  const charset = file === 'gbk' ? 'gbk' : 'utf-8';
  const paste = ways[file] ?? pasted;
  return iconv.encode(paste(iconv.decode(bytes, charset), texts.get(choicesOn(file))!), charset);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

function originOfSite(): string {
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
  const [, file] = /^\/hosts\/([\w-]+)\.html$/.exec(path) ?? [];
  if (file) response.end(await pageOf(file));
  else if (path === '/hosts/heights.css')
    response.end(texts.get(choicesOn('strict'))!.heights.replace(/<\/?style>/g, ''));
  else response.end(await readFile(`demo/portal${path}`));
}

const heightOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** As wide as the page, and as tall as it should be. */
async function frameHasRoom(page: Page, widget: WidgetName, height: number): Promise<void> {
  await page.waitForFunction(
    (widget, height) => {
      const frame = document.querySelector(`iframe[src*="widget=${widget}"]`)!;
      return frame.clientHeight === height && frame.clientWidth === frame.parentElement!.clientWidth;
    },
    { timeout: 10_000 },
    widget,
    height,
  );
}

const helpTitles: Readonly<Record<string, string>> = {
  '': chinese.helpTitle,
  en: english.helpTitle,
  'zh-Hant': traditional.helpTitle,
};

/** Once its form can be used, the consultation has the color, the size, the air and the language that were chosen. */
async function looksAsChosen(
  frame: Frame,
  { theme, mainColor, appearance, ...choices }: Choices,
): Promise<void> {
  const section = await sees(frame, 'consultation-signup', 'section');
  const seen = await section.evaluate((section) => {
    const { fontSize, paddingTop } = getComputedStyle(section);
    const { backgroundColor } = getComputedStyle(section.querySelector('form .primary')!);
    const main = backgroundColor.match(/\d+/g)!.map((part) => Number(part).toString(16).padStart(2, '0'));
    return {
      main: `#${main.join('')}`,
      fontSize: Math.round(parseFloat(fontSize)),
      padding: Math.round(parseFloat(paddingTop)),
      helpTitle: section.querySelector('.help h3')!.textContent,
    };
  });
  assert.deepEqual(seen, {
    main: reportOf(theme, mainColor).mainColor[appearance === 'dark' ? 'dark' : 'light'],
    fontSize: choices.elder ? 22 : 18,
    padding: choices.density === 'compact' ? 12 : 24,
    helpTitle: helpTitles[choices.locale],
  });
}

/** Elder mode asks for no day first: the next times are there to be chosen. */
async function beginsAtOnce(frame: Frame): Promise<void> {
  await presses(frame, 'cabin-booking', 'button[data-slot]:not(.waits)');
  await sees(frame, 'cabin-booking', 'form input#name');
}

for (const [number, file] of hosts.entries()) {
  const isInFrames = forms[file] === 'frame';
  const choices = fromFragment(choicesOn(file));
  test(`pasted into ${file}`, async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const visitor = new Visitor(page);
    await page.goto(`${originOfSite()}/hosts/${file}.html`);
    const frameOf = async (widget: WidgetName): Promise<Frame> => {
      if (file === 'iframe') return page.waitForFrame((frame) => frame.url().endsWith('/modern.html'));
      if (isInFrames) return page.waitForFrame((frame) => frame.url().includes(`widget=${widget}`));
      return page.mainFrame();
    };
    // All stands in the first tab.
    if (file === 'tabs') await page.$eval('[role=tab]', (tab) => (tab as HTMLElement).click());
    for (const [index, widget] of widgets.entries()) {
      const frame = await frameOf(widget);
      if (widget === 'cabin-booking') {
        const guest = { phone: `137${String(number).padStart(8, '0')}`, canSignUp: [], codes: {} };
        await (choices.elder ? beginsAtOnce(frame) : uses(frame, widget, guest));
      } else {
        await showsData(frame, widget);
        await beginsConsultation(frame);
        await looksAsChosen(frame, choices);
      }
      if (isInFrames) {
        await frameHasRoom(page, widget, file === 'strict-frames' ? 800 : await heightOf(frame));
        continue;
      }
      const place = await frame.$(`:scope >>> :is(boai-${widget}, [data-boai=${widget}])`);
      const reserved = await place!.evaluate((place) => getComputedStyle(place).minHeight);
      assert.equal(reserved, wideHeights[index]);
    }
    assert.deepEqual(visitor.complaints, []);
    await page.close();
  });
}
