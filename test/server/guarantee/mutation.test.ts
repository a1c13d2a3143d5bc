/** Breaks the guarantee on purpose, in a copy: a proof that stays green without what it proves is none. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { rm } from 'node:fs/promises';
import { newFolder } from '../../support/databases.ts';

const root = resolve(import.meta.dirname, '../../..');

interface Break {
  readonly what: string;
  readonly file: string;
  /** Stands there exactly once; when it is gone, this test says so. */
  readonly before: string;
  readonly after: string;
  /** Which test turns red. */
  readonly red: NamedTest;
}

interface NamedTest {
  readonly file: string;
  readonly name: string;
}

const crowd: NamedTest = {
  file: 'test/server/last-places.test.ts',
  name: '200 residents at once, 7 places: 7 bookings and 193 clean refusals',
};
const holds: NamedTest = {
  file: 'test/server/guarantee/promises.test.ts',
  name: 'a hold that is over is free for the next one, and for nobody before that',
};
const line: NamedTest = {
  file: 'test/server/guarantee/promises.test.ts',
  name: 'what comes free is for whoever waits, not for whoever asks next',
};

const breaks: readonly Break[] = [
  {
    what: 'the conditional update',
    file: 'demo/server/bookings/places.ts',
    before: 'taken + ${count} <= capacity and ${others}',
    after: '${count} = ${count} and ${others}',
    red: crowd,
  },
  {
    what: 'the expiry of holds',
    file: 'demo/server/bookings/expiry.ts',
    before: ".where('expires_at', '<=', toUtc(now))\n    .returning(",
    after: ".where('expires_at', '<=', '')\n    .returning(",
    red: holds,
  },
  {
    what: 'the waiting list before the public',
    file: 'demo/server/bookings/waitlist.ts',
    before: 'if (!place || place.waiting === 0 || place.taken >= place.capacity) return offers;',
    after: 'if (offers === 0 || !place) return offers;',
    red: line,
  },
];

describe('the proof of the guarantee', async () => {
  const copy = await newFolder();
  after(() => rm(copy, { recursive: true, force: true }));
  for (const folder of ['demo', 'src', 'test']) {
    const isOurs = (path: string) => !/\/(node_modules|dist|data\/live)(\/|$)/.test(path);
    await cp(join(root, folder), join(copy, folder), { recursive: true, filter: isOurs });
  }
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));

  /** Of SQLite alone; the same rules hold on both. */
  const run = async ({ file, name }: NamedTest): Promise<{ passed: boolean; output: string }> => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const pattern = `on SQLite ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
    const child = spawn(
      process.execPath,
      ['--test', '--test-reporter=tap', `--test-name-pattern=/${pattern}/`, file],
      { cwd: copy, env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    assert.match(output, /^# tests 1$/m, `${name} was not run:\n${output}`);
    return { passed: code === 0, output };
  };

  for (const named of [crowd, holds, line]) {
    test(`as it is: “${named.name}” is green`, async () => {
      const { passed, output } = await run(named);
      assert.ok(passed, output);
    });
  }

  for (const { what, file, before, after: broken, red } of breaks) {
    test(`without ${what}: “${red.name}” is red`, async () => {
      const path = join(copy, file);
      const whole = await readFile(path, 'utf8');
      assert.equal(whole.split(before).length, 2, `${file} has no longer what this test breaks: ${before}`);
      await writeFile(
        path,
        whole.replace(before, () => broken),
      );
      try {
        const { passed, output } = await run(red);
        assert.ok(!passed, `still green without ${what}`);
        assert.match(output, /ERR_ASSERTION/, 'red by what the test says, not by a crash');
      } finally {
        await writeFile(path, whole);
      }
    });
  }
});
