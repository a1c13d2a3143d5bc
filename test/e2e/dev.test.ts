/** `npm run dev`: a widget's frame is there from its source, as it is from the built file. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { newFolder } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';

let folder: string;
let stop: () => Promise<void>;
let address: string;

before(async () => {
  folder = await newFolder();
  const port = await freePort();
  address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['demo/dev.ts'], {
    env: { ...process.env, BOAI_DATA: folder, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!output.includes('old page') && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), exited]);
});

after(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

test('embed.html brings the frame’s script and the widgets’ tag', async () => {
  const page = await fetch(`${address}/boai/1/embed.html?widget=my-bookings`);
  assert.equal(page.status, 200);
  const html = await page.text();
  assert.match(html, /<script src="boai.js"/);
  // Its policy lets in the built script only.
  assert.doesNotMatch(html, /Content-Security-Policy/);
  const [, script] = /type="module" src="([^"]+)"/.exec(html) ?? [];
  const source = await fetch(address + script);
  assert.match(await source.text(), /data-inline/);
});
