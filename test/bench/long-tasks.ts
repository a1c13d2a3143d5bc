/**
 * How long the page cannot answer a finger while a calendar appears, on a processor four times slower than this one; and
 * while a month written by hand does, for most of it is the browser's own layout of the text.
 */
import type { Page } from 'puppeteer-core';
import { hasMonth } from './memory.ts';
import type { prepare as Prepare } from './timing.ts';

const slowdown = 4;

type Opening = () => Promise<Page>;

/** The longest task of each visit in ms, from the first byte to the toolbar; 0 where none reaches 50 ms. */
export async function longestTasks(open: Opening, url: string, visits: number): Promise<number[]> {
  return longestOf(open, visits, async (page) => {
    await page.goto(`${url}/widget/activity-calendar`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(hasMonth);
    await page.waitForFunction(() =>
      document.querySelector('boai-activity-calendar')?.shadowRoot?.querySelector('input[type=search]'),
    );
  });
}

/** The same of the month by hand, whose page and data are there already. */
export async function longestTasksByHand(open: Opening, url: string, visits: number): Promise<number[]> {
  return longestOf(open, visits, async (page) => {
    await page.goto(`${url}/timing`, { waitUntil: 'networkidle0' });
    await page.evaluate(async (module) => {
      const { prepare } = (await import(module)) as { prepare: typeof Prepare };
      const sides = await prepare('typical', []);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      (window as unknown as { tasks: number[] }).tasks.length = 0;
      await sides['baseline']!();
    }, `${url}/test/bench/timing.ts`);
  });
}

async function longestOf(
  open: Opening,
  visits: number,
  show: (page: Page) => Promise<void>,
): Promise<number[]> {
  const longest: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open();
    await page.emulateCPUThrottling(slowdown);
    await page.evaluateOnNewDocument(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask', buffered: true });
    });
    await show(page);
    const tasks = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { tasks: number[] }).tasks;
    });
    longest.push(Math.max(0, ...tasks));
    await page.close();
  }
  return longest;
}
