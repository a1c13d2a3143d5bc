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
  /** Processor time of the page's main thread, the fastest sample of each side in ms, taken in turn. */
  work(scenario: ScenarioName, samples: number): Promise<Readonly<Record<'baseline' | 'calendar', number>>>;
  close(): Promise<void>;
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
    async work(scenario, samples) {
      const page = await open();
      const session = await page.createCDPSession();
      // Not by the clock, which goes on while others have the processor.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const ticks = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
      };
      await page.goto(`${server.url}/timing`, { waitUntil: 'networkidle0' });
      await page.evaluate(
        async (module, name) => {
          const { prepare } = (await import(module)) as { prepare: typeof Prepare };
          Object.assign(window, { sides: await prepare(name, []) });
        },
        `${server.url}/test/bench/timing.ts`,
        scenario,
      );
      const fastest = { baseline: Infinity, calendar: Infinity };
      for (let index = 0; index <= samples; index += 1) {
        for (const side of ['baseline', 'calendar'] as const) {
          const before = await ticks();
          await page.evaluate((side) => {
            const { sides } = window as unknown as { sides: Record<string, () => Promise<unknown>> };
            return sides[side]!().then(() => undefined);
          }, side);
          // The first of each warms up.
          if (index > 0) fastest[side] = Math.min(fastest[side], (await ticks()) - before);
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
