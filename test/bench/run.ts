/**
 * `npm run bench`: what widgets and server cost, against their budgets, and the calendar beside those of others, as a table
 * in the README; `-- widgets`, `-- peers` and `-- server` measure one of these. `--check` measures what `npm test` compares
 * with the last recorded figures; `--save` records them.
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
const isOver = (factor: number, { what, measured, budget }: Figure): boolean =>
  measured > (last.find((figure) => figure.what === what)?.measured ?? budget) * factor;
/** Bytes do not depend on the machine: over the budget, and a fiftieth over what was recorded, they fail the check. */
const larger = figures.filter((figure) => {
  return figure.unit === 'B' && figure.measured > figure.budget && isOver(1.02, figure);
});
/** Times do, even as ratios of one run: a quarter over what was recorded is said, and is somebody's to look at. */
const slower = figures.filter((figure) => figure.unit === '×' && isOver(1.25, figure));
const namesOf = (figures: readonly Figure[]): string => figures.map(({ what }) => what).join('; ');
if (process.argv.includes('--save')) {
  const rounded = figures.map((figure) => ({ ...figure, measured: +figure.measured.toPrecision(4) }));
  // What was not measured this time keeps its figure.
  const kept = last.filter(({ what }) => !figures.some((figure) => figure.what === what));
  writeFileSync(lastFigures, `${JSON.stringify([...kept, ...rounded], null, 2)}\n`);
} else if (isCheck) {
  if (slower.length > 0) console.log(`Slower than recorded, or on another machine: ${namesOf(slower)}`);
  if (larger.length > 0) {
    console.log(`More bytes than before: ${namesOf(larger)}`);
    process.exitCode = 1;
  }
}
