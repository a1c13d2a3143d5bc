/** Trying again: what is repeated, how often, and after which pause. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ApiError } from '../../src/api/errors.ts';
import { access, errorOf, json, page, problem, refusal, scene, type Scripted } from './scripted-fetch.ts';

const signUp = { name: '王', phone: '13800138000', partySize: 1, attendeeName: null, noticeVersion: 'v' };
const html = (status: number, headers = {}) => new Response('<h1>Bad gateway</h1>', { status, headers });

test('a read that meets a passing failure is tried again, three times at most', async () => {
  const { client, sent, pauses } = scene(['down', html(502), html(503), json(page)]);
  assert.deepEqual(await client.loadActivities({}), page);
  assert.equal(sent.length, 4);
  assert.deepEqual(pauses, [500, 1000, 2000]);
});

test('after the third retry the failure is told', async () => {
  const { client, sent } = scene(['down', 'down', 'down', 'down']);
  const error = await errorOf<ApiError>(client.loadActivities({}));
  assert.equal(error.code, 'network');
  assert.equal(sent.length, 4);
});

test('pauses are random from nothing up, so that a crowd does not come back at once', async () => {
  const { client, pauses } = scene(['down', 'down', json(page)], { random: 0.25 });
  await client.loadActivities({});
  assert.deepEqual(pauses, [125, 250]);
});

for (const status of [429, 502, 503, 504]) {
  test(`${status} is tried again`, async () => {
    const { client, sent } = scene([html(status), json(page)]);
    await client.loadActivities({});
    assert.equal(sent.length, 2);
  });
}

for (const status of [400, 401, 403, 404, 409, 500, 501]) {
  test(`${status} is not tried again`, async () => {
    const { client, sent } = scene([html(status)]);
    await errorOf(client.loadActivities({}));
    assert.equal(sent.length, 1);
  });
}

test('Retry-After in seconds is the least pause', async () => {
  const { client, pauses } = scene([html(503, { 'retry-after': '7' }), json(page)], { random: 0.5 });
  await client.loadActivities({});
  assert.deepEqual(pauses, [7250]);
});

test('Retry-After as a date is by the clock of the server', async () => {
  const headers = {
    date: 'Tue, 24 Nov 2026 01:00:00 GMT',
    'retry-after': 'Tue, 24 Nov 2026 01:00:04 GMT',
  };
  const { client, pauses } = scene([html(503, headers), json(page)], { random: 0 });
  await client.loadActivities({});
  assert.deepEqual(pauses, [4000]);
});

test('a Retry-After that nobody would sit through is left to the person', async () => {
  const { client, sent } = scene([refusal(problem('too_many_requests', 429), { 'retry-after': '60' })]);
  const error = await errorOf<ApiError>(client.loadActivities({}));
  assert.equal(error.code, 'too_many_requests');
  assert.equal(error.retryAfterSeconds, 60);
  assert.equal(sent.length, 1);
});

test('a keyed write is repeated with the same key and the same body', async () => {
  const { client, sent } = scene(['down', html(503), json(access, {}, 201)]);
  await client.signUp('dance', signUp, { key: 'key-1' });
  assert.equal(sent.length, 3);
  for (const { headers, body } of sent) {
    assert.equal(headers['idempotency-key'], 'key-1');
    assert.equal(body, sent[0]!.body);
  }
});

test('a POST without a key is sent once', async () => {
  const { client, sent } = scene(['down']);
  await errorOf(client.findBooking({ code: 'ABCD2345', phone: '13800138000' }));
  assert.equal(sent.length, 1);
});

test('a refusal is an answer: it is not asked for again', async () => {
  const { client, sent } = scene([refusal(problem('activity_full', 409, { placesLeft: 0 }))]);
  const error = await errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }));
  assert.equal(error.code, 'activity_full');
  assert.equal(error.problem?.placesLeft, 0);
  assert.equal(sent.length, 1);
});

/** What the device says of its network, for one test. */
function setOnline(context: TestContext, isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
  context.after(() => Reflect.deleteProperty(navigator, 'onLine'));
}

/** Each request goes out, and meets what the script has as the network goes away. */
function leaving(context: TestContext, script: Scripted[]) {
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(url);
    const next = script.shift();
    if (script.length === 0) setOnline(context, false);
    if (next instanceof Response) return next;
    throw new TypeError('Failed to fetch');
  };
  return { ...scene([], { fetch: fetch as typeof globalThis.fetch }), sent };
}

test('a device without a network is told at once', async (context) => {
  setOnline(context, false);
  const { client, sent } = scene(['down', 'down']);
  assert.equal((await errorOf<ApiError>(client.loadActivities({}))).code, 'offline');
  assert.equal((await errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }))).code, 'offline');
  assert.equal(sent.length, 2);
});

test('a read that the network leaves is told so at once', async (context) => {
  const { client, sent } = leaving(context, ['down']);
  assert.equal((await errorOf<ApiError>(client.loadActivities({}))).code, 'offline');
  assert.equal(sent.length, 1);
});

test('a read whose second try the network leaves is told the last that is known', async (context) => {
  const { client, sent } = leaving(context, ['down', 'down']);
  assert.equal((await errorOf<ApiError>(client.loadActivities({}))).code, 'offline');
  assert.equal(sent.length, 2);
});

test('a write that went out before the network left may have been done', async (context) => {
  const { client, sent } = leaving(context, ['down']);
  const error = await errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }));
  assert.equal(error.code, 'network');
  assert.equal(sent.length, 2, 'the second try tells that the device is offline');
});

test('what a second try does not tell of the first stays unknown', async () => {
  for (const first of ['down', html(503)] as const) {
    const tooMany = refusal(problem('too_many_requests', 429), { 'retry-after': '60' });
    const { client, sent } = scene([first, tooMany]);
    const error = await errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }));
    assert.equal(error.code, first === 'down' ? 'network' : 'busy');
    assert.equal(sent.length, 2);
  }
});

test('a refusal of the second try tells what became of the first', async () => {
  const { client } = scene(['down', refusal(problem('activity_full', 409))]);
  const error = await errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }));
  assert.equal(error.code, 'activity_full');
});
