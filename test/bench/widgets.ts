/** What the widgets cost on somebody else's page; times are ratios to a hand-written month in the same run. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { ScenarioName } from '../mocks/scenarios.ts';
import { findBrowser } from '../support/find-browser.ts';
import { buildIfNeeded } from './build.ts';
import { measureBytes, measuredWidgets } from './bytes.ts';
import { measureHostPage } from './host-page.ts';
import { heapOfCalendar, leftoversOfMounts } from './memory.ts';
import { startBenchServer } from './page-server.ts';
import type { Figure, Part } from './report.ts';
import type { measure, TimingReport } from './timing.ts';

const mounts = 200;
const bytesMax = 14_000;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function launchBrowser(): Promise<Browser> {
  return launch({
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
}

/** `onlyBytes`: what does not depend on the machine. */
export async function benchWidgets({ onlyBytes }: { readonly onlyBytes: boolean }): Promise<Part> {
  buildIfNeeded();
  const server = await startBenchServer();
  const browser = await launchBrowser();
  const figures: Figure[] = [];
  const notes: string[] = [];

  async function open(): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    return page;
  }

  async function time(scenario: ScenarioName, samples: number): Promise<TimingReport> {
    const page = await open();
    await page.goto(`${server.url}/timing`, { waitUntil: 'networkidle0' });
    const report = await page.evaluate(
      async (module, name, count) =>
        ((await import(module)) as { measure: typeof measure }).measure(name, count),
      `${server.url}/test/bench/timing.ts`,
      scenario,
      samples,
    );
    await page.close();
    return report;
  }

  async function measureTimes(name: string, scenario: ScenarioName, samples: number): Promise<void> {
    const { baseline, calendar, differences } = await time(scenario, samples);
    for (const [what, kind, budget] of [
      [`${name} events on screen`, 'first', 1.5],
      [`${name} events, click to the next month`, 'next', 1.3],
    ] as const) {
      const [by, ours] = [median(baseline[kind]), median(calendar[kind])];
      figures.push({ what, budget, measured: ours / by, unit: '×' });
      notes.push(`${what}: ${ours.toFixed(1)} ms, by hand ${by.toFixed(1)} ms`);
    }
    const whole = median(calendar.whole) / median(baseline.first);
    notes.push(`${name} events, until toolbar and lunar days are there too: ${whole.toFixed(2)} ×`);
    if (differences.length > 0) {
      notes.push(
        `${name}: ${differences.length} cells differ from the hand-written ones, first: ${differences[0]}`,
      );
    }
  }

  try {
    let loader = 0;
    for (const widget of measuredWidgets) {
      const bytes = await measureBytes(open, server.url, widget);
      const what = `brotli until ${widget.what}`;
      figures.push({ what, budget: bytesMax, measured: bytes.untilShown, unit: 'B' });
      loader = bytes.loader;
      for (const file of bytes.files)
        notes.push(`${widget.name}: ${file.isEarly ? 'early' : 'late '} ${file.bytes} B ${file.name}`);
    }
    figures.push({ what: 'the script tag’s own file', budget: 4_000, measured: loader, unit: 'B' });
    if (onlyBytes) return { figures, notes };
    const { layoutShift, stylesheets } = await measureHostPage(open, server.url);
    figures.push(
      { what: 'layout shift of the host page', budget: 0, measured: layoutShift, unit: '' },
      { what: 'stylesheets in its head', budget: 0, measured: stylesheets, unit: '' },
    );
    const heap = (await heapOfCalendar(open, server.url)) / 1024;
    figures.push({ what: 'heap over a blank page, 40 events', budget: 400, measured: heap, unit: 'KB' });
    const left = await leftoversOfMounts(open, server.url, mounts);
    figures.push(
      { what: `nodes left by ${mounts} mounts`, budget: 0, measured: left.nodes, unit: '' },
      { what: `listeners left by ${mounts} mounts`, budget: 0, measured: left.listeners, unit: '' },
      { what: `heap left by ${mounts} mounts`, budget: 60, measured: left.heap / 1024, unit: 'KB' },
    );
    await measureTimes('40', 'typical', 31);
    await measureTimes('10,000', 'busy10000', 15);
    return { figures, notes };
  } finally {
    await browser.close();
    server.close();
  }
}
