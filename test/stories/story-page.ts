/** One browser window that shows stories, one after the other, and hears what they log and request. */
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { themePalette } from '../../src/styles/themes/themes.ts';
import { axeScript, runAxe } from './axe.ts';
import { settled, showStory, switchTo, type StoryFacts } from './in-page.ts';
import { plain, type Look } from './looks.ts';

/** A mock center's address; a story may expect its refusals. */
const isApi = (url: string) => url.includes('/api/v1/');

/** Of another origin than the site's own; what a page has in itself is of none. */
export function isElsewhere(address: string, site: string): boolean {
  return !address.startsWith(`${site}/`) && !/^(data|blob|about):/.test(address);
}

export class StoryPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #url: string;
  readonly #locale: string;
  readonly #requests = new Set<HTTPRequest>();
  #storyId = '';
  #look = plain;
  #devTools: CDPSession | undefined;
  #noise: { readonly text: string; readonly url: string }[] = [];

  /** Opens Storybook once, at any story; from there it goes from story to story in place, as a reader does. */
  static async open(browser: Browser, url: string, locale: string, firstId: string): Promise<StoryPage> {
    // A window of its own: frames of a page in the background are held back.
    const context = await browser.createBrowserContext();
    const storyPage = new StoryPage(context, await context.newPage(), url, locale);
    await storyPage.#goTo(firstId);
    return storyPage;
  }

  private constructor(context: BrowserContext, page: Page, url: string, locale: string) {
    this.#context = context;
    this.#page = page;
    this.#url = url;
    this.#locale = locale;
    page.on('console', (message) => this.#handleConsole(message));
    page.on('pageerror', (error) => this.#noise.push({ text: String(error), url: '' }));
    page.on('request', (request) => {
      // The static site works without a network.
      if (isElsewhere(request.url(), url)) this.#noise.push({ text: `asked for ${request.url()}`, url: '' });
      if (!this.#isOfAnother(request.url())) this.#requests.add(request);
    });
    page.on('requestfinished', (request) => this.#requests.delete(request));
    page.on('requestfailed', (request) => {
      this.#requests.delete(request);
      if (this.#isOfAnother(request.url())) return;
      this.#noise.push({ text: `failed: ${request.url()}`, url: request.url() });
    });
  }

  /** What is wrong with a story, one line each; nothing when it is clean in each of these looks. */
  async check(storyId: string, looks: readonly Look[]): Promise<string[]> {
    const wrong: string[] = [];
    const facts = await this.show(storyId);
    let before: Look | undefined;
    for (const look of looks) {
      await this.switchTo(look);
      const missing = await this.settle(facts);
      const isRecolored =
        before !== undefined && (before.appearance === 'elder') === (look.appearance === 'elder');
      const found =
        missing === undefined ? await this.#page.evaluate(runAxe, isRecolored, facts.isSampler) : [missing];
      wrong.push(...found.map((text) => `${look.appearance}, ${look.theme}: ${text}`));
      // What does not come in one look will not come in the others.
      if (missing !== undefined) break;
      before = look;
    }
    wrong.push(...this.#judgeNoise(facts));
    return wrong;
  }

  /** The resident in the story meets it in the plain look; the others come in place. */
  async show(storyId: string): Promise<StoryFacts> {
    await this.switchTo(plain);
    this.#storyId = storyId;
    this.#noise = [];
    this.#requests.clear();
    return this.#page.evaluate(showStory, storyId);
  }

  async #goTo(storyId: string): Promise<void> {
    this.#storyId = storyId;
    const search = new URLSearchParams({ id: storyId, viewMode: 'story', globals: `locale:${this.#locale}` });
    // All windows open at once, each with nothing in its cache: on busy cores that takes its time.
    await this.#page.goto(`${this.#url}/iframe.html?${search.toString()}`, { timeout: 180_000 });
    await this.#page.evaluate(axeScript);
    this.#look = plain;
  }

  async switchTo(look: Look): Promise<void> {
    const { appearance, theme } = this.#look;
    if (appearance === look.appearance && theme === look.theme) return;
    await this.#page.evaluate(switchTo, { ...look });
    this.#look = look;
  }

  /** Undefined once the story stands still and shows what it promises; else what it does not show. */
  async settle(facts: StoryFacts): Promise<string | undefined> {
    const deadline = performance.now() + 60_000;
    const palette = facts.isSampler ? undefined : themePalette(this.#look.theme);
    const main = (this.#look.appearance === 'dark' ? palette?.dark : palette?.light)?.main;
    for (;;) {
      const missing = await this.#page.evaluate(settled, this.#locale, main);
      // Where an answer never comes, the code still does.
      const open = [...this.#requests].filter((request) => !(facts.neverSettles && isApi(request.url())));
      const isQuiet = open.length === 0;
      if (missing === undefined && isQuiet) return undefined;
      if (performance.now() > deadline) return `does not show ${missing ?? 'the answer to a request'}`;
    }
  }

  /** What a function of the page says. */
  async ask<Answer>(question: () => Answer): Promise<Answer> {
    return (await this.#page.evaluate(question)) as Answer;
  }

  /** Features of the medium by their names in CSS; those that are not named are as usual. */
  async emulate(features: Readonly<Record<string, string>>, media = ''): Promise<void> {
    const named = Object.entries(features).map(([name, value]) => ({ name, value }));
    this.#devTools ??= await this.#page.createCDPSession();
    await this.#devTools.send('Emulation.setEmulatedMedia', { media, features: named });
  }

  async pressTab(): Promise<void> {
    await this.#page.keyboard.press('Tab');
  }

  /** Each story has a mock center of its own: `/mock/<id>/api/v1`. */
  #isOfAnother(line: string): boolean {
    return line.includes('/mock/') && !line.includes(`/mock/${this.#storyId}/`);
  }

  #handleConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warn') return;
    const text = message.text();
    const url = message.location().url ?? '';
    // A browser names the address beside its line, the widget within its own.
    if (!this.#isOfAnother(`${text} ${url}`)) this.#noise.push({ text, url });
  }

  #judgeNoise({ refused, logs }: StoryFacts): string[] {
    const expected = logs === undefined ? undefined : new RegExp(logs);
    const isExpected = ({ text, url }: { text: string; url: string }) =>
      (refused && isApi(url) && /^failed: |^Failed to load resource/.test(text)) ||
      expected?.test(text) === true;
    const wrong = this.#noise.filter((noise) => !isExpected(noise)).map(({ text, url }) => `${text} ${url}`);
    if (expected && !this.#noise.some(({ text }) => expected.test(text))) wrong.push(`did not log ${logs}`);
    return wrong;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
