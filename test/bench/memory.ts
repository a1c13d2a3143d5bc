/** Heap, nodes and listeners that the calendar costs, and what is left of it when it has gone. */
import type { CDPSession, Page } from 'puppeteer-core';
import { dayOf } from '../../src/domain/zone.ts';
import { storyTime } from '../mocks/clock.ts';
import type { mountBaseline as MountBaseline } from './baseline.ts';

interface Metrics {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function metricsOf(session: CDPSession): Promise<Metrics> {
  // Twice: what the first collection's finalizers let go is found by the second.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return session;
}

/** In the page. */
export function hasMonth(): boolean {
  const element = document.querySelector('boai-activity-calendar');
  return (element?.shadowRoot?.querySelectorAll('td button[data-id]').length ?? 0) > 0;
}

/** In the page of a peer: more than the host page's own text. */
export function hasPeer(): boolean {
  return (document.querySelector('#place')?.textContent.length ?? 0) > 50;
}

/** Bytes of heap over the same page without the calendar that is at `path`. */
export async function heapOfCalendar(
  open: () => Promise<Page>,
  url: string,
  path: string,
  isThere: () => boolean,
): Promise<number> {
  const measure = async (path: string, isReady: () => boolean) => {
    const page = await open();
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(isReady);
    const { heap } = await metricsOf(await sessionOf(page));
    await page.close();
    return heap;
  };
  const blank = await measure('/blank', () => true);
  return (await measure(path, isThere)) - blank;
}

/** The same of the month by hand. */
export async function heapByHand(open: () => Promise<Page>, url: string): Promise<number> {
  const page = await open();
  await page.goto(`${url}/blank`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => true);
  const session = await sessionOf(page);
  const blank = await metricsOf(session);
  await page.evaluate(
    async (module, day) => {
      const { mountBaseline } = (await import(module)) as { mountBaseline: typeof MountBaseline };
      await mountBaseline(document.body, '/mock/typical/api/v1', day);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    `${url}/test/bench/baseline.ts`,
    dayOf(storyTime),
  );
  const { heap } = await metricsOf(session);
  await page.close();
  return heap - blank.heap;
}

/** In the page: one calendar after the other, each until its month is shown. */
export async function mountAndUnmount(times: number): Promise<void> {
  const place = document.querySelector('#place')!;
  const frame = () => new Promise(requestAnimationFrame);
  for (let count = 0; count < times; count += 1) {
    const element = document.createElement('boai-activity-calendar');
    element.setAttribute('view', 'month');
    place.append(element);
    while ((element.shadowRoot?.querySelectorAll('td button[data-id]').length ?? 0) === 0) await frame();
    element.remove();
    await frame();
  }
}

/** The same with the calendar of others. */
export async function mountAndUnmountPeer(times: number): Promise<void> {
  const { mountPeer } = window as unknown as { mountPeer(place: Element): { remove(): void } };
  const frame = () => new Promise(requestAnimationFrame);
  for (let count = 0; count < times; count += 1) {
    const place = document.createElement('div');
    document.querySelector('#place')!.append(place);
    const { remove } = mountPeer(place);
    await frame();
    remove();
    place.remove();
    await frame();
  }
}

export interface Leftovers extends Metrics {
  /** Heap that as many more leave: without what the engine compiles and caches while it sees a code for the first time. */
  readonly heapOfMore: number;
}

/** What remains after `times` mounts and unmounts, over what remained after the first ten. */
export async function leftoversOfMounts(
  open: () => Promise<Page>,
  url: string,
  path: string,
  mounting: (times: number) => Promise<void>,
  times: number,
): Promise<Leftovers> {
  const page = await open();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle0' });
  const session = await sessionOf(page);
  await page.evaluate(mounting, 10);
  const before = await metricsOf(session);
  await page.evaluate(mounting, times);
  const after = await metricsOf(session);
  await page.evaluate(mounting, times);
  const later = await metricsOf(session);
  await page.close();
  return {
    heapOfMore: later.heap - after.heap,
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
