/** What every answer of the server is like, whatever was asked: routes, caches, headers, limits, health. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { operations, type Operation } from '../../src/api/contract/operations.ts';
import { createStaffToken } from '../../demo/server/staff.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../support/server.ts';

const activities = '/centers/default/activities';

onEachDatabase('the HTTP surface', ({ test, openStore }) => {
  test('every operation of the contract is on its path, and nothing else is under /api', async () => {
    await using store = await openStore();
    await using server = await startServer(store);
    const expected = new Set(['GET /api/v1/openapi.json']);
    for (const { method, path } of Object.values(operations as Record<string, Operation>)) {
      expected.add(`${method} ${path}`);
    }
    const routed = new Set<string>();
    // Fastify prints its routes as a tree; asking it about each known path, and counting leaves, needs no parsing of art.
    for (const entry of expected) {
      const [method, url] = entry.split(' ') as ['GET' | 'POST', string];
      if (server.app.hasRoute({ method, url })) routed.add(entry);
    }
    assert.deepEqual(routed, expected);
    const tree = server.app.printRoutes({ commonPrefix: false, includeHooks: false });
    const methods = [...tree.matchAll(/\((.*?)\)$/gm)].flatMap(([, list]) => list!.split(', '));
    const own = methods.filter((method) => method !== 'HEAD');
    assert.equal(own.length, expected.size + 1, `/healthz and nothing more:\n${tree}`);
  });

  test('answers say that they are not to be guessed at, framed or sniffed', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    const { headers } = await fetch(`${server.base}${activities}`);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('set-cookie'), null);
    assert.ok(headers.get('x-request-id'));
  });

  test('an address that cannot be decoded is refused like any other', async () => {
    await using store = await openStore();
    await using server = await startServer(store);
    const response = await fetch(`${server.base}/centers/%zz/activities`);
    const { code } = (await response.json()) as { code: string };
    assert.deepEqual([response.status, code], [404, 'not_found']);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  test('the programme goes out compressed, what is personal does not', async () => {
    await using store = await openStore();
    const evenings = Array.from({ length: 60 }, (_, index) => anActivity({ id: `dance-${index}` }));
    await saveTestCenter(store, evenings);
    await using server = await startServer(store);
    const bytes = async (encoding: string) => {
      const answer = await server.app.inject({
        url: `/api/v1${activities}`,
        headers: { 'accept-encoding': encoding },
      });
      assert.equal(answer.statusCode, 200);
      assert.match(String(answer.headers.vary), /Accept-Encoding/);
      return [answer.headers['content-encoding'], answer.rawPayload.length] as const;
    };
    const [none, plain] = await bytes('br;q=0');
    const [br, small] = await bytes('gzip, br');
    const [gzip] = await bytes('gzip');
    assert.deepEqual([none, br, gzip], [undefined, 'br', 'gzip']);
    assert.ok(small * 10 < plain, `${small} of ${plain}`);
    const read = (await (await fetch(`${server.base}${activities}`)).json()) as { activities: unknown[] };
    assert.equal(read.activities.length, 60);
    const refusal = await server.app.inject({
      method: 'POST',
      url: '/api/v1/centers/default/bookings/find',
      headers: { 'accept-encoding': 'br' },
      payload: { code: 'ABCD2345', phone: '13800138000' },
    });
    assert.equal(refusal.headers['content-encoding'], undefined);
  });

  test('an ETag changes with the data and with the day on which the default range begins', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const tag = async (path = activities) => (await fetch(`${server.base}${path}`)).headers.get('etag');
    const first = await tag();
    assert.equal(await tag(), first);
    server.setNow('2026-11-30T23:59:59+08:00');
    assert.equal(await tag(), first);
    server.setNow('2026-12-01T00:00:00+08:00');
    assert.notEqual(await tag(), first);
  });

  test('the wrong method is told which ones there are', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    const response = await fetch(`${server.base}${activities}`, { method: 'DELETE' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.equal((await fetch(`${server.base}${activities}`, { method: 'HEAD' })).status, 200);
  });

  test('a body that is too large is refused; a programme may be larger than a sign-up', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity()]);
    const authorization = `Bearer ${await createStaffToken(store, 'meiyuan', 'test', Date.now())}`;
    await using server = await startServer(store);
    const post = (path: string, body: unknown) =>
      fetch(`${server.base}/centers/meiyuan${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), authorization },
        body: JSON.stringify(body),
      });
    const large = 'x'.repeat(70_000);
    assert.equal((await post('/activities/dance/bookings', aSignUp({ name: large }))).status, 413);
    const contentBase64 = Buffer.from(`活动名称,日期\n${large}\n`).toString('base64');
    assert.equal((await post('/staff/import', { fileName: 'a.csv', contentBase64 })).status, 200);
  });

  test('looking for bookings is limited by address and by code; signing up has room for a whole community', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    const limits = { findsPerAddress: 6, findsPerCode: 3, writesPerAddress: 1_000 };
    await using server = await startServer(store, { limits, trustProxy: true });
    const find = async (code: string, address: string) => {
      const response = await fetch(`${server.base}/centers/default/bookings/find`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ code, phone: '13800138000' }),
      });
      await response.text();
      return response;
    };
    for (let times = 0; times < 3; times++) {
      assert.equal((await find('ABCD 2345', `10.0.0.${times}`)).status, 404);
    }
    const byCode = await find('abcd2345', '10.0.0.9');
    assert.equal(byCode.status, 429, 'the fourth try of this code, from a new address');
    assert.ok(Number(byCode.headers.get('retry-after')) > 0);
    for (let times = 0; times < 6; times++) {
      assert.equal((await find(`EFGH234${times + 2}`, '10.9.9.9')).status === 429, false);
    }
    assert.equal((await find('WXYZ2345', '10.9.9.9')).status, 429, 'the seventh try from this address');
  });

  test('nobody keeps the slots of a center from everybody else', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store, { limits: { holdsPerAddress: 3 }, trustProxy: true });
    const hold = async (address: string) => {
      const response = await fetch(`${server.base}/centers/default/slots/none_20261126T0830/holds`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'x-forwarded-for': address,
        },
        body: JSON.stringify({ partySize: 1, replaces: null }),
      });
      await response.text();
      return response.status;
    };
    for (let times = 0; times < 3; times++) assert.equal(await hold('10.9.9.9'), 404);
    assert.equal(await hold('10.9.9.9'), 429);
    assert.equal(await hold('10.9.9.8'), 404, 'others go on');
  });

  test('health is asked of the database', async () => {
    const store = await openStore();
    await using server = await startServer(store);
    const health = () => fetch(server.base.replace('/api/v1', '/healthz'));
    assert.equal((await health()).status, 200);
    await store[Symbol.asyncDispose]();
    assert.ok((await health()).status >= 500);
  });

  test('the staff API is for staff of this center', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity()]);
    await saveTestCenter(store, [], { center: { ...testCenter, id: 'tianyu' } });
    const own = await createStaffToken(store, 'meiyuan', 'test', Date.now());
    const foreign = await createStaffToken(store, 'tianyu', 'test', Date.now());
    await using server = await startServer(store);
    const roster = async (headers: Record<string, string>) =>
      (await fetch(`${server.base}/centers/meiyuan/staff/activities/dance/roster`, { headers })).status;
    assert.equal(await roster({ authorization: `Bearer ${own}` }), 200);
    assert.equal(await roster({ authorization: `Bearer ${foreign}` }), 401);
    assert.equal(await roster({ authorization: `Basic ${own}` }), 401);
    assert.equal(await roster({}), 401);
    const kept = await store.db.selectFrom('staff_tokens').selectAll().execute();
    assert.ok(!JSON.stringify(kept).includes(own.slice(-20)), 'only the hash is kept');
  });
});
