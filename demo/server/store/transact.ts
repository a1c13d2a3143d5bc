/** Which database errors mean "not now", and trying again when they do. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

const giveUpAfterMs = 10_000;

/** SQLITE_BUSY and SQLITE_LOCKED, with their extended codes in the upper bits. */
function isSqliteLock(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    [5, 6].includes(error.errcode & 0xff)
  );
}

/** SQLSTATE of PostgreSQL, or a system's error code. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** PostgreSQL gave up waiting for a row that another transaction holds. */
export function isLockTimeout(error: unknown): boolean {
  return codeOf(error) === '55P03';
}

/** Nothing happened and the same transaction may succeed at once: serialization failure, deadlock, a lock held elsewhere. */
function isTransient(error: unknown): boolean {
  return isSqliteLock(error) || isLockTimeout(error) || ['40001', '40P01'].includes(codeOf(error) ?? '');
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Nobody answers where the database should be. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  // A socket file that is missing is nobody at home; any other missing file is not the database's business.
  if (code === 'ENOENT') return error instanceof Error && 'syscall' in error && error.syscall === 'connect';
  if (unreachable.has(code)) return true;
  return (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}

/** The database cannot do it now; the caller may come back. A full disk and a shutdown included. */
export function isBusy(error: unknown): boolean {
  return isTransient(error) || isUnreachable(error) || /^(08|53|57P|57014)/.test(codeOf(error) ?? '');
}

/** Runs `work` again while the database is locked, with growing random pauses; the last error is passed on. */
export async function untilUnlocked<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + giveUpAfterMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || performance.now() > end) throw error;
      await pause(Math.random() * Math.min(200, 5 * 2 ** attempt));
    }
  }
}

/** One transaction; `work` may run more than once, so it does nothing but database work. */
export function transact<Result>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return untilUnlocked(() => db.transaction().execute(work));
}
