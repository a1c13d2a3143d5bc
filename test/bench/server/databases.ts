/** The databases that the server is measured on: SQLite as it ships, PostgreSQL as a throw-away cluster that writes durably. */
import { rm } from 'node:fs/promises';
import { newFolder, type Place } from '../../support/databases.ts';
import { databasePool, findPostgres, startPostgres } from '../../support/postgres.ts';

export interface Database {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** An empty one of its own. */
  newPlace(): Promise<Place>;
}

export interface Databases extends AsyncDisposable {
  readonly all: readonly Database[];
}

async function placeAt(databaseUrl: string | undefined, giveBack = async () => {}): Promise<Place> {
  const dataFolder = await newFolder();
  return {
    databaseUrl,
    dataFolder,
    [Symbol.asyncDispose]: async () => {
      await giveBack();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export async function openDatabases(): Promise<Databases> {
  const sqlite: Database = { name: 'SQLite', newPlace: () => placeAt(undefined) };
  const programs = findPostgres();
  if (programs === undefined) {
    console.log('PostgreSQL was not found: the server is measured on SQLite alone.');
    return { all: [sqlite], [Symbol.asyncDispose]: async () => {} };
  }
  const cluster = await startPostgres(programs, { isDurable: true });
  const pool = databasePool(cluster.url);
  const postgres: Database = {
    name: 'PostgreSQL',
    async newPlace() {
      const url = await pool.take('blank');
      return placeAt(url, () => pool.giveBack(url, 'unknown'));
    },
  };
  return { all: [sqlite, postgres], [Symbol.asyncDispose]: () => cluster.stop() };
}
