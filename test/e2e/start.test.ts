/** `npm start` as somebody meets it who has just cloned the repository. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ActivitiesPage, BookingAccess } from '../../src/api/generated/types.ts';
import { newFolder } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';

interface Started {
  readonly output: string;
  /** `http://localhost:…`. */
  readonly url: string;
  stop(): Promise<void>;
}

let folder: string;
before(async () => {
  folder = await newFolder();
});
after(async () => {
  // What a failed test has left running would keep this file from ever ending.
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const running = new Set<ChildProcess>();

async function start(port: number, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['demo/start.ts', ...args], {
    env: { ...process.env, BOAI_DATA: folder, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const exited = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  while (!output.includes('Ctrl+C') && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), exited]);
  }
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0];
  assert.ok(url, output);
  return {
    output,
    url,
    async stop() {
      child.kill('SIGTERM');
      assert.deepEqual(await exited, [0, null], 'it stops in order');
    },
  };
}

async function loadActivities(url: string, query = ''): Promise<ActivitiesPage> {
  return (await (await fetch(`${url}/api/v1/centers/meiyuan/activities${query}`)).json()) as ActivitiesPage;
}

function tokenIn(output: string): string | undefined {
  return /staff_[\w-]{43}/.exec(output)?.[0];
}

test('first start: portal, script, programme and a staff token; second start: with the data', async () => {
  const port = await freePort();
  const first = await start(port);
  for (const path of ['/', '/old.html', '/boai/1/boai.js', '/api/v1/openapi.json', '/healthz']) {
    assert.equal((await fetch(`${first.url}${path}`)).status, 200, path);
  }
  assert.ok(existsSync('dist/counsellors.html'), 'the page that counsellors save');
  const token = tokenIn(first.output);
  assert.ok(token, 'the staff token is shown');
  const { center, activities } = await loadActivities(first.url, '?from=2026-11-24&to=2027-06-30');
  assert.equal(center.name, '梅苑社区党群服务中心');
  assert.ok(activities.length > 90, `${activities.length} activities of the sample programme`);

  const instead = activities.find(
    ({ capacity, signUpOpensAt }) => capacity !== null && signUpOpensAt === null,
  );
  const request = {
    name: '王阿姨',
    phone: '13800138000',
    partySize: 1,
    attendeeName: null,
    noticeVersion: center.notice.version,
  };
  const signedUp = await fetch(`${first.url}/api/v1/centers/meiyuan/activities/${instead!.id}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'the-first-booking' },
    body: JSON.stringify(request),
  });
  const isOpen = Date.parse(instead!.signUpClosesAt ?? instead!.startsAt) > Date.now();
  assert.equal(signedUp.status, isOpen ? 201 : 409);
  const { manageToken = '' } = (await signedUp.json()) as Partial<BookingAccess>;
  await first.stop();

  const second = await start(port);
  assert.equal(tokenIn(second.output), undefined, 'the token is shown once');
  const kept = await loadActivities(second.url, '?from=2026-11-24&to=2027-06-30');
  assert.deepEqual(
    kept.activities.map(({ id }) => id),
    activities.map(({ id }) => id),
  );
  if (isOpen) {
    const headers = { authorization: `Bearer ${manageToken}` };
    assert.equal(
      (await fetch(`${second.url}/api/v1/centers/meiyuan/bookings/current`, { headers })).status,
      200,
    );
  }
  await second.stop();
});

test('a taken port is named and the next free one used; --reset starts over and keeps a backup', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '0.0.0.0');
  await once(blocker, 'listening');
  // Whatever happens below, it does not keep this file from ending.
  blocker.unref();
  const started = await start(port, '--reset');
  assert.match(started.output, new RegExp(`Port ${port} is taken`));
  assert.ok(Number(new URL(started.url).port) > port);
  assert.ok(tokenIn(started.output), 'a new beginning has a new token');
  await assert.rejects(start(port, '--reset'), /stop it first/);
  await started.stop();
  blocker.close();
  const backups = await readdir(join(folder, 'backups'));
  assert.equal(backups.filter((name) => name.endsWith('before-reset.sqlite')).length, 1);
});
