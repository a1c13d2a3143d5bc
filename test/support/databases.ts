/** Runs the same tests on SQLite and on PostgreSQL. Without PostgreSQL, one line says how many were left out. */
import { after, describe, test } from 'node:test';
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenOptions, openStore, type Store } from '../../demo/server/store/open.ts';
import {
  clusterVariable,
  type DatabasePool,
  databasePool,
  findPostgres,
  leftOutLine,
  startPostgres,
} from './postgres.ts';

/** Where an empty database may be made; several stores may open the same place. */
export interface Place extends AsyncDisposable {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}

export interface TestDatabase {
  readonly kind: 'sqlite' | 'postgres';
  /** Declares a test, as `node:test` does. */
  readonly test: (name: string, body: () => Promise<void>) => void;
  newPlace(): Promise<Place>;
  /** A store on an empty database of its own. */
  openStore(options?: Partial<OpenOptions>): Promise<Store & AsyncDisposable>;
}

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'boai-test-'));
}

const sqliteFile = (dataFolder: string): string => join(dataFolder, 'boai.sqlite');

let withSchema: Promise<string> | undefined;

/** An empty database of this server's schema: to copy it is quicker than to migrate each anew. */
function sqliteWithSchema(): Promise<string> {
  withSchema ??= (async () => {
    const dataFolder = await newFolder();
    process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
    await (await openStore({ dataFolder })).close();
    return sqliteFile(dataFolder);
  })();
  return withSchema;
}

function database(kind: TestDatabase['kind'], pool?: () => Promise<DatabasePool>): TestDatabase {
  const takePlace = async (wants: 'blank' | 'schema'): Promise<Place> => {
    const dataFolder = await newFolder();
    if (!pool && wants === 'schema') await copyFile(await sqliteWithSchema(), sqliteFile(dataFolder));
    const databaseUrl = await (await pool?.())?.take(wants);
    return {
      databaseUrl,
      dataFolder,
      [Symbol.asyncDispose]: async () => {
        const has = wants === 'schema' ? wants : 'unknown';
        if (databaseUrl !== undefined) await (await pool?.())?.giveBack(databaseUrl, has);
        for (const folder of [dataFolder, `${dataFolder}-keys`]) {
          await rm(folder, { recursive: true, force: true });
        }
      },
    };
  };
  return {
    kind,
    test: (name, body) => void test(name, body),
    newPlace: () => takePlace('blank'),
    async openStore(options = {}) {
      const place = await takePlace(options.migrations ? 'blank' : 'schema');
      const store = await openStore({ ...place, ...options });
      return {
        ...store,
        [Symbol.asyncDispose]: async () => {
          await store.close();
          await place[Symbol.asyncDispose]();
        },
      };
    },
  };
}

interface Postgres {
  readonly pool: DatabasePool;
  stop(): Promise<void>;
}

/** The runner's cluster, else one for this process alone. */
async function openCluster(programs: string): Promise<Postgres> {
  const shared = process.env[clusterVariable];
  if (shared !== undefined) return { pool: databasePool(shared), stop: async () => {} };
  const own = await startPostgres(programs);
  return { pool: databasePool(own.url), stop: () => own.stop() };
}

let postgres: Promise<Postgres> | undefined;

export function onEachDatabase(name: string, define: (database: TestDatabase) => void): void {
  describe(`${name} on SQLite`, () => define(database('sqlite')));

  const programs = findPostgres();
  if (programs === undefined) {
    let leftOut = 0;
    define({ ...database('postgres'), test: () => (leftOut += 1) });
    console.log(leftOutLine(leftOut));
    return;
  }
  describe(`${name} on PostgreSQL`, () => {
    define(database('postgres', async () => (await (postgres ??= openCluster(programs))).pool));
    after(async () => {
      const running = postgres;
      postgres = undefined;
      await (await running)?.stop();
    });
  });
}
