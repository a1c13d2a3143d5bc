/** Which pages may call the API, and what a page that may not is told. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { saveOrigins } from '../../demo/server/center.ts';
import { onEachDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../support/server.ts';

const portal = 'https://portal.example';
const activities = '/centers/default/activities';

onEachDatabase('origins', ({ test, openStore }) => {
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
});
