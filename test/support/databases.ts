/** Runs the same tests on SQLite and on PostgreSQL. Without PostgreSQL, one line says how many were left out. */
import { after, describe, test } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenOptions, openStore, type Store } from '../../demo/server/store/open.ts';
import { findPostgres, type PostgresCluster, startPostgres } from './postgres.ts';

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

function database(kind: TestDatabase['kind'], newDatabase: () => Promise<string | undefined>): TestDatabase {
  const newPlace = async (): Promise<Place> => {
    const dataFolder = await newFolder();
    return {
      databaseUrl: await newDatabase(),
      dataFolder,
      [Symbol.asyncDispose]: () => rm(dataFolder, { recursive: true, force: true }),
    };
  };
  return {
    kind,
    test: (name, body) => void test(name, body),
    newPlace,
    async openStore(options = {}) {
      const place = await newPlace();
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

/** One cluster for all that a test process declares. */
let cluster: Promise<PostgresCluster> | undefined;

export function onEachDatabase(name: string, define: (database: TestDatabase) => void): void {
  describe(`${name} on SQLite`, () => define(database('sqlite', async () => undefined)));

  const programs = findPostgres();
  if (programs === undefined) {
    let leftOut = 0;
    define({ ...database('postgres', async () => undefined), test: () => (leftOut += 1) });
    console.log(`PostgreSQL was not found: ${leftOut} tests of "${name}" were left out.`);
    return;
  }
  describe(`${name} on PostgreSQL`, () => {
    define(database('postgres', async () => (await (cluster ??= startPostgres(programs))).createDatabase()));
    after(async () => {
      const running = cluster;
      cluster = undefined;
      await (await running)?.stop();
    });
  });
}
