/**
 * `npm test`: type check, lint (with the architecture), build, then every suite, one line each, and at the end one
 * line `N passed, N failed`. `--full` runs the large matrices whole; suite names as arguments run only these.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statfsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { findBrowser } from './support/find-browser.ts';
import { runBrowserTests } from './support/browser-tests.ts';
import { installEngines } from './support/engines/engines.ts';
import {
  clusterVariable,
  findPostgres,
  leftOutLine,
  readLeftOut,
  startPostgres,
} from './support/postgres.ts';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

// Hundreds of processes start here, most with the whole server: what one has compiled, the next need not.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');

// What a test writes lives as long as the test: in memory no commit waits for a disk. Containers often have little there.
const inMemory = '/dev/shm';
if (existsSync(inMemory)) {
  const { bavail, bsize } = statfsSync(inMemory);
  if (bavail * bsize > 4 * 2 ** 30) process.env['TMPDIR'] ??= inMemory;
}

const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (process.argv.includes('--full')) process.env['BOAI_FULL'] = '1';

function isWanted(suite: string): boolean {
  return wanted.length === 0 || wanted.includes(suite);
}

/** A command that passes or fails as a whole; it counts as one test. */
function command(...line: [string, ...string[]]): () => Promise<Outcome> {
  return async () => {
    const { status, stdout, stderr } = spawnSync(line[0], line.slice(1), { encoding: 'utf8' });
    if (status !== 0) console.log(`${stdout}${stderr}`);
    return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  };
}

function nodeTests(folders: string[], timeZone = 'Asia/Shanghai', concurrency = 2): () => Promise<Outcome> {
  return async () => {
    const files = folders.flatMap((folder) => globSync(`test/${folder}/**/*.test.ts`)).sort();
    // Of the pages' tests the longest are the last by name, and would keep one core waiting in the end.
    if (folders.includes('e2e')) files.reverse();
    const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
    let leftOut = 0;
    const slowest: { seconds: number; file: string }[] = [];
    process.env['TZ'] = timeZone;
    const stream = run({ files, concurrency });
    for await (const { type, data } of stream) {
      // A suite fails with its tests; only what has no tests of its own is counted.
      if (type === 'test:fail' && data.details.type !== 'suite') {
        const { error } = data.details;
        console.log(`  ✖ ${data.name}  ${data.file ?? ''}:${data.line ?? ''}`);
        if (error.failureType !== 'subtestsFailed') console.log(indent(String(error.cause ?? error)));
        const stack = error.cause instanceof Error ? error.cause.stack : undefined;
        if (stack) console.log(indent(stack));
        // What went wrong first, before something went wrong on the way out.
        if (error.cause instanceof SuppressedError) console.log(indent(String(error.cause.suppressed)));
      } else if (type === 'test:stderr' || type === 'test:stdout') {
        for (const line of data.message.split('\n')) {
          if (line.trim() === '') continue;
          const tests = readLeftOut(line);
          if (tests === undefined) console.log(indent(line));
          else leftOut += tests;
        }
      } else if (type === 'test:summary' && data.file === undefined) {
        outcome.passed += data.counts.passed;
        outcome.failed += data.counts.failed + data.counts.cancelled;
        outcome.skipped += data.counts.skipped + data.counts.todo;
      } else if (type === 'test:summary' && data.file !== undefined) {
        slowest.push({ seconds: Math.round(data.duration_ms / 1000), file: relative('test', data.file) });
      }
    }
    if (leftOut > 0) console.log(leftOutLine(leftOut));
    slowest.sort((a, b) => b.seconds - a.seconds);
    for (const { seconds, file } of slowest.slice(0, 8))
      if (seconds >= 20) console.log(`    ${seconds} s ${file}`);
    // A run without tests is a mistake in this file, not a success.
    if (outcome.passed + outcome.failed === 0) outcome.failed = 1;
    return outcome;
  };
}

/** One PostgreSQL for all files of the suite, where its programs are installed. */
function withPostgres(suite: () => Promise<Outcome>): () => Promise<Outcome> {
  return async () => {
    const programs = findPostgres();
    if (programs === undefined) return suite();
    const cluster = await startPostgres(programs);
    process.env[clusterVariable] = cluster.url;
    try {
      return await suite();
    } finally {
      delete process.env[clusterVariable];
      await cluster.stop();
    }
  };
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

const suites: [name: string, run: () => Promise<Outcome>][] = [
  ['types', command('npm', 'run', '-s', 'typecheck')],
  ['lint', command('npm', 'run', '-s', 'lint')],
  ...zones.map((zone): [string, () => Promise<Outcome>] => [
    `domain ${zone}`,
    nodeTests(['domain', 'i18n'], zone),
  ]),
  ['api', nodeTests(['api', 'styles', 'studio', 'desk'])],
  ['server', withPostgres(nodeTests(['server', 'contract']))],
  ['build', command('npm', 'run', '-s', 'build')],
  ['bytes', command('npm', 'run', '-s', 'bench', '--', '--check')],
  ['widgets', runBrowserTests],
  // Of pages three at a time: a visitor mostly waits for the next frame.
  ['embed', nodeTests(['embed'], undefined, 3)],
  ['e2e', nodeTests(['e2e'], undefined, 3)],
  ['engines', nodeTests(['engines'], undefined, 1)],
  ['stories', nodeTests(['stories'], undefined, 1)],
];

try {
  // Said now, not after minutes: what is required and missing.
  findPostgres();
  process.env['CHROME_PATH'] = findBrowser();
  if (isWanted('engines')) {
    const leftOut = await installEngines();
    if (leftOut.length > 0)
      console.log(`Engines that were not found and are left out: ${leftOut.join(', ')}.`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const [name, runSuite] of suites) {
  if (!isWanted(name.split(' ')[0]!)) continue;
  const start = performance.now();
  const outcome = await runSuite();
  const seconds = Math.round((performance.now() - start) / 1000);
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : '';
  console.log(
    `${outcome.failed ? '✖' : '✔'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds} s)`,
  );
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
}
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
