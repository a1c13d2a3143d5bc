/**
 * `npm run bench`: what the calendar costs, against its budgets. Times are ratios to a hand-written month in the same
 * run. `--check` measures bytes alone and fails when they are over the budget and over the last recorded figure by a
 * fiftieth; `--save` records the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import type { ScenarioName } from '../mocks/scenarios.ts';
import { findBrowser } from '../support/find-browser.ts';
import { buildIfNeeded } from './build.ts';
import { measureBytes } from './bytes.ts';
import { measureHostPage } from './host-page.ts';
import { heapOfCalendar, leftoversOfMounts } from './memory.ts';
import { toTable, type Figure } from './report.ts';
import { startBenchServer } from './server.ts';
import type { measure, TimingReport } from './timing.ts';

const lastFigures = new URL('last.json', import.meta.url);
const onlyBytes = process.argv.includes('--check');
const mounts = 200;

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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
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

const figures: Figure[] = [];
const notes: string[] = [];

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
  const bytes = await measureBytes(open, server.url);
  figures.push(
    { what: 'brotli until the events are on screen', budget: 14_000, measured: bytes.untilEvents, unit: 'B' },
    { what: 'the script tag’s own file', budget: 4_000, measured: bytes.loader, unit: 'B' },
  );
  for (const file of bytes.files)
    notes.push(`${file.isEarly ? 'early' : 'late '} ${file.bytes} B ${file.name}`);
  if (!onlyBytes) {
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
  }
} finally {
  await browser.close();
  server.close();
}

console.log(toTable(figures));
console.log(notes.map((note) => `  ${note}`).join('\n'));

/** Bytes do not depend on the machine, so where they miss their budget they are held to what was recorded; times and heap are not held. */
const last = JSON.parse(readFileSync(lastFigures, 'utf8')) as Figure[];
const worse = figures.filter(({ what, measured, unit, budget }) => {
  const before = last.find((figure) => figure.what === what)?.measured ?? budget;
  return unit === 'B' && measured > Math.max(budget, before * 1.02);
});
if (process.argv.includes('--save')) {
  const rounded = figures.map((figure) => ({ ...figure, measured: +figure.measured.toPrecision(4) }));
  writeFileSync(lastFigures, `${JSON.stringify(rounded, null, 2)}\n`);
} else if (onlyBytes && worse.length > 0) {
  console.log(`Over the budget and worse than before: ${worse.map(({ what }) => what).join('; ')}`);
  process.exitCode = 1;
}
