/** One browser window that shows stories, one after the other, and hears what they log and request. */
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'puppeteer-core';
import { axeScript, runAxe } from './axe.ts';
import { settled, showStory, switchTo, type StoryFacts } from './in-page.ts';

export const looks = ['zh-CN', 'en'].flatMap((locale) =>
  ['default', 'elder', 'dark'].map((appearance) => ({ locale, appearance })),
);
export type Look = (typeof looks)[number];

/** A mock center's address; a story may expect its refusals. */
const isApi = (url: string) => url.includes('/api/v1/');

export class StoryPage {
  readonly #url: string;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #requests = new Set<unknown>();
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
    page.on('request', (request) => this.#requests.add(request));
    page.on('requestfinished', (request) => this.#requests.delete(request));
    page.on('requestfailed', (request) => {
      this.#requests.delete(request);
      this.#noise.push({ text: `failed: ${request.url()}`, url: request.url() });
    });
  }

  /** What is wrong with a story, one line each; nothing when it is clean in every look. */
  async check(storyId: string): Promise<string[]> {
    this.#noise = [];
    this.#requests.clear();
    await this.#page.goto(`${this.#url}/iframe.html?id=${storyId}&viewMode=story`);
    const facts = await this.#page.evaluate(showStory);
    await this.#page.evaluate(axeScript);
    const wrong: string[] = [];
    for (const look of looks) {
      const name = `${look.locale} ${look.appearance}`;
      await this.#page.evaluate(switchTo, look);
      const missing = await this.#settle(look, facts);
      // What does not come in one look will not come in the others.
      if (missing !== undefined) return [...wrong, `${name}: ${missing}`, ...this.#judgeNoise(facts)];
      wrong.push(...(await this.#page.evaluate(runAxe)).map((text) => `${name}: ${text}`));
    }
    return [...wrong, ...this.#judgeNoise(facts)];
  }

  async #settle(look: Look, facts: StoryFacts): Promise<string | undefined> {
    const deadline = performance.now() + 15_000;
    for (;;) {
      const missing = await this.#page.evaluate(settled, look);
      const isQuiet = facts.neverSettles || this.#requests.size === 0;
      if (missing === undefined && isQuiet) return undefined;
      if (performance.now() > deadline) return `does not show ${missing ?? 'the answer to a request'}`;
    }
  }

  #handleConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warn') return;
    this.#noise.push({ text: message.text(), url: message.location().url ?? '' });
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
