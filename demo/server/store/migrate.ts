/** Brings a database to the schema of this server: after a backup, once, also when two servers start together. */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';
import { untilUnlocked } from './transact.ts';

/** Any constant does, as long as every version of the server uses the same. */
const postgresMigrationLock = 2_026_112_401;

/** The database was written by a newer server; using it with this one could lose data. */
export class NewerDatabaseError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The database belongs to a newer version of this server (it has ${unknown.join(', ')}). ` +
        'Start that newer version, or restore the backup that it made before the upgrade. Nothing was changed. ' +
        '数据库属于更新的版本,请启动新版本,或恢复升级前的自动备份。数据未改动。',
    );
    this.name = 'NewerDatabaseError';
  }
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

export interface MigrateOptions {
  readonly migrations: Readonly<Record<string, Migration>>;
  readonly kind: 'sqlite' | 'postgres';
  /** Called before pending steps run on a database that has data. */
  readonly backup: (pending: readonly string[]) => Promise<void>;
}

/** Answers with the names of the steps that ran. */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<readonly string[]> {
  const { migrations, kind, backup } = options;
  const applied = await untilUnlocked(() => appliedMigrations(db));
  refuseNewer(applied, migrations);
  const pending = Object.keys(migrations).filter((name) => !applied.includes(name));
  if (pending.length === 0) return [];
  if (applied.length > 0) await backup(pending);
  return untilUnlocked(() =>
    db.transaction().execute(async (trx) => {
      // SQLite has begun immediately, so another server waits at its own begin; PostgreSQL waits here.
      if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${postgresMigrationLock})`.execute(trx);
      refuseNewer(await appliedMigrations(trx), migrations);
      const migrator = new Migrator({
        db: trx,
        provider: { getMigrations: async () => ({ ...migrations }) },
      });
      const { error, results } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
      return (results ?? []).map(({ migrationName }) => migrationName);
    }),
  );
}

function refuseNewer(applied: readonly string[], migrations: MigrateOptions['migrations']): void {
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
}
