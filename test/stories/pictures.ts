/**
 * How each story looks, compared with the picture of it in pictures/. `BOAI_PICTURES=write` takes those anew that have changed,
 * and drops those without a story.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { develop, type Tolerance } from './darkroom.ts';
import { albumOf, type ChangedPicture } from './picture-album.ts';

const folder = join(import.meta.dirname, 'pictures');
/** Not in the repository; what `npm test` says leads there. */
const changedFolder = join(import.meta.dirname, 'changed');
const takenFile = join(folder, 'taken.json');
const isWriting = process.env['BOAI_PICTURES'] === 'write';

/** One step of one color, as `coarsen` leaves it, is a difference; a soft edge is none. */
const threshold = 0.02;
const windowSize = 32;
/**
 * Of the 1024 points of a window. The same version differs in none, run by run, loaded or not, drawn by the processor or as
 * if by a GPU. A token that is 11 of 256 steps darker is 280 to 960, a button two pixels wider 70 to 220. Some are allowed for
 * processors that round otherwise.
 */
const allowed = { sameVersion: 16, otherVersion: 100 };

/** How the pictures were taken. */
interface Taken {
  browser: string;
  /** Of each story's picture as the browser gave it: one that is the same to the last bit need not be looked at. */
  readonly hashes: Record<string, string>;
}

/** Chromium 156.0.7204.100 → 156 */
const majorOf = (version: string): string => /\/(\d+)/.exec(version)![1]!;

const pixelmatchSource = readFileSync(createRequire(import.meta.url).resolve('pixelmatch'), 'utf8');

export class Pictures {
  readonly #darkroom: Page;
  readonly #storyIds: ReadonlySet<string>;
  readonly #taken: Taken;
  readonly #tolerance: Tolerance;
  readonly #changed: ChangedPicture[] = [];

  static async open(browser: Browser, storyIds: readonly string[]): Promise<Pictures> {
    const page = await browser.newPage();
    await page.addScriptTag({
      type: 'module',
      content: `${pixelmatchSource}\nwindow.pixelmatch = pixelmatch;`,
    });
    await rm(changedFolder, { recursive: true, force: true });
    const version = await browser.version();
    const taken = JSON.parse(readFileSync(takenFile, 'utf8')) as Taken;
    if (isWriting) taken.browser = version;
    const isSame = majorOf(version) === majorOf(taken.browser);
    if (!isSame)
      console.log(`The pictures of stories are of another version than ${version}: more may differ.`);
    return new Pictures(page, storyIds, taken, {
      threshold,
      windowSize,
      allowed: isSame ? allowed.sameVersion : allowed.otherVersion,
    });
  }

  private constructor(darkroom: Page, storyIds: readonly string[], taken: Taken, tolerance: Tolerance) {
    this.#darkroom = darkroom;
    this.#taken = taken;
    this.#tolerance = tolerance;
    this.#storyIds = new Set(storyIds);
  }

  has(storyId: string): boolean {
    return this.#storyIds.has(storyId);
  }

  /** Pictures that belong to no story. */
  async leftOver(): Promise<string[]> {
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.webp'))
      .filter((name) => !this.has(name.replace('.webp', '')));
    if (!isWriting) return found;
    for (const name of found) {
      await rm(join(folder, name));
      delete this.#taken.hashes[name.replace('.webp', '')];
    }
    this.#writeTaken();
    return [];
  }

  /** At once, for several windows take pictures. */
  #writeTaken(): void {
    const { browser, hashes } = this.#taken;
    const sorted = Object.fromEntries(Object.entries(hashes).sort());
    writeFileSync(takenFile, `${JSON.stringify({ browser, hashes: sorted }, undefined, 2)}\n`);
  }

  /** What has changed in the look of a story, in a line; nothing when it is as in its picture. */
  async compare(storyId: string, png: Uint8Array): Promise<string[]> {
    const file = join(folder, `${storyId}.webp`);
    const expected = existsSync(file) ? readFileSync(file, 'base64') : '';
    const hash = createHash('sha256').update(png).digest('base64url').slice(0, 16);
    if (expected && this.#taken.hashes[storyId] === hash) return [];
    const actual = Buffer.from(png).toString('base64');
    const { sizes, differing, prints } = await this.#darkroom.evaluate(
      develop,
      expected,
      actual,
      this.#tolerance,
    );
    if (isWriting) {
      if (prints) await writeFile(file, prints.actual, 'base64');
      this.#taken.hashes[storyId] = hash;
      this.#writeTaken();
      return [];
    }
    if (!prints) return [];
    if (!expected) return ['has no picture: BOAI_PICTURES=write npm test -- stories takes one'];
    const [before, after] = sizes;
    const what =
      before === after
        ? `looks different, in up to ${differing} of ${windowSize ** 2} points`
        : `is ${after} instead of ${before} points large`;
    this.#changed.push({ storyId, what, expected, ...prints });
    await this.#show();
    return [`${what}: ${join(changedFolder, 'index.html')}`];
  }

  /** After each of them, for a run may be ended by hand. */
  async #show(): Promise<void> {
    await mkdir(changedFolder, { recursive: true });
    await writeFile(join(changedFolder, 'index.html'), albumOf(this.#changed));
  }
}
