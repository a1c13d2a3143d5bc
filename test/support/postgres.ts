/** A throw-away PostgreSQL cluster for a test run, as a user of its own and gone afterwards, and databases in it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export interface PostgresCluster {
  /** `postgres://boai@127.0.0.1:54321`; databases follow after a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Where a test process finds the cluster that the runner has started for all of them. */
export const clusterVariable = 'BOAI_TEST_POSTGRES';

/** The folder that has the programs of the server, or undefined when PostgreSQL is not installed. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (found === undefined && process.env['BOAI_REQUIRE_POSTGRES'] === '1') {
    throw new Error('BOAI_REQUIRE_POSTGRES is set and PostgreSQL was not found.');
  }
  return found;
}

/** What a test process says when there is no PostgreSQL; the runner makes one line of all. */
export function leftOutLine(tests: number): string {
  return `PostgreSQL was not found: ${tests} tests were left out.`;
}

/** How many tests such a line left out; undefined when it is another line. */
export function readLeftOut(line: string): number | undefined {
  const [, tests] = /^PostgreSQL was not found: (\d+) tests were left out\.$/.exec(line.trim()) ?? [];
  return tests === undefined ? undefined : Number(tests);
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('There is no user that PostgreSQL could run as.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Nothing of a test has to survive a power cut. */
const fleeting = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface ClusterOptions {
  /** Commits reach the disk, as in a center: for figures, not for tests. */
  readonly isDurable?: boolean;
}

export async function startPostgres(
  programs: string,
  { isDurable = false }: ClusterOptions = {},
): Promise<PostgresCluster> {
  const settings = ['max_connections=200', ...(isDurable ? [] : fleeting)];
  const user = serverUser();
  const folder = await mkdtemp(join(tmpdir(), 'boai-postgres-'));
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'boai', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: folder },
  );
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-h',
      '127.0.0.1',
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // If this process dies early, the cluster goes with it.
  const stopAtOnce = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopAtOnce);
  await untilReady(server);
  return {
    url: `postgres://boai@127.0.0.1:${port}`,
    async stop() {
      process.off('exit', stopAtOnce);
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server says itself when it is ready; that it writes its log further is why the stream keeps being read. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log = `${log}${text}`.slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, lock_timeout: 10_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface DatabasePool {
  /** The address of a database: blank, or, where there is one, with the schema of an earlier test and no rows. */
  take(wants: 'blank' | 'schema'): Promise<string>;
  /** Nobody is connected to it any more. With `schema` a store has opened it, and nothing but rows was changed since. */
  giveBack(url: string, has: 'unknown' | 'schema'): Promise<void>;
}

const dropAll = 'drop schema public cascade; create schema public';

/** Rows only; no table has enough of them for `truncate` to be faster. What Kysely knows of migrations stays. */
const deleteRows = `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('delete from %I', name);
    end loop;
  end $$`;

/** Making a database takes a third of a second, and so does its schema; emptying one a hundredth. */
export function databasePool(clusterUrl: string): DatabasePool {
  const free = { blank: [] as string[], schema: [] as string[] };
  return {
    async take(wants) {
      const known = free[wants].pop() ?? (wants === 'schema' ? free.blank.pop() : undefined);
      if (known !== undefined) return known;
      const name = `test_${randomBytes(6).toString('hex')}`;
      await query(`${clusterUrl}/postgres`, `create database ${name}`);
      return `${clusterUrl}/${name}`;
    },
    async giveBack(url, has) {
      await query(url, has === 'schema' ? deleteRows : dropAll);
      free[has === 'schema' ? 'schema' : 'blank'].push(url);
    },
  };
}
