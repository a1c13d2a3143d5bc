/** Timeouts, giving up, and the clock of the server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError } from '../../src/api/errors.ts';
import { errorOf, json, page, scene } from './scripted-fetch.ts';
import { isOutcomeUnknown } from '../../src/api/outcome.ts';

const signUp = { name: '王', phone: '13800138000', partySize: 1, attendeeName: null, noticeVersion: 'v' };
const deviceTime = Date.parse('2026-11-24T01:00:00Z');

test('a read may take 15 seconds, on a slow line', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, sent } = scene(['silent']);
  const failed = errorOf<ApiError>(client.loadActivities({}));
  context.mock.timers.tick(14_999);
  assert.equal(sent[0]!.signal!.aborted, false);
  context.mock.timers.tick(1);
  assert.equal(sent[0]!.signal!.aborted, true);
  const error = await failed;
  assert.equal(error.code, 'timeout');
  assert.equal(sent.length, 1);
});

test('a write may take as long; after that nobody knows its outcome', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, sent } = scene(['silent']);
  const failed = errorOf<ApiError>(client.signUp('dance', signUp, { key: 'key-1' }));
  // The part of the client that books is a module of its own, loaded at the first use.
  while (sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  context.mock.timers.tick(14_999);
  assert.equal(sent[0]!.signal!.aborted, false);
  context.mock.timers.tick(1);
  const error = await failed;
  assert.equal(error.code, 'timeout');
  assert.equal(isOutcomeUnknown(error), true);
});

test('a body that never ends is a timeout too', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let signal!: AbortSignal;
  const fetch = (async (_: string, init: RequestInit) => {
    signal = init.signal!;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"center":'));
        signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
    });
    return new Response(body);
  }) as unknown as typeof globalThis.fetch;
  const { client } = scene([], { fetch });
  const failed = errorOf<ApiError>(client.loadActivities({}));
  context.mock.timers.tick(15_000);
  assert.equal((await failed).code, 'timeout');
});

test('nothing is left behind: the timer and the listener end with the answer', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, sent } = scene([json(page)]);
  const abort = new AbortController();
  await client.loadActivities({}, { signal: abort.signal });
  context.mock.timers.tick(20_000);
  abort.abort();
  assert.equal(sent[0]!.signal!.aborted, false);
});

test('giving up rejects with the reason and ends the request', async () => {
  const { client, sent } = scene(['silent']);
  const abort = new AbortController();
  const failed = errorOf(client.loadActivities({}, { signal: abort.signal }));
  const reason = new Error('The widget left the page.');
  abort.abort(reason);
  assert.equal(await failed, reason);
  assert.equal(sent[0]!.signal!.aborted, true);
  assert.equal(sent.length, 1);
});

test('who has given up already asks nothing', async () => {
  const { client, sent } = scene([]);
  const signal = AbortSignal.abort('gone');
  assert.equal(await errorOf(client.loadActivities({}, { signal })), 'gone');
  assert.equal(sent.length, 0);
});

test('giving up in a pause ends the pause', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const answer = new Response('', { status: 503, headers: { 'retry-after': '15' } });
  const { client, sent } = scene([answer], { patience: undefined });
  const abort = new AbortController();
  const failed = errorOf(client.loadActivities({}, { signal: abort.signal }));
  // The answer has been read when the stream of its body is closed.
  await new Promise((resolve) => setImmediate(resolve));
  abort.abort('gone');
  assert.equal(await failed, 'gone');
  assert.equal(sent.length, 1);
});

test('until it is heard, the clock is the device’s', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: deviceTime });
  assert.equal(scene([]).client.now(), deviceTime);
});

test('the clock is the server’s: its Date, and the Age of an answer that a cache held', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: deviceTime });
  const { client } = scene([json(page, { date: 'Tue, 24 Nov 2026 03:00:00 GMT', age: '40' })]);
  await client.loadActivities({});
  assert.equal(new Date(client.now()).toISOString(), '2026-11-24T03:00:40.000Z');
  context.mock.timers.tick(5_000);
  assert.equal(new Date(client.now()).toISOString(), '2026-11-24T03:00:45.000Z');
});

test('an answer that the browser had kept does not turn the clock back', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: deviceTime });
  const { client } = scene([
    json(page, { date: 'Tue, 24 Nov 2026 03:00:00 GMT' }),
    json(page, { date: 'Tue, 24 Nov 2026 02:58:00 GMT' }),
  ]);
  await client.loadActivities({});
  await client.loadActivities({});
  assert.equal(new Date(client.now()).toISOString(), '2026-11-24T03:00:00.000Z');
});

test('an answer without a Date leaves the clock alone', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: deviceTime });
  const { client } = scene([json(page)]);
  await client.loadActivities({});
  assert.equal(client.now(), deviceTime);
});
