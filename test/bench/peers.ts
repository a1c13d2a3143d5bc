/** The calendar beside those of others, in one run, as a table for the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { median, openBench } from './browser.ts';
import { buildPeers, bytesOfPeer, peerNames, titleOf } from './build-peers.ts';
import { measureBytes, measuredWidgets } from './bytes.ts';
import { measureHostPage } from './host-page.ts';
import {
  hasMonth,
  hasPeer,
  heapOfCalendar,
  leftoversOfMounts,
  mountAndUnmount,
  mountAndUnmountPeer,
} from './memory.ts';
import type { Timing } from './timing.ts';

const mounts = 200;
const readme = new URL('../../README.md', import.meta.url);
const marks = ['<!-- peers -->', '<!-- /peers -->'] as const;

/** Rows of the table: what is measured, then ours and each peer's. */
type Rows = [what: string, ...cells: string[]][];

const whole = (value: number, unit = '') => `${Math.round(value).toLocaleString('en')}${unit}`;

export async function comparePeers(): Promise<string> {
  await buildPeers();
  const bench = await openBench();
  const { open, url } = bench;
  const sides = ['calendar', ...peerNames];
  const pageOf = (side: string) => (side === 'calendar' ? '/widget/activity-calendar' : `/peer/${side}`);
  const isThere = (side: string) => (side === 'calendar' ? hasMonth : hasPeer);
  const rows: Rows = [['', 'boai', ...peerNames.map(titleOf)]];
  try {
    const ours = await measureBytes(open, url, measuredWidgets[0]!);
    const bytes = [ours.untilShown, ...peerNames.map(bytesOfPeer)];
    rows.push(['JS and CSS on the wire (brotli)', ...bytes.map((value) => whole(value, ' B'))]);
    for (const [name, scenario, samples] of [
      ['40', 'typical', 15],
      ['10,000', 'busy10000', 5],
    ] as const) {
      const { timings } = await bench.time(scenario, samples, peerNames);
      const ratios = (kind: keyof Timing) =>
        sides.map((side) => {
          const ratio = median(timings[side]![kind]) / median(timings['baseline']![kind]);
          return `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
        });
      rows.push([`${name} events on screen, of a month by hand`, ...ratios('first')]);
      rows.push([`${name} events, click to next month`, ...ratios('next')]);
    }
    const heaps: string[] = [];
    const lefts: string[] = [];
    const shifts: string[] = [];
    for (const side of sides) {
      const heap = await heapOfCalendar(open, url, pageOf(side), isThere(side));
      heaps.push(whole(heap / 1024, ' KB'));
      const path = side === 'calendar' ? '/mounts' : `${pageOf(side)}?mounts`;
      const mounting = side === 'calendar' ? mountAndUnmount : mountAndUnmountPeer;
      const left = await leftoversOfMounts(open, url, path, mounting, mounts);
      lefts.push(`${left.nodes}, ${left.listeners}, ${whole(left.heap / 1024, ' KB')}`);
      const { layoutShift, stylesheets } = await measureHostPage(open, url, pageOf(side), isThere(side));
      shifts.push(`${layoutShift.toFixed(2)}, ${stylesheets}`);
    }
    rows.push(['heap over a blank page, 40 events', ...heaps]);
    rows.push([`left by ${mounts} mounts: nodes, listeners, heap`, ...lefts]);
    rows.push(['layout shift of the host page, stylesheets in its head', ...shifts]);
  } finally {
    await bench.close();
  }
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows;
  const rule = head!.map(() => '---');
  return [head!, rule, ...body].map(line).join('\n');
}

/** Between its two marks; @throws when they are not there. */
export function writeToReadme(table: string): void {
  const text = readFileSync(readme, 'utf8');
  const [start, end] = marks.map((mark) => text.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`README.md has no ${marks.join(' and ')}.`);
  writeFileSync(readme, `${text.slice(0, start + marks[0].length)}\n${table}\n${text.slice(end)}`);
}
