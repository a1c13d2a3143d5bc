/**
 * What each engine does with a script tag's file that has a digest, and with a module that the page preloads by its digest:
 * it is the README's word on what that protects.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { engines } from '../support/engines/engines.ts';

const moduleCode = 'export const name = "module";';
const tagCode = 'window.hasRun = true;';
const digestOf = (code: string): string => `sha384-${createHash('sha384').update(code).digest('base64')}`;
const wrong = `sha384-${'A'.repeat(64)}`;

/** With digests that fit, or with others. */
function pageOf(path: string): string {
  const pin = (code: string): string =>
    `integrity="${path === '/fits' ? digestOf(code) : wrong}" crossorigin="anonymous"`;
  return `<!doctype html><title>pinned</title><link rel="icon" href="data:,">
    <link rel="modulepreload" href="${path}-module.js" ${pin(moduleCode)}>
    <script src="${path}-tag.js" ${pin(tagCode)}></script>`;
}

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
    if (!url.endsWith('.js')) {
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(url));
    }
    // As ours. Current Chromium forgets that a file did not fit, and asks again for one that may not be kept.
    const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' };
    response.writeHead(200, headers).end(url.endsWith('-tag.js') ? tagCode : moduleCode);
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
  test(`${engine.name}: of files that are not the pinned ones the tag’s does not run, a preloaded module ${isChecked[engine.name] ? 'neither' : 'does'}`, async () => {
    await using page = await engine.open();
    const whatRuns = async (name: string): Promise<{ tag: boolean; module: boolean }> => {
      await page.go(address + name);
      return page.run(
        (module) =>
          import(module).then(
            () => ({ tag: 'hasRun' in window, module: true }),
            () => ({ tag: 'hasRun' in window, module: false }),
          ),
        `/${name}-module.js`,
      );
    };
    assert.deepEqual(await whatRuns('fits'), { tag: true, module: true });
    assert.deepEqual(await whatRuns('other'), { tag: false, module: !isChecked[engine.name] });
  });
}
