/** The studio as a web admin opens it, and what it has written to be copied. */
import assert from 'node:assert/strict';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { Visitor } from './browser-page.ts';
import type { Portal } from './portal.ts';

export interface Studio extends AsyncDisposable {
  readonly page: Page;
  readonly visitor: Visitor;
}

export async function openStudioIn(
  browser: Browser,
  portal: Portal,
  fragment: string,
  width = 1280,
): Promise<Studio> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}boai/1/studio.html${fragment}`);
  await visitor.find('heading', /^组件工作室/);
  return {
    page,
    visitor,
    async [Symbol.asyncDispose]() {
      assert.deepEqual(visitor.complaints, []);
      await context.close();
    },
  };
}

/** What stands in the box of that name, as soon as it reads so. */
export async function written({ page, visitor }: Studio, label: RegExp, text: RegExp): Promise<string> {
  const box = (await visitor.find('textbox', label)) as ElementHandle<HTMLTextAreaElement>;
  await page.waitForFunction(
    (box, source) => new RegExp(source).test(box.value),
    { timeout: 10_000 },
    box,
    text.source,
  );
  return box.evaluate(({ value }) => value);
}

export const snippetBox = /^粘贴到网页里的代码/;
