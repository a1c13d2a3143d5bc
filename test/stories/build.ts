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
  readonly tags: readonly string[];
}

/** Codes that people scan have the page's address in them: it is the same in every run, whatever port is free. */
const origin = { host: 'stories.localhost:80', url: 'http://stories.localhost' };

export interface BuiltStories {
  readonly url: string;
  /** A browser that is started with it finds the address. */
  readonly browserFlag: string;
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

function serve(folder: string): Promise<{ port: number; close(): Promise<void> }> {
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
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}

export async function buildStories(): Promise<BuiltStories> {
  const folder = await mkdtemp(join(tmpdir(), 'boai-stories-'));
  await buildInto(folder);
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryEntry & { type: string }>;
  };
  const { port, close } = await serve(folder);
  return {
    url: origin.url,
    browserFlag: `--host-resolver-rules=MAP ${origin.host} 127.0.0.1:${port}`,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
