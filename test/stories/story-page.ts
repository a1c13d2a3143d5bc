/** One browser window that shows stories, one after the other, and hears what they log and request. */
import type { Browser, BrowserContext, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { axeScript, runAxe } from './axe.ts';
import { settled, showStory, switchTo, type StoryFacts } from './in-page.ts';

export const locales = ['zh-CN', 'en'];
export const appearances = ['default', 'elder', 'dark'];

/** A mock center's address; a story may expect its refusals. */
const isApi = (url: string) => url.includes('/api/v1/');

export class StoryPage {
  readonly #url: string;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #requests = new Set<HTTPRequest>();
  #storyId = '';
  #noise: { readonly text: string; readonly url: string }[] = [];

  static async open(browser: Browser, url: string): Promise<StoryPage> {
    // A window of its own: frames of a page in the background are held back.
    const context = await browser.createBrowserContext();
    return new StoryPage(url, context, await context.newPage());
  }

  private constructor(url: string, context: BrowserContext, page: Page) {
    this.#url = url;
    this.#context = context;
    this.#page = page;
    page.on('console', (message) => this.#handleConsole(message));
    page.on('pageerror', (error) => this.#noise.push({ text: String(error), url: '' }));
    page.on('request', (request) => {
      if (!this.#isOfAnother(request.url())) this.#requests.add(request);
    });
    page.on('requestfinished', (request) => this.#requests.delete(request));
    page.on('requestfailed', (request) => {
      this.#requests.delete(request);
      if (this.#isOfAnother(request.url())) return;
      this.#noise.push({ text: `failed: ${request.url()}`, url: request.url() });
    });
  }

  /** What is wrong with a story, one line each; nothing when it is clean in every look. */
  async check(storyId: string): Promise<string[]> {
    const wrong: string[] = [];
    this.#storyId = storyId;
    for (const locale of locales) {
      this.#noise = [];
      this.#requests.clear();
      // Loaded for each language, so that the resident in the story reads it; appearances change in place.
      const search = new URLSearchParams({ id: storyId, viewMode: 'story', globals: `locale:${locale}` });
      await this.#page.goto(`${this.#url}/iframe.html?${search.toString()}`);
      const facts = await this.#page.evaluate(showStory);
      await this.#page.evaluate(axeScript);
      for (const appearance of appearances) {
        await this.#page.evaluate(switchTo, { appearance });
        const missing = await this.#settle(locale, facts);
        const found = missing === undefined ? await this.#page.evaluate(runAxe) : [missing];
        wrong.push(...found.map((text) => `${locale} ${appearance}: ${text}`));
        // What does not come in one look will not come in the others.
        if (missing !== undefined) break;
      }
      wrong.push(...this.#judgeNoise(facts).map((text) => `${locale}: ${text}`));
    }
    return wrong;
  }

  async #settle(locale: string, facts: StoryFacts): Promise<string | undefined> {
    const deadline = performance.now() + 15_000;
    for (;;) {
      const missing = await this.#page.evaluate(settled, locale);
      // Where an answer never comes, the code still does.
      const open = [...this.#requests].filter((request) => !(facts.neverSettles && isApi(request.url())));
      const isQuiet = open.length === 0;
      if (missing === undefined && isQuiet) return undefined;
      if (performance.now() > deadline) return `does not show ${missing ?? 'the answer to a request'}`;
    }
  }

  /** Each story has a mock center of its own: `/mock/<id>/api/v1`. */
  #isOfAnother(url: string): boolean {
    return url.includes('/mock/') && !url.includes(`/mock/${this.#storyId}/`);
  }

  #handleConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warn') return;
    const url = message.location().url ?? '';
    if (!this.#isOfAnother(url)) this.#noise.push({ text: message.text(), url });
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
