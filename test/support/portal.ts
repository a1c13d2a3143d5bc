/** The whole product for tests: built widgets, portal pages, API and a real database, at a fixed time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { createApp } from '../../demo/server/app.ts';
import { run } from '../../demo/server/cli/run.ts';
import { randomIds } from '../../demo/server/ids.ts';
import { openStore, type Store } from '../../demo/server/store/open.ts';
import type { Place } from './databases.ts';
import { testKey, testKeyring, testTime } from './server.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Portal extends AsyncDisposable {
  /** `http://127.0.0.1:41234/` */
  readonly address: string;
  readonly store: Store;
  /** `npm run center -- …` on the same database; answers with what it printed. */
  center(...args: string[]): Promise<{ status: number; text: string }>;
}

interface PortalOptions {
  /** What it shows at its front door, in place of the example portal. */
  readonly pages?: string;
  /** In place of a SQLite file of its own; whoever took it gives it back. */
  readonly place?: Place | undefined;
}

export async function openPortal({
  pages = join(root, 'demo/portal'),
  place,
}: PortalOptions = {}): Promise<Portal> {
  const dataFolder = place?.dataFolder ?? (await mkdtemp(join(tmpdir(), 'boai-e2e-')));
  const databaseUrl = place?.databaseUrl;
  const clock = (): number => Date.parse(testTime);
  const store = await openStore({ dataFolder, databaseUrl });
  const app = await createApp({
    store,
    clock,
    ids: randomIds,
    key: testKey,
    keyring: testKeyring,
    folders: { widgets: join(root, 'dist'), portal: pages, version: packageFile.version },
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address: `${address}/`,
    store,
    async center(...args) {
      const lines: string[] = [];
      const print = (text: string): void => void lines.push(text);
      const status = await run(args, {
        environment: { BOAI_DATA: dataFolder, DATABASE_URL: databaseUrl },
        now: clock,
        print,
        printError: print,
      });
      return { status, text: lines.join('\n') };
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await store.close();
      if (!place) await rm(dataFolder, { recursive: true });
    },
  };
}
