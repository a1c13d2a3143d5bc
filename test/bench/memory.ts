/** Heap, nodes and listeners that the calendar costs, and what is left of it when it has gone. */
import type { CDPSession, Page } from 'puppeteer-core';

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

/** What remains after `times` mounts and unmounts, over what remained after the first ten. */
export async function leftoversOfMounts(
  open: () => Promise<Page>,
  url: string,
  path: string,
  mounting: (times: number) => Promise<void>,
  times: number,
): Promise<Metrics> {
  const page = await open();
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle0' });
  const session = await sessionOf(page);
  await page.evaluate(mounting, 10);
  const before = await metricsOf(session);
  await page.evaluate(mounting, times);
  const after = await metricsOf(session);
  await page.close();
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
