/** The border: an answer outside the contract is one clear error and one console line, never a broken widget. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ApiError } from '../../src/api/errors.ts';
import {
  activity,
  center,
  errorOf,
  json,
  page,
  problem,
  refusal,
  scene,
  type Scripted,
} from './scripted-fetch.ts';

const url = 'https://center.example/api/v1/centers/meiyuan/activities';

async function failure(
  context: TestContext,
  answer: Scripted,
  options?: Parameters<typeof scene>[1],
): Promise<{ error: ApiError; lines: string[]; sent: number }> {
  const { mock } = context.mock.method(console, 'error', () => {});
  const { client, sent } = scene([answer], options);
  const error = await errorOf<ApiError>(client.loadActivities({}));
  return { error, lines: mock.calls.map(({ arguments: [line] }) => String(line)), sent: sent.length };
}

const wrongAnswers: [name: string, body: unknown, where: RegExp][] = [
  ['a missing member', { ...page, from: undefined }, /answer\.from is not "day"/],
  [
    'a member of another type, deep inside',
    { ...page, activities: [activity, { ...activity, taken: '3' }] },
    /answer\.activities\[1\]\.taken is not "number"/,
  ],
  [
    'a word that the contract does not have',
    { ...page, activities: [{ ...activity, status: 'gone' }] },
    /answer\.activities\[0\]\.status is not "scheduled\|cancelled"/,
  ],
  [
    'a time that is none',
    { ...page, activities: [{ ...activity, startsAt: 'tomorrow' }] },
    /answer\.activities\[0\]\.startsAt is not "instant"/,
  ],
  ['null for an object', { ...page, center: null }, /answer\.center is not /],
  ['an object for a list', { ...page, activities: {} }, /answer\.activities is not /],
  ['another kind of answer', [], /answer\.center is not /],
  ['nothing', null, /answer is not /],
];

for (const [name, body, where] of wrongAnswers) {
  test(`${name} is named by its path, once`, async (context) => {
    const { error, lines } = await failure(context, json(body));
    assert.equal(error.code, 'contract');
    assert.match(error.message, where);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, where);
    assert.ok(lines[0]!.startsWith(`boai: ${url}: `));
  });
}

test('a server may add members', async () => {
  const { client } = scene([json({ ...page, more: 1, center: { ...center, more: 1 } })]);
  assert.equal((await client.loadActivities({})).center.id, 'meiyuan');
});

test('the same mistake is told once, however often it is met', async (context) => {
  const { mock } = context.mock.method(console, 'error', () => {});
  const { client } = scene([json(null), json(null)]);
  await errorOf(client.loadActivities({}));
  await errorOf(client.loadActivities({}));
  assert.equal(mock.callCount(), 1);
});

test('a page of HTML is not an answer', async (context) => {
  const { error, lines } = await failure(context, new Response('<!doctype html><title>portal</title>'));
  assert.equal(error.code, 'contract');
  assert.match(error.message, /no JSON/);
  assert.equal(lines.length, 1);
});

test('half an answer is not an answer', async (context) => {
  const { error } = await failure(context, new Response(JSON.stringify(page).slice(0, 200)));
  assert.equal(error.code, 'contract');
});

test('a failure of the server in words of its own is one clear error', async (context) => {
  const { error, lines } = await failure(context, new Response('<h1>Internal error</h1>', { status: 500 }));
  assert.equal(error.code, 'internal');
  assert.match(error.message, /500/);
  // Whoever set the page up can do nothing about it.
  assert.deepEqual(lines, []);
});

test('an address that is no API is a matter of set-up', async (context) => {
  const { error, lines } = await failure(context, new Response('<h1>Not found</h1>', { status: 404 }));
  assert.equal(error.code, 'contract');
  assert.match(lines[0]!, /404/);
});

test('a problem keeps its way on', async (context) => {
  const alternatives = [{ ...activity, id: 'other' }];
  const body = problem('activity_full', 409, { alternatives, phone: '0796-8000001' });
  const { error } = await failure(context, refusal(body));
  assert.equal(error.code, 'activity_full');
  assert.deepEqual(error.problem?.alternatives, alternatives);
  assert.equal(error.problem?.phone, '0796-8000001');
});

test('a problem with a broken way on is outside the contract', async (context) => {
  const body = problem('activity_full', 409, { alternatives: [{ id: 'other' }] });
  const { error, lines } = await failure(context, refusal(body));
  assert.equal(error.code, 'contract');
  assert.match(lines[0]!, /problem\.alternatives\[0\]\.seriesId/);
});

test('an unknown center names the centers there are', async (context) => {
  const centers = [
    { id: 'meiyuan', name: '梅苑' },
    { id: 'tianyu', name: '天玉' },
  ];
  const { error, lines } = await failure(context, refusal(problem('center_not_found', 404, { centers })));
  assert.equal(error.code, 'center_not_found');
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /meiyuan tianyu/);
});

test('a refused origin is told with what the server says of it', async (context) => {
  const body = problem('origin_not_allowed', 403, { detail: 'The origin is not on the list.' });
  const { error, lines } = await failure(context, refusal(body));
  assert.equal(error.code, 'origin_not_allowed');
  assert.deepEqual(lines, [`boai: ${url}: The origin is not on the list.`]);
});

test('an https page does not ask an http API', async (context) => {
  const { error, lines, sent } = await failure(context, 'down', { api: 'http://center.example/api/v1' });
  assert.equal(error.code, 'insecure');
  assert.equal(sent, 0);
  assert.equal(lines.length, 1);
});

for (const api of ['http://localhost:8080/api', 'http://127.0.0.1/api', 'http://[::1]:8080/api']) {
  test(`${api} is this machine, which an https page may ask`, async () => {
    const { client } = scene([json(page)], { api });
    assert.ok(await client.loadActivities({}));
  });
}

test('a name that only begins like this machine’s is another machine', async (context) => {
  const { error } = await failure(context, 'down', { api: 'http://localhost.example/api' });
  assert.equal(error.code, 'insecure');
});

test('an http page may ask an http API', async () => {
  const { client } = scene([json(page)], {
    api: 'http://center.example/api',
    page: 'http://portal.example/',
  });
  assert.ok(await client.loadActivities({}));
});

test('an address that is none is a matter of set-up', async (context) => {
  const { error, lines, sent } = await failure(context, 'down', { api: 'http://' });
  assert.equal(error.code, 'contract');
  assert.equal(sent, 0);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /http:\/\/ is no address/);
});
