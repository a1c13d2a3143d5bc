/** A page of an engine that Puppeteer can drive: Chromium of any age, and Firefox. */
import { launch, type LaunchOptions } from 'puppeteer-core';
import type { EnginePage } from './engine.ts';

export async function openPuppeteerPage(options: LaunchOptions): Promise<EnginePage> {
  const browser = await launch(options);
  const page = await browser.newPage();
  return {
    go: async (address) => void (await page.goto(address)),
    run: (act, ...args) => page.evaluate(act as never, ...args),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
