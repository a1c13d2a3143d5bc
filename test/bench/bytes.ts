/** What goes over the wire, in brotli, until a widget shows its first content: as a browser on a slow line asks for it. */
import type { Page } from 'puppeteer-core';

export interface MeasuredWidget {
  /** `activity-calendar`: the tag without its prefix. */
  readonly name: string;
  readonly what: string;
  /** In its shadow root once the first content is there; the first match counts. */
  readonly shown: string;
}

export const measuredWidgets: readonly MeasuredWidget[] = [
  { name: 'activity-calendar', what: 'the calendar shows its events', shown: 'td button[data-id]' },
  {
    name: 'cabin-booking',
    what: 'the cabin shows its days',
    // The choice of a day, or of a service where there are several.
    shown: '[role=radio], input[type=radio], button[data-day], button[data-service]',
  },
  {
    name: 'consultation-signup',
    what: 'the consultation shows help and its first question',
    shown: '.help ~ .stage input[type=radio]',
  },
  {
    name: 'donation-progress',
    what: 'the donation progress shows figures and the law’s block',
    shown: 'article .facts',
  },
  {
    name: 'my-bookings',
    what: 'my bookings asks for code and phone',
    shown: 'form input[type=tel]',
  },
];

export interface WireBytes {
  /** The script tag's own file. */
  readonly loader: number;
  /** With every file that had arrived when the first content was drawn. */
  readonly untilShown: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly isEarly: boolean }[];
}

/** Slow enough that what is asked for late by design arrives late. */
const slowLine = { download: 100_000, upload: 50_000, latency: 200 };

/** Notes the frame in which the first content is there. */
function watch(tag: string, shown: string): void {
  requestAnimationFrame(function look() {
    if (document.querySelector(tag)?.shadowRoot?.querySelector(shown))
      Object.assign(window, { shownAt: performance.now() });
    else requestAnimationFrame(look);
  });
}

export async function measureBytes(
  open: () => Promise<Page>,
  url: string,
  { name, shown }: MeasuredWidget,
): Promise<WireBytes> {
  const page = await open();
  await page.emulateNetworkConditions(slowLine);
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/boai/1/')) {
      sizes.set(pathname, Number(response.headers()['content-length']));
    }
  });
  await page.evaluateOnNewDocument(watch, `boai-${name}`, shown);
  await page.goto(`${url}/widget/${name}`);
  await page.waitForNetworkIdle();
  await page
    .waitForFunction(() => 'shownAt' in window)
    .catch((error: unknown) => {
      throw new Error(`${name}: nothing matches ${shown}`, { cause: error });
    });
  const early = await page.evaluate(() => {
    const { shownAt } = window as unknown as { shownAt: number };
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources
      .filter(({ responseEnd }) => responseEnd <= shownAt)
      .map(({ name }) => new URL(name).pathname);
  });
  await page.close();
  const files = [...sizes].map(([name, bytes]) => ({ name, bytes, isEarly: early.includes(name) }));
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    loader: sum(files.filter(({ name }) => name.endsWith('/boai.js'))),
    untilShown: sum(files.filter(({ isEarly }) => isEarly)),
    files,
  };
}
