/** What each engine does with a module that the page preloads by its digest: it is the README's word on what that protects. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { engines } from '../support/engines/engines.ts';

const code = 'export const name = "module";';
const digest = `sha384-${createHash('sha384').update(code).digest('base64')}`;
const wrong = `sha384-${'A'.repeat(64)}`;

/** WebKit does not look at the digest of a preloaded module. */
const isChecked: Readonly<Record<string, boolean>> = {
  Chromium: true,
  'Chromium 88': true,
  'Firefox ESR': true,
  WebKitGTK: false,
};

let server: Server;
let address = '';

before(async () => {
  server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname.endsWith('.js')) {
      // As ours. Current Chromium forgets that a file did not fit, and asks again for one that may not be kept.
      const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' };
      return void response.writeHead(200, headers).end(code);
    }
    const link = `<link rel="modulepreload" href="${pathname}.js" integrity="${searchParams.get('integrity')}" crossorigin="anonymous">`;
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>pinned</title><link rel="icon" href="data:,">${link}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

for (const engine of engines.filter((one) => one.isInstalled())) {
  test(`${engine.name} ${isChecked[engine.name] ? 'does not run' : 'runs'} a module that is not the one that the page has preloaded by its digest`, async () => {
    await using page = await engine.open();
    const runs = async (name: string, integrity: string): Promise<boolean> => {
      await page.go(`${address}${name}?integrity=${encodeURIComponent(integrity)}`);
      return page.run(
        (module) =>
          import(module).then(
            () => true,
            () => false,
          ),
        `/${name}.js`,
      );
    };
    assert.equal(await runs('fits', digest), true);
    assert.equal(await runs('other', wrong), !isChecked[engine.name]);
  });
}
