/** Who is signed in: sessions that end by themselves, by signing out, or when the account is disabled or changes its passphrase. */
import type { Kysely, Transaction } from 'kysely';
import type { StaffRole } from '../../../src/api/contract/staff-roles.ts';
import type { StaffAccounts, StaffSessions } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { type StaffMember, staffMember } from '../confidence/staff-log.ts';
import { toUtc, toWire } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { StaffAccountRow, Tables } from '../store/tables.ts';
import { hashOfToken, newToken, sessionPrefix } from './secrets.ts';

/** Somebody goes from the desk and leaves the page open. */
export const idleMinutes = 30;
/** A working day with its evening course. */
const longestMs = 14 * 3_600_000;
/** Not every request has to write. */
const noteEveryMs = 60_000;

/** The name that stands in logs; names may change hands, ids do not. */
function nameInLog({
  account_id,
  name,
  roles,
}: Pick<StaffAccountRow, 'account_id' | 'name' | 'roles'>): string {
  return `${name} (${(JSON.parse(roles) as StaffRole[]).join(' ')} ${account_id.slice(0, 8)})`;
}

export function accountMember(row: Pick<StaffAccountRow, 'account_id' | 'name' | 'roles'>): StaffMember {
  const { account_id: accountId, name } = row;
  return {
    ...staffMember(nameInLog(row), JSON.parse(row.roles) as StaffRole[]),
    account: { accountId, name },
  };
}

/** The answer is the only copy of its token. */
export async function startSession(
  trx: Transaction<Tables>,
  account: Pick<StaffAccountRow, 'center_id' | 'account_id'>,
  sessionId: string,
  now: number,
): Promise<string> {
  const token = newToken(sessionPrefix);
  await trx
    .insertInto('staff_sessions')
    .values({
      center_id: account.center_id,
      token_hash: hashOfToken(token),
      session_id: sessionId,
      account_id: account.account_id,
      started_at: toUtc(now),
      seen_at: toUtc(now),
    })
    .execute();
  return token;
}

function lives(db: Kysely<Tables>, centerId: string, now: number) {
  return db
    .selectFrom('staff_sessions as s')
    .where('s.center_id', '=', centerId)
    .where('s.seen_at', '>', toUtc(now - idleMinutes * 60_000))
    .where('s.started_at', '>', toUtc(now - longestMs));
}

/** `isUse`: whether somebody is at work there, or a page only repeats its reads. */
export async function findSession(
  { db }: Pick<Store, 'db'>,
  centerId: string,
  token: string,
  { now, isUse }: { readonly now: number; readonly isUse: boolean },
): Promise<StaffMember | undefined> {
  const tokenHash = hashOfToken(token);
  const row = await lives(db, centerId, now)
    .innerJoin('staff_accounts as a', (join) =>
      join.onRef('a.center_id', '=', 's.center_id').onRef('a.account_id', '=', 's.account_id'),
    )
    .select(['a.account_id', 'a.name', 'a.roles', 's.session_id', 's.started_at', 's.seen_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (isUse && now - Date.parse(row.seen_at) >= noteEveryMs) {
    await db
      .updateTable('staff_sessions')
      .set({ seen_at: toUtc(now) })
      .where('center_id', '=', centerId)
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  const member = accountMember(row);
  const endsAt = toUtc(Date.parse(row.started_at) + longestMs);
  return { ...member, session: { id: row.session_id, endsAt } };
}

export async function loadSessions(
  { db }: Pick<Store, 'db'>,
  { center }: CenterSettings,
  { account, session }: StaffMember,
  now: number,
): Promise<StaffSessions> {
  if (!account) return { sessions: [] };
  const rows = await lives(db, center.id, now)
    .select(['s.session_id', 's.started_at', 's.seen_at'])
    .where('s.account_id', '=', account.accountId)
    .orderBy('s.started_at', 'desc')
    .orderBy('s.session_id')
    .execute();
  return {
    sessions: rows.map((row) => ({
      id: row.session_id,
      startedAt: toWire(row.started_at, center.timeZone),
      seenAt: toWire(row.seen_at, center.timeZone),
      isCurrent: row.session_id === session?.id,
    })),
  };
}

/** Which accounts are signed in, in how many places. */
export async function findSignedIn(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  now: number,
): Promise<StaffAccounts['signedIn']> {
  const rows = await lives(db, center.id, now)
    .select(({ fn }) => ['s.account_id', fn.countAll().as('sessions'), fn.max('s.seen_at').as('seen_at')])
    .groupBy('s.account_id')
    .orderBy('s.account_id')
    .execute();
  return rows.map(({ account_id: accountId, sessions, seen_at }) => ({
    accountId,
    sessions: Number(sessions),
    seenAt: toWire(seen_at, center.timeZone),
  }));
}

/** All of an account, or one of it, or all but one. */
export async function endSessions(
  trx: Transaction<Tables>,
  centerId: string,
  accountId: string,
  which: { readonly only?: string | undefined; readonly but?: string | undefined } = {},
): Promise<void> {
  let ended = trx
    .deleteFrom('staff_sessions')
    .where('center_id', '=', centerId)
    .where('account_id', '=', accountId);
  if (which.only !== undefined) ended = ended.where('session_id', '=', which.only);
  if (which.but !== undefined) ended = ended.where('session_id', '!=', which.but);
  await ended.execute();
}

/** Sessions and invitations that are over, and addresses that an account has not been seen at for a season. */
export async function forgetOldSignIns(
  trx: Transaction<Tables>,
  centerId: string,
  now: number,
): Promise<void> {
  await trx
    .deleteFrom('staff_sessions')
    .where('center_id', '=', centerId)
    .where(({ eb, or }) =>
      or([
        eb('seen_at', '<=', toUtc(now - idleMinutes * 60_000)),
        eb('started_at', '<=', toUtc(now - longestMs)),
      ]),
    )
    .execute();
  await trx
    .deleteFrom('staff_invitations')
    .where('center_id', '=', centerId)
    .where('expires_at', '<=', toUtc(now))
    .execute();
  await trx
    .deleteFrom('staff_addresses')
    .where('center_id', '=', centerId)
    .where('seen_at', '<=', toUtc(now - 90 * 86_400_000))
    .execute();
}
