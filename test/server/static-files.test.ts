/** What the server delivers beside the API: the script tag with its chunks, and pages. */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { newFolder } from '../support/databases.ts';
import { keepWidgets } from '../../demo/server/kept-widgets.ts';
import { openStore } from '../../demo/server/store/open.ts';
import { startServer, type TestServer } from '../support/server.ts';

const scriptType = /^(text|application)\/javascript; charset=utf-8$/;

async function startWithFiles(): Promise<{ server: TestServer; url: string }> {
  const folder = await newFolder();
  const script = 'window.boai=1;'.repeat(100);
  await mkdir(join(folder, 'dist'));
  await mkdir(join(folder, 'portal'));
  for (const name of ['boai.js', 'days-268b18.js']) {
    await writeFile(join(folder, 'dist', name), script);
    await writeFile(join(folder, 'dist', `${name}.br`), brotliCompressSync(script));
    await writeFile(join(folder, 'dist', `${name}.gz`), gzipSync(script));
  }
  await writeFile(join(folder, 'portal', 'index.html'), '<!doctype html><title>门户</title>');
  await writeFile(join(folder, 'portal', 'old.html'), Buffer.from('<title>\xc3\xc5</title>', 'latin1'));
  const store = await openStore({ dataFolder: join(folder, 'data') });
  const server = await startServer(store, {
    folders: { widgets: join(folder, 'dist'), portal: join(folder, 'portal'), version: '1.2.3' },
  });
  return {
    url: server.base.replace('/api/v1', ''),
    server: {
      ...server,
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await store.close();
        await rm(folder, { recursive: true });
      },
    },
  };
}

test('the moving path is fresh for minutes, the versioned path and hashed chunks for ever', async () => {
  const { server, url } = await startWithFiles();
  await using _server = server;
  const caching = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type') ?? '', scriptType);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    return response.headers.get('cache-control') ?? '';
  };
  assert.match(await caching('/boai/1/boai.js'), /^public, max-age=300\b/);
  assert.match(await caching('/boai/1/days-268b18.js'), /max-age=31536000, immutable/);
  assert.match(await caching('/boai/1.2.3/boai.js'), /max-age=31536000, immutable/);
});

test('after an upgrade, what a page has pinned or still asks for is there', async () => {
  const folder = await newFolder();
  const built = join(folder, 'dist');
  const build = async (version: string, chunk: string) => {
    await rm(built, { recursive: true, force: true });
    await mkdir(join(built, 'chunks'), { recursive: true });
    await writeFile(join(built, 'boai.js'), `// ${version}`);
    await writeFile(join(built, 'chunks', chunk), `// ${chunk}`);
    return keepWidgets(built, folder, version);
  };
  assert.deepEqual(await build('1.2.3', 'days-aaaaaa.js'), []);
  const earlier = await build('1.3.0', 'days-bbbbbb.js');
  assert.deepEqual(
    earlier.map(({ version }) => version),
    ['1.2.3'],
  );
  const store = await openStore({ dataFolder: join(folder, 'data') });
  const server = await startServer(store, { folders: { widgets: built, version: '1.3.0', earlier } });
  try {
    const read = async (path: string) => {
      const response = await fetch(`${server.base.replace('/api/v1', '')}/boai/${path}`);
      return response.ok ? await response.text() : response.status;
    };
    assert.equal(await read('1/boai.js'), '// 1.3.0');
    assert.equal(await read('1.3.0/boai.js'), '// 1.3.0');
    assert.equal(await read('1.2.3/boai.js'), '// 1.2.3');
    assert.equal(await read('1/chunks/days-aaaaaa.js'), '// days-aaaaaa.js');
    assert.equal(await read('1/chunks/days-bbbbbb.js'), '// days-bbbbbb.js');
    // Asked for again, after it could not be had.
    assert.equal(await read('1/chunks///days-bbbbbb.js'), '// days-bbbbbb.js');
    assert.equal(await read('1.2.3/chunks/days-bbbbbb.js'), 404);
  } finally {
    await server[Symbol.asyncDispose]();
    await store.close();
    await rm(folder, { recursive: true });
  }
});

test('files go out compressed as the browser can read them, with their own type', async () => {
  const { server, url } = await startWithFiles();
  await using _server = server;
  for (const encoding of ['br', 'gzip']) {
    const response = await fetch(`${url}/boai/1/boai.js`, { headers: { 'accept-encoding': encoding } });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.match(response.headers.get('vary') ?? '', /accept-encoding/i);
    assert.match(response.headers.get('content-type') ?? '', scriptType);
    assert.match(await response.text(), /^window\.boai=1;/);
  }
});

test('a page is asked for again each time and keeps the encoding that it declares', async () => {
  const { server, url } = await startWithFiles();
  await using _server = server;
  const home = await fetch(`${url}/`);
  assert.match(await home.text(), /门户/);
  assert.match(home.headers.get('cache-control') ?? '', /max-age=0/);
  const old = await fetch(`${url}/old.html`);
  assert.equal(old.headers.get('content-type'), 'text/html');
});

test('nothing outside the folders is delivered, and what is missing is a problem like any other', async () => {
  const { server, url } = await startWithFiles();
  await using _server = server;
  for (const path of [
    '/boai/1/..%2f..%2fdata/server-key',
    '/%2e%2e/data/boai.sqlite',
    '/boai/1/nothing.js',
    '/x',
  ]) {
    const response = await fetch(`${url}${path}`);
    assert.ok([403, 404].includes(response.status), `${path} ${response.status}`);
    assert.match(response.headers.get('content-type') ?? '', /problem\+json/);
  }
});
