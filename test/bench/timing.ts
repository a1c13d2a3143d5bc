/**
 * Runs in the page: the calendar and the hand-written month in turn, from the first statement to the frame that shows
 * the change. Both read the same answer, which lies in memory, so no network is in the figures.
 */
import { monthGrid } from '../../src/domain/month-grid.ts';
import { dayOf } from '../../src/domain/zone.ts';
import text from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import type { ActivitiesPage } from '../../src/api/generated/types.ts';
import { storyTime } from '../mocks/clock.ts';
import { scenario, type ScenarioName } from '../mocks/scenarios.ts';
import { mountBaseline } from './baseline.ts';

export interface Timing {
  /** Until the events are on screen. */
  readonly first: number[];
  /** Until toolbar and lunar days are there too, which the calendar adds after the events. */
  readonly whole: number[];
  readonly next: number[];
}

export interface TimingReport {
  readonly baseline: Timing;
  readonly calendar: Timing;
  /** Where the two do not show the same; empty when the comparison is fair. */
  readonly differences: string[];
}

interface Shown {
  readonly root: ShadowRoot;
  next(): HTMLElement | null;
  remove(): void;
}

/** Resolves after the next frame has been drawn by the main thread. */
function frame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(0);
    }),
  );
}

const patienceMs = 30_000;

async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`${what} never came`);
    await frame();
  }
}

async function answerInMemory(name: ScenarioName): Promise<ActivitiesPage> {
  const { fetch, base } = scenario(name);
  const body = await (await fetch(`${base}/centers/default/activities`)).text();
  const date = new Date(storyTime).toUTCString();
  const headers = { 'content-type': 'application/json', date };
  Object.assign(window, { answer: async () => new Response(body, { headers }) });
  return JSON.parse(body) as ActivitiesPage;
}

const rows = (root: ParentNode) =>
  [...root.querySelectorAll('td')].map(
    (cell) => `${cell.getAttribute('aria-label')} | ${cell.textContent.replace(/\s+/g, '')}`,
  );

const isMonthShown = (root: ParentNode, firstDay: string, chips: number) =>
  root.querySelector('td')?.getAttribute('data-day') === firstDay &&
  root.querySelectorAll('td button[data-id]').length === chips;

export async function measure(name: ScenarioName, samples: number): Promise<TimingReport> {
  const page = await answerInMemory(name);
  const place = document.querySelector<HTMLElement>('#place')!;
  const today = dayOf(storyTime);
  const chips = (month: string) => {
    const counts = new Map<string, number>();
    for (const { startsAt } of page.activities) {
      counts.set(dayOf(startsAt), (counts.get(dayOf(startsAt)) ?? 0) + 1);
    }
    return monthGrid(month).reduce((sum, day) => sum + Math.min(3, counts.get(day) ?? 0), 0);
  };
  const months = ['2026-11-01', '2026-12-01'].map((month) => ({
    first: monthGrid(month)[0]!,
    chips: chips(month),
  }));
  let count = 0;

  const mounts = {
    async baseline(): Promise<Shown> {
      const { next, remove } = await mountBaseline(place, '/none', today);
      return { root: (place.lastElementChild as HTMLElement).shadowRoot!, next: () => next, remove };
    },
    async calendar(): Promise<Shown> {
      const element = document.createElement('boai-activity-calendar');
      element.setAttribute('view', 'month');
      // A client of its own each time, so that nothing is remembered from the run before.
      element.setAttribute('api', `${location.origin}/bench/${(count += 1)}/api/v1`);
      place.append(element);
      await until('the calendar', () => element.shadowRoot !== null);
      const root = element.shadowRoot!;
      const next = () => root.querySelector<HTMLElement>(`button[aria-label="${text.next.month}"]`);
      return { root, next, remove: () => element.remove() };
    },
  };

  async function sample(
    mount: () => Promise<Shown>,
  ): Promise<{ first: number; whole: number; next: number; rows: string[] }> {
    const start = performance.now();
    const shown = await mount();
    await until('the month', () => isMonthShown(shown.root, months[0]!.first, months[0]!.chips));
    await frame();
    const first = performance.now() - start;
    await until('the toolbar', () => shown.next() !== null && shown.root.querySelector('td small') !== null);
    await frame();
    const whole = performance.now() - start;
    const cells = rows(shown.root);
    const click = performance.now();
    shown.next()!.click();
    await until('the next month', () => isMonthShown(shown.root, months[1]!.first, months[1]!.chips));
    await frame();
    const next = performance.now() - click;
    cells.push(...rows(shown.root));
    shown.remove();
    // The calendar has put the month into the address, where the next one would begin.
    history.replaceState(null, '', location.pathname);
    await frame();
    return { first, whole, next, rows: cells };
  }

  const report = {
    baseline: { first: [], whole: [], next: [] } as Timing,
    calendar: { first: [], whole: [], next: [] } as Timing,
    differences: [] as string[],
  };
  // The first pair warms both up: code is compiled, late chunks are loaded.
  for (let index = 0; index <= samples; index += 1) {
    const pair = { baseline: await sample(mounts.baseline), calendar: await sample(mounts.calendar) };
    if (index === 0) continue;
    for (const side of ['baseline', 'calendar'] as const) {
      for (const kind of ['first', 'whole', 'next'] as const) report[side][kind].push(pair[side][kind]);
    }
    if (index === samples) {
      pair.baseline.rows.forEach((row, at) => {
        const other = pair.calendar.rows[at];
        if (row !== other) report.differences.push(`${row}  ≠  ${other}`);
      });
    }
  }
  return report;
}
