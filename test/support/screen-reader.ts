/**
 * A virtual screen reader: what it says of a widget from its first word to its last. It does not look into shadow trees, so it
 * is put inside one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const reader = readFileSync(
  fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')),
  'utf8',
);

interface Virtual {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  stop(): Promise<void>;
}

/** More than any of our widgets has to say. */
const longest = 1_000;

/** `selector` goes through shadow trees: `boai-my-bookings >>> section`. */
export async function readAloud(page: Page, selector: string): Promise<string[]> {
  const container = await page.waitForSelector(selector, { visible: true });
  const phrases = await container!.evaluate(
    async (container, reader, longest) => {
      const address = URL.createObjectURL(new Blob([reader], { type: 'text/javascript' }));
      const { virtual } = (await import(address)) as { virtual: Virtual };
      URL.revokeObjectURL(address);
      // It does not know that what is folded up is not said.
      const folded = [...container.querySelectorAll<HTMLElement>('details:not([open]) > :not(summary)')];
      for (const part of folded) part.ariaHidden = 'true';
      await virtual.start({ container });
      const phrases = [await virtual.lastSpokenPhrase()];
      // After the last word it begins anew.
      for (let turn = 0; turn < longest; turn += 1) {
        await virtual.next();
        const phrase = await virtual.lastSpokenPhrase();
        phrases.push(phrase);
        if (phrase === `end of ${phrases[0]!}`) break;
      }
      await virtual.stop();
      for (const part of folded) part.ariaHidden = null;
      return phrases;
    },
    reader,
    longest,
  );
  await container!.dispose();
  return essence(phrases);
}

/** What is said as one: its name has the words inside. Of a closed choice nobody hears all options. */
const whole = /^(button|heading|image|link|combobox), /;

/** Without what every reader leaves out or folds up: ends, plain paragraphs, the words inside a button once more. */
function essence(phrases: readonly string[]): string[] {
  const heard: string[] = [];
  let end = '';
  for (const phrase of phrases) {
    if (end === phrase) end = '';
    else if (!end && !/^(end of |paragraph$|strong$)/.test(phrase)) {
      heard.push(phrase);
      if (whole.test(phrase) && phrases.includes(`end of ${phrase}`)) end = `end of ${phrase}`;
    }
  }
  return heard;
}
