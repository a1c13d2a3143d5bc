/** A backup is one file: a copy of the SQLite database, or the custom format of `pg_dump`. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Migration } from 'kysely/migration';
import { Client } from 'pg';
import { headEnding } from '../confidence/audit.ts';
import type { LogHead } from '../confidence/staff-log.ts';
import { migrations as ownMigrations } from './migrations/index.ts';
import { NewerDatabaseError } from './migrate.ts';

/** Where the data is. */
export type Location =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

const run = promisify(execFile);

/**
 * Writes the whole database into a new file; servers go on working meanwhile. How far the staff logs have come is written
 * beside it: later they must still have come so far.
 */
export async function backUp(location: Location, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  if (await exists(file)) throw new Error(`${file} exists already; a backup never overwrites.`);
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  // Before the copy, so that it has them all.
  const heads = await readHeads(location);
  if (location.kind === 'sqlite') {
    backUpSqlite(location.file, partial);
  } else {
    await runPostgresTool('pg_dump', location.url, ['--format=custom', '--no-owner', `--file=${partial}`]);
  }
  // It holds names and phones, as the database does.
  await chmod(partial, 0o600);
  await rename(partial, file);
  if (heads.length > 0) {
    await writeFile(`${file}${headEnding}`, `${JSON.stringify(heads, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  }
}

const headsSql = `
  select l.center_id as center, l.number, l.hash from staff_log l
  where l.number = (select max(m.number) from staff_log m where m.center_id = l.center_id)
  order by l.center_id`;

/** None of a database whose schema is older. */
async function readHeads(location: Location): Promise<LogHead[]> {
  if (location.kind === 'sqlite') {
    const database = new DatabaseSync(location.file, { timeout: 10_000 });
    try {
      const isThere = database.prepare("select 1 from sqlite_schema where name = 'staff_log'").get();
      if (!isThere) return [];
      return database
        .prepare(headsSql)
        .all()
        .map((row) => ({
          center: String(row['center']),
          number: Number(row['number']),
          hash: String(row['hash']),
        }));
    } finally {
      database.close();
    }
  }
  const client = new Client({ connectionString: location.url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string | null }>(
      "select to_regclass('staff_log') as name",
    );
    if (!tables[0]?.name) return [];
    return (await client.query<{ center: string; number: number; hash: string }>(headsSql)).rows;
  } finally {
    await client.end();
  }
}

function backUpSqlite(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 10_000 });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
  checkSqliteBackup(to, undefined);
}

const allPagesAtOnce = 2 ** 31 - 1;

/**
 * Replaces the whole database by a backup in one transaction. The caller has asked whether that is wanted and has
 * backed up what is there now.
 */
export async function restore(
  location: Location,
  file: string,
  migrations: Readonly<Record<string, Migration>> = ownMigrations,
): Promise<void> {
  if (!(await exists(file))) throw new Error(`There is no file ${file}.`);
  if (location.kind === 'postgres') {
    await runPostgresTool('pg_restore', location.url, [
      '--clean',
      '--if-exists',
      '--no-owner',
      '--single-transaction',
      '--exit-on-error',
      file,
    ]);
    return;
  }
  checkSqliteBackup(file, migrations);
  await mkdir(dirname(location.file), { recursive: true, mode: 0o700 });
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    // SQLite's own copy takes the write lock, so servers that run meanwhile see the old data or the new, nothing between.
    await copyDatabase(source, location.file, { rate: allPagesAtOnce });
  } finally {
    source.close();
  }
}

/** Throws when the file is damaged, is something else, or comes from a newer server. */
function checkSqliteBackup(file: string, migrations: Readonly<Record<string, Migration>> | undefined): void {
  let names: string[];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [health] = database.prepare('pragma integrity_check').all();
    if (health?.['integrity_check'] !== 'ok') throw new Error('it is damaged');
    names = database
      .prepare('select name from kysely_migration')
      .all()
      .map(({ name }) => String(name));
  } catch (error) {
    throw new Error(
      `${file} is not a usable backup of this server (${error instanceof Error ? error.message : String(error)}).`,
      { cause: error },
    );
  } finally {
    database.close();
  }
  const unknown = migrations ? names.filter((name) => !(name in migrations)) : [];
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
}

/** Whether a process has this SQLite file open. */
export async function isInUse(file: string): Promise<boolean> {
  const database = new DatabaseSync(file);
  try {
    // In WAL mode the exclusive lock is only to be had when nobody else is there.
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin exclusive; commit');
    return false;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

/** Deletes automatic backups after this long: they hold personal data, which is not kept for ever. */
const backupsKeptMs = 30 * 86_400_000;

export async function removeOldBackups(folder: string, now: number): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const name of files.filter((file) => /^boai-.*-before-/.test(file))) {
    const file = join(folder, name);
    if (now - (await stat(file)).mtimeMs > backupsKeptMs) await rm(file, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The path of a PostgreSQL program: on the PATH, else the newest one where Debian puts them. */
async function findPostgresTool(name: string): Promise<string | undefined> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')),
  ];
  for (const folder of folders) {
    if (await exists(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

async function runPostgresTool(name: 'pg_dump' | 'pg_restore', url: string, args: string[]): Promise<void> {
  const tool = await findPostgresTool(name);
  if (tool === undefined) {
    throw new Error(
      `${name} is needed to back up PostgreSQL and was not found. Install the PostgreSQL client programs ` +
        '(Debian: apt-get install postgresql-client) and start again. ' +
        `备份 PostgreSQL 需要 ${name}，请先安装 PostgreSQL 客户端（Debian：apt-get install postgresql-client）。`,
    );
  }
  // The password goes by environment: arguments can be read by every user of the machine.
  const target = new URL(url);
  const password = decodeURIComponent(target.password);
  target.password = '';
  try {
    await run(tool, [`--dbname=${target.href}`, ...args], {
      env: { ...process.env, ...(password !== '' && { PGPASSWORD: password }) },
    });
  } catch (error) {
    // The message of a failed command repeats the whole command, the address of the database with it.
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    // oxlint-disable-next-line preserve-caught-error -- the cause is that very command.
    throw new Error(`${name} did not succeed: ${said || 'it said nothing'}`);
  }
}
