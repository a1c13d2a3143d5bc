/**
 * `npm run bench`: what widgets and server cost, against their budgets, and the calendar beside those of others, as a table
 * in the README; `-- widgets`, `-- peers` and `-- server` measure one of these. `--check` measures what `npm test` holds to
 * the last recorded figures; `--save` records them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { comparePeers, writeToReadme } from './peers.ts';
import { toTable, type Figure, type Part } from './report.ts';
import { benchServer } from './server/bench-server.ts';
import { benchWidgets, checkWidgets } from './widgets.ts';

const lastFigures = new URL('last.json', import.meta.url);
const isCheck = process.argv.includes('--check');
const parts = ['widgets', 'peers', 'server'];
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
if (isCheck) measured.push(await checkWidgets());
else {
  if (isWanted('widgets')) measured.push(await benchWidgets());
  if (isWanted('peers')) {
    const table = await comparePeers();
    console.log(table);
    writeToReadme(table);
  }
  if (isWanted('server')) measured.push(await benchServer());
}

const figures = measured.flatMap((part) => part.figures);
if (figures.length > 0) console.log(toTable(figures));
for (const note of measured.flatMap(({ notes }) => notes)) console.log(`  ${note}`);
console.log(`Load average of ${availableParallelism()} cores before: ${loadBefore}; after: ${load()}`);

const last = JSON.parse(readFileSync(lastFigures, 'utf8')) as Figure[];
/**
 * Bytes do not depend on the machine: worse is what is over the budget and a fiftieth over what was recorded. A ratio that
 * is held may be a quarter over what was recorded.
 */
const worse = figures.filter(({ what, measured, isHeld, unit, budget }) => {
  const before = last.find((figure) => figure.what === what)?.measured ?? budget;
  return (unit === 'B' && measured > Math.max(budget, before * 1.02)) || (isHeld && measured > before * 1.25);
});
if (process.argv.includes('--save')) {
  const rounded = figures.map((figure) => ({ ...figure, measured: +figure.measured.toPrecision(4) }));
  // What was not measured this time keeps its figure.
  const kept = last.filter(({ what }) => !figures.some((figure) => figure.what === what));
  writeFileSync(lastFigures, `${JSON.stringify([...kept, ...rounded], null, 2)}\n`);
} else if (isCheck && worse.length > 0) {
  console.log(`Worse than before: ${worse.map(({ what }) => what).join('; ')}`);
  process.exitCode = 1;
}
