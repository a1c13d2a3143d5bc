/** What every answer of the server is like, whatever was asked: origins, caches, headers, limits, health. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { operations, type Operation } from '../../src/api/contract/operations.ts';
import { saveOrigins } from '../../demo/server/center.ts';
import { createStaffToken } from '../../demo/server/staff.ts';
import { onEachDatabase } from '../support/databases.ts';
import { readLog } from '../support/log.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../support/server.ts';

const portal = 'https://portal.example';
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

  test('openapi.json and the list of centers can be read by any page', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    for (const path of ['/openapi.json', '/centers']) {
      const response = await fetch(`${server.base}${path}`, {
        headers: { origin: 'https://anywhere.example' },
      });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      await response.body?.cancel();
    }
  });

  test('a page on the list of its center may call, exactly as it is written there', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [], { origins: [portal] });
    await using server = await startServer(store);
    const ask = (origin: string) => fetch(`${server.base}${activities}`, { headers: { origin } });

    const allowed = await ask(portal);
    assert.equal(allowed.status, 200);
    assert.equal(allowed.headers.get('access-control-allow-origin'), portal);
    assert.match(allowed.headers.get('access-control-expose-headers') ?? '', /Date, Age, ETag, Retry-After/);
    assert.equal(allowed.headers.get('access-control-allow-credentials'), null);
    assert.match(allowed.headers.get('vary') ?? '', /Origin/);

    for (const origin of [
      'http://portal.example',
      'https://portal.example:8443',
      'https://evil.portal.example',
      'https://portal.example.evil.example',
      'null',
    ]) {
      const refused = await ask(origin);
      assert.equal(refused.status, 403, origin);
      assert.equal(((await refused.json()) as { code: string }).code, 'origin_not_allowed');
      assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'the page may read why');
    }
  });

  test('each center has its own list', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [], { origins: [portal] });
    await saveTestCenter(store, [], { center: { ...testCenter, id: 'tianyu' } });
    await using server = await startServer(store);
    const ask = (center: string) =>
      fetch(`${server.base}/centers/${center}/activities`, { headers: { origin: portal } });
    assert.equal((await ask('meiyuan')).status, 200);
    assert.equal((await ask('tianyu')).status, 403);
    await saveOrigins(store, 'tianyu', [portal]);
    assert.equal((await ask('tianyu')).status, 200);
  });

  test("the server's own pages may always call, by the host they came from and by its public address", async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await using server = await startServer(store, { publicUrl: 'https://center.example' });
    for (const origin of [new URL(server.base).origin, 'https://center.example']) {
      const response = await fetch(`${server.base}${activities}`, { headers: { origin } });
      assert.equal(response.status, 200, origin);
    }
  });

  test('a refused page passes its preflight, so that it can read the refusal; nothing is written', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const url = `${server.base}/centers/default/activities/dance/bookings`;
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: portal,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), portal);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
    const post = await fetch(url, {
      method: 'POST',
      headers: { origin: portal, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(aSignUp()),
    });
    assert.equal(post.status, 403);
    const { taken } = await store.db.selectFrom('places').select('taken').executeTakeFirstOrThrow();
    assert.equal(taken, 0);
  });

  test('a refused origin is one clear log line that says how to allow it', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    for (let times = 0; times < 3; times++) {
      await (await fetch(`${server.base}${activities}`, { headers: { origin: portal } })).text();
    }
    const lines = log.lines().filter((line) => line.includes(portal));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /npm run center -- origins allow .*https:\/\/portal\.example.* --center meiyuan/);
  });

  test('nothing personal and nothing secret reaches the log', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity({ capacity: 1 })]);
    const staffToken = await createStaffToken(store, 'meiyuan', 'test', Date.now());
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    const center = `${server.base}/centers/meiyuan`;
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${center}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'canary-idempotency', ...headers },
        body: JSON.stringify(body),
      });
    const person = aSignUp({ name: '金丝雀一', attendeeName: '金丝雀二', phone: '13912345678' });

    const made = await post('/activities/dance/bookings', person);
    const { booking, manageToken } = (await made.json()) as {
      booking: { code: string; calendarUrl: string };
      manageToken: string;
    };
    const authorization = `Bearer ${manageToken}`;
    await fetch(booking.calendarUrl);
    await fetch(`${center}/bookings/current`, { headers: { authorization } });
    await fetch(`${center}/bookings/${manageToken}`);
    await fetch(`${center}/activities?text=canary-search&phone=13912345678`);
    await fetch(`${center}/activities/%zz?name=canary-search`);
    await post('/bookings/find', { code: booking.code, phone: '13912345678' });
    await post('/activities/dance/bookings', { ...person, partySize: 'canary-search' });
    await post('/activities/dance/bookings', person, { 'idempotency-key': 'canary-other-key' });
    await fetch(`${center}/staff/activities/dance/roster`, {
      headers: { authorization: `Bearer ${staffToken}` },
    });
    await post('/bookings/current/cancel', {}, { authorization });

    const written = log.lines().join('\n');
    assert.ok(log.lines().length >= 10, 'every request is a line');
    const calendarId = booking.calendarUrl.split('/').pop()!.replace('.ics', '');
    for (const secret of [
      '金丝雀',
      '13912345678',
      booking.code,
      manageToken,
      manageToken.split('.')[1]!,
      staffToken,
      calendarId,
      'canary-',
    ]) {
      assert.ok(!written.includes(secret), `${secret} is in the log`);
    }
  });

  test('an error of the server itself is logged without what the database quotes', async () => {
    await using store = await openStore();
    await saveTestCenter(store, [anActivity()]);
    await store.db.schema.dropTable('bookings').execute();
    const log = readLog();
    await using server = await startServer(store, { log: log.logger });
    const response = await fetch(`${server.base}/centers/meiyuan/activities/dance/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(aSignUp({ name: '金丝雀' })),
    });
    assert.equal(response.status, 500);
    const problem = (await response.json()) as { code: string; requestId: string };
    assert.equal(problem.code, 'internal');
    const failure = log.lines().find((line) => line.includes('A request failed')) ?? '';
    assert.ok(failure.includes(problem.requestId), 'the id on the page leads to the line in the log');
    assert.ok(failure.includes('"stack"'));
    assert.ok(!failure.includes('金丝雀') && !failure.includes('insert into'));
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
