/** What a page prints, for tests without a printer: the slip of a booking as it comes out on paper. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/** What the slip's own frame is when it is to be printed. */
interface PrintedFrame {
  readonly html: string;
  readonly css: string;
}

/** Paper is no part of this machine: what would be printed is kept. */
export async function keepPrinted(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    window.print = () => {
      const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const printed = {
        html: document.documentElement.outerHTML,
        css: css.map(({ cssText }) => cssText).join(' '),
      };
      Object.assign(window.top!, { printed });
    };
  });
}

/** The frame alone, on paper: these lines and nothing else of the page, one sheet of A6, in black. */
export async function assertPrinted(page: Page, lines: readonly string[]): Promise<void> {
  const printed = await page.waitForFunction(() => (window as { printed?: PrintedFrame }).printed);
  const { html, css } = (await printed.jsonValue())!;
  const paper = await (await page.browser().createBrowserContext()).newPage();
  await paper.setContent(html);
  await paper.addStyleTag({ content: css });
  await paper.emulateMediaType('print');
  const shown = await paper.evaluate(() => ({
    lines: document.body.innerText.split(/\n+/),
    colors: [...document.querySelectorAll('body, body *')].flatMap((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    }),
  }));
  assert.deepEqual(shown.lines, lines);
  assert.deepEqual(
    [...new Set(shown.colors)].sort(),
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'],
    'black on white',
  );
  const sheets = Buffer.from(await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...sheets.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.deepEqual(
    sizes.map(([, width, height]) => [
      Math.round((Number(width) / 72) * 25.4),
      Math.round((Number(height) / 72) * 25.4),
    ]),
    [[148, 105]],
    'one sheet of A6',
  );
  await paper.close();
}
