/** How long the page cannot answer a finger while a calendar appears, on a processor four times slower than this one. */
import type { Page } from 'puppeteer-core';
import { hasMonth } from './memory.ts';

const slowdown = 4;

/** The longest task of each visit in ms, from the first byte to the toolbar; 0 where none reaches 50 ms. */
export async function longestTasks(
  open: () => Promise<Page>,
  url: string,
  visits: number,
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
      ).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    await page.goto(`${url}/widget/activity-calendar`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(hasMonth);
    await page.waitForFunction(() =>
      document.querySelector('boai-activity-calendar')?.shadowRoot?.querySelector('input[type=search]'),
    );
    const tasks = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { tasks: number[] }).tasks;
    });
    longest.push(Math.max(0, ...tasks));
    await page.close();
  }
  return longest;
}
