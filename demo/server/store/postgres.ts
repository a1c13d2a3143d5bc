/** PostgreSQL through `pg`, for many centers or many server processes. */
import { type Dialect, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, types as parsers } from 'pg';
import type { PassOverLocked } from './tables.ts';

/** How long one statement may wait for a row that another transaction holds. */
const lockTimeoutMs = 3_000;
const statementTimeoutMs = 20_000;

const int8 = 20;
/** Counts come as int8, which `pg` gives as text; ours are far below 2^53. */
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : parsers.getTypeParser(oid, format as 'text')) as typeof parsers.getTypeParser,
};

export function openPostgres(url: string, poolSize: number, onIdleError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    // In a rush requests queue for a connection; a late answer is better than none.
    connectionTimeoutMillis: 20_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    application_name: 'boai-widgets',
    types,
  });
  // Without a listener the loss of an idle connection (a restart of the database) would end the process.
  pool.on('error', onIdleError);
  return pool;
}

export const passOverLocked: PassOverLocked = (query) => query.forUpdate().skipLocked();

export function postgresDialect(pool: Pool): Dialect {
  return new PostgresDialect({ pool });
}
