/** The page where manage links lead when a center has none of its own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createCaller } from '../contract/caller.ts';
import { onEachDatabase, type TestDatabase } from '../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testCenter } from '../support/server.ts';

async function open({ openStore }: TestDatabase, changes: Partial<typeof testCenter> = {}) {
  const store = await openStore();
  await saveTestCenter(store, [anActivity()], { center: { ...testCenter, ...changes } });
  const widgets = join(import.meta.dirname, '../support');
  const server = await startServer(store, { folders: { widgets, version: '1.2.3' } });
  const origin = server.base.replace('/api/v1', '');
  return {
    ...createCaller(server.base, fetch),
    page: async (path: string) => {
      const response = await fetch(`${origin}${path}`);
      return { response, html: await response.text() };
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

onEachDatabase('the bookings page', (database) => {
  const { test } = database;

  test('a manage link leads to it; it asks this server and shows the phone without any script', async () => {
    await using desk = await open(database);
    const { manageUrl, manageToken } = await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
    const { pathname, hash } = new URL(manageUrl);
    assert.deepEqual([pathname, hash], ['/bookings/meiyuan', `#boai-booking=${manageToken}`]);
    const { response, html } = await desk.page(pathname);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(html, /<html lang="zh-CN">/);
    assert.match(html, /<script src="\/boai\/1\/boai\.js"[^>]* data-api="\/api\/v1" data-center="meiyuan">/);
    const [, children = ''] = /<boai-my-bookings>([^]*)<\/boai-my-bookings>/.exec(html) ?? [];
    assert.match(children, /<a href="tel:0796-8000001">0796-8000001<\/a>/);
    assert.match(children, /周一至周日 8:30–17:30/);
    assert.match(html, new RegExp(`<title>我的预约 · ${testCenter.name}</title>`));
  });

  test('it runs no script but the server’s own, is framed by nobody, and its address is told to nobody', async () => {
    await using desk = await open(database);
    const { response, html } = await desk.page('/bookings/meiyuan');
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      assert.ok(policy.split('; ').includes(rule), rule);
    }
    assert.ok(!policy.includes('unsafe'));
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=300$/);
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    assert.ok(policy.includes(`style-src 'sha256-${digest}'`), 'its own style is what the policy allows');
    assert.ok(!/<script(?![^>]* src=)/.test(html) && !/ (on[a-z]+|style)=/.test(html), 'nothing inline');
  });

  test('a center’s own words stay words', async () => {
    await using desk = await open(database, {
      name: '<img src=x onerror=alert(1)>"中心"',
      hours: '<b>8:30</b>',
    });
    const { html } = await desk.page('/bookings/meiyuan');
    assert.ok(!html.includes('<img') && !html.includes('<b>'));
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;&quot;中心&quot;/);
  });

  test('a center that is not there is a page that says so', async () => {
    await using desk = await open(database);
    for (const path of ['/bookings/elsewhere', '/bookings/%3Cscript%3E', '/bookings/..%2f']) {
      const { response, html } = await desk.page(path);
      assert.equal(response.status, 404, path);
      assert.match(html, /没有这个页面/);
      assert.ok(!html.includes('script>'), 'nothing of the address is repeated');
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });

  test('without built widgets there is no such page', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store);
    await using server = await startServer(store);
    const response = await fetch(`${server.base.replace('/api/v1', '')}/bookings/meiyuan`);
    assert.deepEqual(
      [response.status, response.headers.get('content-type')],
      [404, 'application/problem+json; charset=utf-8'],
    );
  });
});
