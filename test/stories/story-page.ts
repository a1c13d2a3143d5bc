/** One browser window that shows stories, one after the other, and hears what they log and request. */
import type { Browser, BrowserContext, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { axeScript, runAxe } from './axe.ts';
import { settled, showStory, switchTo, type StoryFacts } from './in-page.ts';

/** The last is the pseudo-locale: long, accented, written from right to left. */
export const locales = ['zh-CN', 'zh-Hant', 'en', 'ar-XB'];
export const appearances = ['default', 'elder', 'dark'];

/** A mock center's address; a story may expect its refusals. */
const isApi = (url: string) => url.includes('/api/v1/');

export class StoryPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #url: string;
  readonly #locale: string;
  readonly #requests = new Set<HTTPRequest>();
  #storyId = '';
  #appearance = appearances[0]!;
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
  async check(storyId: string, looks: readonly string[] = appearances): Promise<string[]> {
    const wrong: string[] = [];
    // The resident in the story meets it in the first look; the others come in place.
    await this.#switchTo(appearances[0]!);
    this.#storyId = storyId;
    this.#noise = [];
    this.#requests.clear();
    const facts = await this.#page.evaluate(showStory, storyId);
    for (const appearance of looks) {
      await this.#switchTo(appearance);
      const missing = await this.#settle(facts);
      const found =
        missing === undefined
          ? await this.#page.evaluate(runAxe, appearance === 'dark' && looks.length > 1)
          : [missing];
      wrong.push(...found.map((text) => `${appearance}: ${text}`));
      // What does not come in one look will not come in the others.
      if (missing !== undefined) break;
    }
    wrong.push(...this.#judgeNoise(facts));
    return wrong;
  }

  async #goTo(storyId: string): Promise<void> {
    this.#storyId = storyId;
    const search = new URLSearchParams({ id: storyId, viewMode: 'story', globals: `locale:${this.#locale}` });
    await this.#page.goto(`${this.#url}/iframe.html?${search.toString()}`);
    await this.#page.evaluate(axeScript);
    this.#appearance = appearances[0]!;
  }

  async #switchTo(appearance: string): Promise<void> {
    if (appearance === this.#appearance) return;
    await this.#page.evaluate(switchTo, { appearance });
    this.#appearance = appearance;
  }

  async #settle(facts: StoryFacts): Promise<string | undefined> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      const missing = await this.#page.evaluate(settled, this.#locale);
      // Where an answer never comes, the code still does.
      const open = [...this.#requests].filter((request) => !(facts.neverSettles && isApi(request.url())));
      const isQuiet = open.length === 0;
      if (missing === undefined && isQuiet) return undefined;
      if (performance.now() > deadline) return `does not show ${missing ?? 'the answer to a request'}`;
    }
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
