/**
 * `npm run bench`: what widgets and server cost, against their budgets; `-- widgets` and `-- server` measure one of both.
 * `--check` measures the widgets' bytes alone and fails when they are over the budget and over the last recorded figure
 * by a fiftieth; `--save` records the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { toTable, type Figure, type Part } from './report.ts';
import { benchServer } from './server/bench-server.ts';
import { benchWidgets } from './widgets.ts';

const lastFigures = new URL('last.json', import.meta.url);
const onlyBytes = process.argv.includes('--check');
const parts = ['widgets', 'server'];
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const name of wanted) {
  if (!parts.includes(name)) throw new Error(`There is no part ${name}; there are: ${parts.join(', ')}.`);
}
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(', ');
}

const measured: Part[] = [];
const loadBefore = load();
if (isWanted('widgets') || onlyBytes) measured.push(await benchWidgets({ onlyBytes }));
if (isWanted('server') && !onlyBytes) measured.push(await benchServer());

const figures = measured.flatMap((part) => part.figures);
console.log(toTable(figures));
for (const note of measured.flatMap(({ notes }) => notes)) console.log(`  ${note}`);
console.log(`Load average of ${availableParallelism()} cores before: ${loadBefore}; after: ${load()}`);

const last = JSON.parse(readFileSync(lastFigures, 'utf8')) as Figure[];
/** Bytes do not depend on the machine, so where they miss their budget they are held to what was recorded; times and heap are not held. */
const worse = figures.filter(({ what, measured, unit, budget }) => {
  const before = last.find((figure) => figure.what === what)?.measured ?? budget;
  return unit === 'B' && measured > Math.max(budget, before * 1.02);
});
if (process.argv.includes('--save')) {
  const rounded = figures.map((figure) => ({ ...figure, measured: +figure.measured.toPrecision(4) }));
  // What was not measured this time keeps its figure.
  const kept = last.filter(({ what }) => !figures.some((figure) => figure.what === what));
  writeFileSync(lastFigures, `${JSON.stringify([...kept, ...rounded], null, 2)}\n`);
} else if (onlyBytes && worse.length > 0) {
  console.log(`Over the budget and worse than before: ${worse.map(({ what }) => what).join('; ')}`);
  process.exitCode = 1;
}
