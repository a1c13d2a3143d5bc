/** The browser that the bench measures in, and the server whose pages it opens. */
import { launch, type Page } from 'puppeteer-core';
import type { ScenarioName } from '../mocks/scenarios.ts';
import { findBrowser } from '../support/find-browser.ts';
import { buildIfNeeded } from './build.ts';
import { startBenchServer } from './page-server.ts';
import type { measure, prepare as Prepare, TimingReport } from './timing.ts';

export interface Bench {
  readonly url: string;
  /** A page without a past. */
  open(): Promise<Page>;
  /** With peers their times are taken in the same run. */
  time(scenario: ScenarioName, samples: number, peers?: readonly string[]): Promise<TimingReport>;
  /** Processor time of the page's main thread, the fastest visit of each side in ms, taken in turn. */
  work(scenario: ScenarioName, visits: number): Promise<Readonly<Record<'baseline' | 'calendar', Work>>>;
  close(): Promise<void>;
}

export interface Work {
  /** Until the next month is shown. */
  readonly all: number;
  /** From the click to it. */
  readonly next: number;
}

export async function openBench(): Promise<Bench> {
  buildIfNeeded();
  const server = await startBenchServer();
  const browser = await launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      // Frames come as soon as they are ready, so times are not rounded up to sixtieths of a second.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 300_000,
  });

  async function open(): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    return page;
  }

  return {
    url: server.url,
    open,
    async time(scenario, samples, peers = []) {
      const page = await open();
      await page.goto(`${server.url}/timing${peers.length > 0 ? '-peers' : ''}`, {
        waitUntil: 'networkidle0',
      });
      const report = await page.evaluate(
        async (module, name, count, others) =>
          ((await import(module)) as { measure: typeof measure }).measure(name, count, others),
        `${server.url}/test/bench/timing.ts`,
        scenario,
        samples,
        peers,
      );
      await page.close();
      return report;
    },
    async work(scenario, visits) {
      const page = await open();
      const session = await page.createCDPSession();
      // Not by the clock, which goes on while others have the processor.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const ticks = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
      };
      await page.goto(`${server.url}/timing`, { waitUntil: 'networkidle0' });
      const sides = await page.evaluateHandle(
        async (module, name) => ((await import(module)) as { prepare: typeof Prepare }).prepare(name, []),
        `${server.url}/test/bench/timing.ts`,
        scenario,
      );
      const fastest = {
        baseline: { all: Infinity, next: Infinity },
        calendar: { all: Infinity, next: Infinity },
      };
      for (let index = 0; index <= visits; index += 1) {
        for (const side of ['baseline', 'calendar'] as const) {
          const start = await ticks();
          const visit = await sides.evaluateHandle((sides, side) => sides[side]!(), side);
          const click = await ticks();
          await visit.evaluate((visit) => visit.next());
          const end = await ticks();
          await visit.evaluate((visit) => visit.leave());
          // The first of each warms up.
          if (index === 0) continue;
          const { all, next } = fastest[side];
          fastest[side] = { all: Math.min(all, end - start), next: Math.min(next, end - click) };
        }
      }
      await page.close();
      return fastest;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
