/** What goes over the wire, in brotli, until the calendar shows its events: as a browser on a slow line asks for it. */
import type { Page } from 'puppeteer-core';

export interface WireBytes {
  /** The script tag's own file. */
  readonly loader: number;
  /** With every file that had arrived when the events were drawn. */
  readonly untilEvents: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly isEarly: boolean }[];
}

/** Slow enough that what is asked for late by design arrives late. */
const slowLine = { download: 100_000, upload: 50_000, latency: 200 };

export async function measureBytes(open: () => Promise<Page>, url: string): Promise<WireBytes> {
  const page = await open();
  await page.emulateNetworkConditions(slowLine);
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname;
    if (name.startsWith('/boai/1/')) sizes.set(name, Number(response.headers()['content-length']));
  });
  await page.goto(`${url}/calendar`);
  await page.waitForFunction(() => 'eventsShownAt' in window);
  await page.waitForNetworkIdle();
  const early = await page.evaluate(() => {
    const { eventsShownAt } = window as unknown as { eventsShownAt: number };
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources
      .filter(({ responseEnd }) => responseEnd <= eventsShownAt)
      .map(({ name }) => new URL(name).pathname);
  });
  await page.close();
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes, isEarly: early.includes(name) }));
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    loader: sum(files.filter(({ name }) => name.endsWith('/boai.js'))),
    untilEvents: sum(files.filter(({ isEarly }) => isEarly)),
    files,
  };
}
