/**
 * Who among the staff has read or changed a consultation, or written into the books of a campaign: rows that are only added, each with the hash of the one before.
 * The hash of the last one is also written where the database's administrator cannot reach it (the server's log, the
 * backups), so neither an altered row nor a missing end goes unseen; see audit.ts.
 */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { LoggedAct } from '../../../src/api/contract/staff-acts.ts';
import type { StaffRole } from '../../../src/api/contract/staff-roles.ts';
import { toUtc } from '../instant.ts';
import type { StaffLogRow, Tables } from '../store/tables.ts';

/** The last row of a center's log. */
export interface LogHead {
  readonly center: string;
  readonly number: number;
  readonly hash: string;
}

/** Whoever does something, and how far the log has come with it. */
export interface StaffMember {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Whose account it is; undefined: a token or a command. */
  readonly account?: { readonly accountId: string; readonly name: string };
  /** By which the account is signed in. */
  readonly session?: { readonly id: string; readonly endsAt: string };
  /** Set by each write; to be told once its transaction has succeeded. */
  written?: LogHead;
}

export function staffMember(name: string, roles: readonly StaffRole[] = ['desk']): StaffMember {
  return { name, roles };
}

/** Before the first row. */
export const noHash = '0'.repeat(64);

/** Over everything that the row says, in an order that is fixed. */
export function hashOf(row: Omit<StaffLogRow, 'hash'>): string {
  const { center_id, number, at, staff, act, subject, previous_hash } = row;
  const canonical = JSON.stringify([center_id, number, at, staff, act, subject, previous_hash]);
  return createHash('sha256').update(canonical).digest('hex');
}

export async function findHead(db: Kysely<Tables>, centerId: string): Promise<LogHead | undefined> {
  const row = await db
    .selectFrom('staff_log')
    .select(['number', 'hash'])
    .where('center_id', '=', centerId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { center: centerId, ...row };
}

export async function findHeads(db: Kysely<Tables>): Promise<LogHead[]> {
  const centers = await db.selectFrom('staff_log').select('center_id').distinct().execute();
  const heads: LogHead[] = [];
  for (const { center_id } of centers.sort((a, b) => (a.center_id < b.center_id ? -1 : 1))) {
    const head = await findHead(db, center_id);
    if (head) heads.push(head);
  }
  return heads;
}

export interface StaffAct {
  readonly act: LoggedAct;
  readonly subject: string;
}

/**
 * Comes last in a transaction, next to `bumpVersion`: the row of the center is held from here on, so that two acts never
 * get the same number.
 */
export async function logStaffAct(
  {
    trx,
    centerId,
    now,
  }: { readonly trx: Transaction<Tables>; readonly centerId: string; readonly now: number },
  staff: StaffMember,
  { act, subject }: StaffAct,
): Promise<void> {
  await trx
    .updateTable('centers')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('center_id', '=', centerId)
    .execute();
  const head = await findHead(trx, centerId);
  const row = {
    center_id: centerId,
    number: (head?.number ?? 0) + 1,
    at: toUtc(now),
    staff: staff.name,
    act,
    subject,
    previous_hash: head?.hash ?? noHash,
  };
  const hash = hashOf(row);
  await trx
    .insertInto('staff_log')
    .values({ ...row, hash })
    .execute();
  staff.written = { center: centerId, number: row.number, hash };
}
