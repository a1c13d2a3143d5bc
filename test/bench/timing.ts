/**
 * Runs in the page: the calendar, the hand-written month and those of others in turn, from the first statement to the
 * frame that shows the change. All read the same answer, which lies in memory, so no network is in the figures.
 */
import { monthGrid } from '../../src/domain/month-grid.ts';
import { dayOf } from '../../src/domain/zone.ts';
import text from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import type { ActivitiesPage, Activity } from '../../src/api/generated/types.ts';
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
  /** Side → its times; `baseline` and `calendar` are always among them. */
  readonly timings: Readonly<Record<string, Timing>>;
  /** Where calendar and hand-written month do not show the same; empty when the comparison is fair. */
  readonly differences: string[];
}

interface Shown {
  /** Of the two months: 0 is the first. */
  isMonthShown(index: 0 | 1): boolean;
  isWhole(): boolean;
  next(): HTMLElement | null;
  rows(): string[];
  remove(): void;
}

/** What `peers/…/mount.js` exports. */
interface PeerModule {
  mount(
    place: HTMLElement,
    activities: readonly Activity[],
    today: string,
  ): { cell(day: string): HTMLElement | null; next(): HTMLElement | null; remove(): void };
}

const patienceMs = 30_000;

/**
 * Resolves when the main thread has drawn the first frame that has it. Looked for as the frame begins: a month by hand is
 * in the document when the click returns, and one that is drawn a moment later must not pay a frame for being looked for
 * too early.
 */
async function frameWith(what: string, isThere: () => boolean): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let isDrawn = false; !isDrawn;) {
    if (performance.now() > deadline) throw new Error(`${what} never came`);
    await new Promise(requestAnimationFrame);
    isDrawn = isThere();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve);
      port1.start();
      port2.postMessage(0);
    });
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
  [...root.querySelectorAll('td')].map((cell) => {
    const names = [cell, ...cell.querySelectorAll('button')].map((named) => named.getAttribute('aria-label'));
    return `${names.join(' / ')} | ${cell.textContent.replace(/\s+/g, '')}`;
  });

/** A month on screen. */
export interface Visit {
  readonly first: number;
  readonly whole: number;
  /** Goes to the next month; answers how long that took. */
  next(): Promise<number>;
  /** Answers what was in the cells of both months. */
  leave(): Promise<readonly string[]>;
}

/** Ready to mount each side: answers its visits by the name of the side. */
export async function prepare(
  name: ScenarioName,
  peers: readonly string[],
): Promise<Record<string, () => Promise<Visit>>> {
  const { activities } = await answerInMemory(name);
  const place = document.querySelector<HTMLElement>('#place')!;
  const today = dayOf(storyTime);
  const titlesOf = new Map<string, string[]>();
  for (const { startsAt, title } of activities) {
    titlesOf.set(dayOf(startsAt), [...(titlesOf.get(dayOf(startsAt)) ?? []), title]);
  }
  const months = ['2026-11-01', '2026-12-01'].map((month) => {
    const days = monthGrid(month);
    return {
      firstDay: days[0]!,
      chips: days.reduce((sum, day) => sum + Math.min(3, titlesOf.get(day)?.length ?? 0), 0),
      // Of the days that the other month's grid does not show as well, the first with activities, or any.
      busyDay: days.slice(7, -7).find((day) => titlesOf.has(day)) ?? days[14]!,
    };
  });
  let count = 0;

  const isMonthShown = (root: ParentNode, index: 0 | 1) =>
    root.querySelector('td')?.getAttribute('data-day') === months[index]!.firstDay &&
    root.querySelectorAll('td button[data-id]').length === months[index]!.chips;

  async function mountBaselineHere(): Promise<Shown> {
    const { next, remove } = await mountBaseline(place, '/none', today);
    const root = (place.lastElementChild as HTMLElement).shadowRoot!;
    return {
      isMonthShown: (index) => isMonthShown(root, index),
      isWhole: () => true,
      next: () => next,
      rows: () => rows(root),
      remove,
    };
  }

  async function mountCalendar(): Promise<Shown> {
    const element = document.createElement('boai-activity-calendar');
    element.setAttribute('view', 'month');
    // A client of its own each time, so that nothing is remembered from the run before.
    element.setAttribute('api', `${location.origin}/bench/${(count += 1)}/api/v1`);
    place.append(element);
    await frameWith('the calendar', () => element.shadowRoot !== null);
    const root = element.shadowRoot!;
    const next = () => root.querySelector<HTMLElement>(`button[aria-label="${text.next.month}"]`);
    return {
      isMonthShown: (index) => isMonthShown(root, index),
      isWhole: () => next() !== null && root.querySelector('td small') !== null,
      next,
      rows: () => rows(root),
      remove: () => element.remove(),
    };
  }

  async function mountPeer(peer: string): Promise<Shown> {
    const { mount } = (await import(`/peers/${peer}/mount.js`)) as PeerModule;
    const own = document.createElement('div');
    place.append(own);
    const page = (await (await fetch('/none')).json()) as ActivitiesPage;
    const { cell, next, remove } = mount(own, page.activities, today);
    return {
      isMonthShown(index) {
        const { busyDay } = months[index]!;
        const shown = cell(busyDay)?.textContent;
        return (titlesOf.get(busyDay) ?? ['']).some((title) => shown?.includes(title));
      },
      isWhole: () => true,
      next,
      rows: () => [],
      remove() {
        remove();
        own.remove();
      },
    };
  }

  const sides: Record<string, () => Promise<Shown>> = {
    baseline: mountBaselineHere,
    calendar: mountCalendar,
  };
  for (const peer of peers) sides[peer] = () => mountPeer(peer);

  async function visit(mount: () => Promise<Shown>): Promise<Visit> {
    const start = performance.now();
    const shown = await mount();
    await frameWith('the month', () => shown.isMonthShown(0));
    const first = performance.now() - start;
    await frameWith('the toolbar', () => shown.isWhole());
    const whole = performance.now() - start;
    const cells = shown.rows();
    return {
      first,
      whole,
      async next() {
        const click = performance.now();
        // All that a mouse says: Schedule-X hears the button's release, the others the click.
        shown.next()!.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        shown.next()!.click();
        await frameWith('the next month', () => shown.isMonthShown(1));
        const next = performance.now() - click;
        cells.push(...shown.rows());
        return next;
      },
      async leave() {
        shown.remove();
        // The calendar has put the month into the address, where the next one would begin.
        history.replaceState(null, '', location.pathname);
        await frameWith('an empty page', () => true);
        return cells;
      },
    };
  }

  return Object.fromEntries(Object.entries(sides).map(([side, mount]) => [side, () => visit(mount)]));
}

export async function measure(
  name: ScenarioName,
  samples: number,
  peers: readonly string[],
): Promise<TimingReport> {
  const sides = await prepare(name, peers);
  const timings: Record<string, { first: number[]; whole: number[]; next: number[] }> = {};
  let cells: Record<string, readonly string[]> = {};
  // The first round warms all up: code is compiled, late chunks are loaded.
  for (let index = 0; index <= samples; index += 1) {
    cells = {};
    for (const [side, open] of Object.entries(sides)) {
      const visit = await open();
      const next = await visit.next();
      cells[side] = await visit.leave();
      if (index === 0) timings[side] = { first: [], whole: [], next: [] };
      else {
        timings[side]!.first.push(visit.first);
        timings[side]!.whole.push(visit.whole);
        timings[side]!.next.push(next);
      }
    }
  }
  const differences = cells['baseline']!.flatMap((row, at) => {
    const other = cells['calendar']![at];
    return row === other ? [] : [`${row}  ≠  ${other}`];
  });
  return { timings, differences };
}
