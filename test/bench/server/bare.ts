/**
 * The transaction of a booking without a server around it. Two kinds: the server's own functions called in this process,
 * and the statements that they send, recorded once and then sent by the driver alone.
 */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Kysely, type Dialect } from 'kysely';
import { Client } from 'pg';
import { bookSlot } from '../../../demo/server/bookings/book-slot.ts';
import type { BookingDesk } from '../../../demo/server/bookings/desk.ts';
import { signUp } from '../../../demo/server/bookings/sign-up.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import type { Location } from '../../../demo/server/store/backup.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import { openPostgres, postgresDialect } from '../../../demo/server/store/postgres.ts';
import { openSqlite, sqliteDialect } from '../../../demo/server/store/sqlite.ts';
import type { Tables } from '../../../demo/server/store/tables.ts';
import { aSlotBooking } from '../../server/guarantee/rush.ts';
import { aSignUp, testCenter, testKey } from '../../support/server.ts';
import type { Target } from './load.ts';

/** Books on until the time is over; answers with bookings per second. */
export type Bare = (seconds: number) => Promise<number>;

async function rateOf(seconds: number, book: () => Promise<void>, atOnce: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let booked = 0;
  const bookOn = async () => {
    while (performance.now() < end) {
      await book();
      booked += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, bookOn));
  return (booked * 1000) / (performance.now() - start);
}

async function bookIn(store: Pick<Store, 'db' | 'transact'>, { kind, id }: Target, now: number) {
  const settings = await findCenter(store.db, testCenter.id);
  const desk: BookingDesk = { store: store as Store, ids: randomIds, key: testKey, now };
  const key = randomIds.id();
  if (kind === 'slot') await bookSlot(desk, settings!, id, aSlotBooking(), key);
  else await signUp(desk, settings!, id, aSignUp(), key);
}

/** As many at once as the server's pool has connections; SQLite has one. */
export function atOnceOn({ kind }: Location): number {
  return kind === 'sqlite' ? 1 : 10;
}

export function ownFunctions(store: Store, targets: readonly Target[]): Bare {
  let at = 0;
  const book = () => bookIn(store, targets[(at += 1) % targets.length]!, Date.now());
  return (seconds) => rateOf(seconds, book, atOnceOn(store.location));
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Everything between `begin` and `commit`. */
async function record({ location }: Store, target: Target, now: number): Promise<Statement[]> {
  const statements: Statement[] = [];
  const dialect: Dialect =
    location.kind === 'sqlite'
      ? sqliteDialect(openSqlite(location.file))
      : postgresDialect(openPostgres(location.url, 1, () => {}));
  const db = new Kysely<Tables>({
    dialect,
    log({ query: { sql, parameters } }) {
      statements.push({ sql, parameters });
    },
  });
  try {
    let inTransaction: Statement[] = [];
    const transact: Store['transact'] = async (work) => {
      const before = statements.length;
      const result = await db.transaction().execute(work);
      inTransaction = statements.slice(before);
      return result;
    };
    await bookIn({ db, transact }, target, now);
    return inTransaction.filter(({ sql }) => !/^(begin|commit|start transaction)/i.test(sql));
  } finally {
    await db.destroy();
  }
}

/**
 * How to send it once more: what differed between two recordings is drawn anew each time, the same text everywhere it
 * occurs, and a number is the one that a statement before has answered with.
 */
type Next = (statement: Statement, at: number, answered: number) => unknown[];

async function learn(store: Store, target: Target): Promise<{ statements: Statement[]; begin: () => Next }> {
  const now = Date.now();
  const statements = await record(store, target, now);
  const again = await record(store, target, now);
  if (statements.length !== again.length) throw new Error('Two bookings took different ways.');
  const isNew = statements.map(({ parameters }, at) =>
    parameters.map((value, index) => value !== again[at]!.parameters[index]),
  );
  const begin = (): Next => {
    const drawn = new Map<string, string>();
    return ({ parameters }, at, answered) =>
      parameters.map((value, index) => {
        if (!isNew[at]![index]) return value;
        if (typeof value !== 'string') return answered;
        const known = drawn.get(value) ?? randomBytes(value.length).toString('hex').slice(0, value.length);
        drawn.set(value, known);
        return known;
      });
  };
  return { statements, begin };
}

type Send = (sql: string, parameters: unknown[]) => Promise<{ number?: number } | undefined>;

interface Connection {
  readonly send: Send;
  close(): Promise<void>;
}

function connectSqlite(file: string): Connection {
  const database = openSqlite(file);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  return {
    async send(sql, parameters) {
      let statement = prepared.get(sql);
      if (!statement) prepared.set(sql, (statement = database.prepare(sql)));
      return statement.get(...(parameters as string[])) as { number?: number } | undefined;
    },
    close: async () => database.close(),
  };
}

async function connectPostgres(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    send: async (sql, parameters) => (await client.query<{ number?: number }>(sql, parameters)).rows[0],
    close: () => client.end(),
  };
}

export interface Recorded {
  readonly bare: Bare;
  /** How many statements a booking takes, for the first of the targets' kinds and so on. */
  readonly statements: number;
  close(): Promise<void>;
}

export async function recordedStatements(store: Store, targets: readonly Target[]): Promise<Recorded> {
  const { location } = store;
  const connections = await Promise.all(
    Array.from({ length: atOnceOn(location) }, async () =>
      location.kind === 'sqlite' ? connectSqlite(location.file) : connectPostgres(location.url),
    ),
  );
  const ways: Awaited<ReturnType<typeof learn>>[] = [];
  for (const target of targets) ways.push(await learn(store, target));
  const idle = [...connections];
  let turn = 0;
  const book = async () => {
    const connection = idle.pop()!;
    const { send } = connection;
    const { statements, begin } = ways[(turn += 1) % ways.length]!;
    const next = begin();
    let answered = 0;
    await send(location.kind === 'sqlite' ? 'begin immediate' : 'begin', []);
    for (const [at, statement] of statements.entries()) {
      const row = await send(statement.sql, next(statement, at, answered));
      if (row?.number !== undefined) answered = Number(row.number);
    }
    await send('commit', []);
    idle.push(connection);
  };
  const most = Math.max(...ways.map(({ statements }) => statements.length));
  return {
    bare: (seconds) => rateOf(seconds, book, connections.length),
    statements: most,
    close: async () => {
      await Promise.all(connections.map(({ close }) => close()));
    },
  };
}
