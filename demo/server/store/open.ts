/** Opens the database that the settings name, brought to this server's schema. */
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import { backUp, type Location } from './backup.ts';
import { migrate } from './migrate.ts';
import { migrations as ownMigrations } from './migrations/index.ts';
import * as postgres from './postgres.ts';
import * as sqlite from './sqlite.ts';
import type { PassOverLocked, Tables } from './tables.ts';
import { isUnreachable, transact, untilUnlocked } from './transact.ts';

export interface Store {
  readonly db: Kysely<Tables>;
  readonly location: Location;
  /** One transaction, tried again while the database is locked; `work` does nothing but database work. */
  transact<Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  readonly passOverLocked: PassOverLocked;
  /** What was deleted leaves the files too, as far as the database can do that now. */
  overwriteDeleted(): Promise<void>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `postgres://…`; without it, SQLite in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** For the SQLite file and the backups. */
  readonly dataFolder: string;
  /** Told what happened: an upgrade, a lost connection. */
  readonly notify?: (message: string) => void;
  readonly poolSize?: number;
  /** For tests of upgrades. */
  readonly migrations?: Readonly<Record<string, Migration>>;
}

export function locationOf({ databaseUrl, dataFolder }: OpenOptions): Location {
  if (databaseUrl === undefined || databaseUrl === '') {
    return { kind: 'sqlite', file: join(dataFolder, 'boai.sqlite') };
  }
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL has to begin with postgres:// ; leave it out for SQLite.');
  }
  return { kind: 'postgres', url: databaseUrl };
}

export async function openStore(options: OpenOptions): Promise<Store> {
  const { dataFolder, notify = () => {}, poolSize = 10, migrations = ownMigrations } = options;
  const location = locationOf(options);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const db = new Kysely<Tables>({ dialect: await openDialect(location, poolSize, notify) });
  try {
    await migrate(db, {
      migrations,
      kind: location.kind,
      backup: async (pending) => {
        const file = join(dataFolder, 'backups', backupName(location, `before-${pending[0]}`));
        await backUp(location, file);
        notify(`The database is being upgraded; it was backed up to ${file} first.`);
      },
    });
  } catch (error) {
    await db.destroy();
    throw isUnreachable(error) ? unreachable(location, error) : error;
  }
  return {
    db,
    location,
    transact: (work) => transact(db, work),
    passOverLocked: location.kind === 'sqlite' ? sqlite.passOverLocked : postgres.passOverLocked,
    // In the database file it is overwritten when it is deleted; the log beside it still has the page as it was.
    overwriteDeleted: async () => {
      if (location.kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

/** The driver's own words are often empty here, and an administrator needs to know which database is meant. */
function unreachable(location: Location, cause: unknown): Error {
  const where = location.kind === 'postgres' ? new URL(location.url).host : location.file;
  return new Error(
    `The database at ${where} does not answer: check DATABASE_URL and whether PostgreSQL runs. 数据库 ${where} 连接不上，请检查 DATABASE_URL 和 PostgreSQL 是否在运行。`,
    { cause },
  );
}

async function openDialect(location: Location, poolSize: number, notify: (message: string) => void) {
  if (location.kind === 'postgres') {
    return postgres.postgresDialect(
      postgres.openPostgres(location.url, poolSize, (error) => notify(`PostgreSQL: ${error.message}`)),
    );
  }
  // Two processes that start together can find the new file locked while the other one switches it to WAL.
  const database = await untilUnlocked(async () => sqlite.openSqlite(location.file));
  await chmod(location.file, 0o600);
  return sqlite.sqliteDialect(database);
}

/** `boai-20261124T011500123Z-….sqlite`; the process id keeps two servers that upgrade together apart. */
export function backupName(location: Location, reason: string): string {
  const time = new Date().toISOString().replace(/[-:.]/g, '');
  const ending = location.kind === 'sqlite' ? 'sqlite' : 'pgdump';
  return `boai-${time}-${process.pid}-${reason}.${ending}`;
}
