/** A Storybook built for one run, and a loopback server that shows it. */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

export interface BuiltStories {
  readonly url: string;
  readonly stories: readonly StoryEntry[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @throws with the builder's own output when it fails */
function buildInto(folder: string): Promise<void> {
  const line = ['build', '--disable-telemetry', '--quiet', '--output-dir', folder];
  const child = spawn('storybook', line, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

export function serve(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    // The page's own icon is the browser's idea, not the story's.
    if (!isFile) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close });
    });
  });
}

export async function buildStories(): Promise<BuiltStories> {
  const folder = await mkdtemp(join(tmpdir(), 'boai-stories-'));
  await buildInto(folder);
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryEntry & { type: string }>;
  };
  const { url, close } = await serve(folder);
  return {
    url,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
