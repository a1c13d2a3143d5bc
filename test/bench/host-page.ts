/** What the host page suffers: layout shift, and stylesheets that were not there before. */
import type { Page } from 'puppeteer-core';

export interface HostPageReport {
  readonly layoutShift: number;
  readonly stylesheets: number;
}

export async function measureHostPage(
  open: () => Promise<Page>,
  url: string,
  path: string,
  isThere: () => boolean,
): Promise<HostPageReport> {
  const page = await open();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(isThere);
  const report = await page.evaluate(async () => {
    const shifts = await new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      // Entries that exist already are delivered before the second frame; without any there is nothing to hear.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords())));
    });
    return {
      layoutShift: shifts.reduce(
        (sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value,
        0,
      ),
      stylesheets: document.head.querySelectorAll('style, link[rel=stylesheet]').length,
    };
  });
  await page.close();
  return report;
}
