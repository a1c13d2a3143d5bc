/** One browser window that shows stories, one after the other, and hears what they log and request. */
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { themePalette } from '../../src/styles/themes/themes.ts';
import { storyTime } from '../mocks/clock.ts';
import { axeScript, runAxe } from './axe.ts';
import { holdStill, settled, showAgain, showStory, subject, switchTo, type StoryFacts } from './in-page.ts';
import { plain, type Look } from './looks.ts';
import type { Pictures } from './pictures.ts';

/** Most stories fit into it; one that is taller gets a window of its own height for its picture. */
const pictureWindow = { width: 1280, height: 1700 };

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
  readonly #pictures: Pictures | undefined;
  readonly #requests = new Set<HTTPRequest>();
  /** How many requests there were in all. */
  #begun = 0;
  #storyId = '';
  #look = plain;
  /** The story was shown anew: what it waited for before is given up. */
  #hasGivenUp = false;
  #devTools: CDPSession | undefined;
  #noise: { readonly text: string; readonly url: string }[] = [];

  /** Opens Storybook once, at any story; from there it goes from story to story in place, as a reader does. */
  static async open(
    browser: Browser,
    url: string,
    locale: string,
    firstId: string,
    pictures?: Pictures,
  ): Promise<StoryPage> {
    // A window of its own: frames of a page in the background are held back.
    const context = await browser.createBrowserContext();
    const storyPage = new StoryPage(context, await context.newPage(), url, locale, pictures);
    if (pictures) await storyPage.#holdStill();
    await storyPage.#goTo(firstId);
    return storyPage;
  }

  private constructor(
    context: BrowserContext,
    page: Page,
    url: string,
    locale: string,
    pictures: Pictures | undefined,
  ) {
    this.#context = context;
    this.#pictures = pictures;
    this.#page = page;
    this.#url = url;
    this.#locale = locale;
    page.on('console', (message) => this.#handleConsole(message));
    page.on('pageerror', (error) => this.#noise.push({ text: String(error), url: '' }));
    page.on('request', (request) => {
      // The static site works without a network.
      if (isElsewhere(request.url(), url)) this.#noise.push({ text: `asked for ${request.url()}`, url: '' });
      if (this.#isOfAnother(request.url())) return;
      this.#begun += 1;
      this.#requests.add(request);
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
    if (this.#pictures?.has(storyId)) {
      const missing = await this.settle(facts);
      if (missing !== undefined) return [missing];
      wrong.push(...(await this.#pictures.compare(storyId, await this.#takePicture(facts))));
    }
    let before: Look | undefined;
    for (const look of looks) {
      // No widget waits for longer than some looks take.
      if (facts.neverSettles && before) await this.#showAgain(storyId);
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
    this.#hasGivenUp = false;
    this.#noise = [];
    this.#requests.clear();
    return this.#page.evaluate(showStory, storyId);
  }

  async #showAgain(storyId: string): Promise<void> {
    this.#hasGivenUp = true;
    await this.switchTo(plain);
    await this.#page.evaluate(showAgain, storyId);
  }

  /** What differs from one moment to the next is left out: motion, the caret, chance, and the device's own day. */
  async #holdStill(): Promise<void> {
    await this.#page.setViewport(pictureWindow);
    await this.emulate({ 'prefers-reduced-motion': 'reduce' });
    await this.#page.evaluateOnNewDocument(holdStill, Date.parse(storyTime));
  }

  async #takePicture(facts: StoryFacts): Promise<Uint8Array> {
    const { clip: whole, hiddenHeight } = await this.#page.evaluate(subject);
    let clip = whole;
    if (hiddenHeight > 0) {
      // What a widget does when something comes into view it does before the picture, not while it is taken.
      await this.#page.setViewport({ ...pictureWindow, height: pictureWindow.height + hiddenHeight });
      await this.settle(facts);
      ({ clip } = await this.#page.evaluate(subject));
    }
    // Another scale, or what lies beyond the window, would make the window another size for a moment, and widgets see it.
    const picture = await this.#page.screenshot({
      clip,
      captureBeyondViewport: false,
      optimizeForSpeed: true,
    });
    if (hiddenHeight > 0) await this.#page.setViewport(pictureWindow);
    return picture;
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
    const palette = facts.isSampler ? undefined : themePalette(this.#look.theme, facts.mainColor);
    const main = (this.#look.appearance === 'dark' ? palette?.dark : palette?.light)?.main;
    for (;;) {
      const began = this.#begun;
      // What has just arrived may still change the page, so that nothing may be open before it is looked at either.
      const wasQuiet = this.#isQuiet(facts);
      const missing = await this.#page.evaluate(settled, this.#locale, main);
      const isQuiet = wasQuiet && this.#isQuiet(facts) && began === this.#begun;
      if (missing === undefined && isQuiet) return undefined;
      if (performance.now() > deadline) return `does not show ${missing ?? 'the answer to a request'}`;
    }
  }

  #isQuiet({ neverSettles }: StoryFacts): boolean {
    // Where an answer never comes, the code still does.
    return [...this.#requests].every((request) => neverSettles && isApi(request.url()));
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
      (this.#hasGivenUp && isApi(url) && text.startsWith('failed: ')) ||
      expected?.test(text) === true;
    const wrong = this.#noise.filter((noise) => !isExpected(noise)).map(({ text, url }) => `${text} ${url}`);
    if (expected && !this.#noise.some(({ text }) => expected.test(text))) wrong.push(`did not log ${logs}`);
    return wrong;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
