/** Links that let somebody set a passphrase, once: for a new colleague, after a reset, and for the first owner. */
import type { Kysely, Transaction } from 'kysely';
import { type StaffRole, staffRoles } from '../../../src/api/contract/staff-roles.ts';
import type { Invitation } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import { toUtc, toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { Store } from '../store/open.ts';
import type { StaffAccountRow, Tables } from '../store/tables.ts';
import { hashOfToken, newToken } from './secrets.ts';

/** For a colleague, who may be at work in three days only. */
export const invitationHours = 72;
/** It makes an owner. */
export const ownerLinkHours = 24;

/** The roles of who sets a center up: all but to read what was said in confidence, which an owner may give. */
export const ownerRoles: readonly StaffRole[] = staffRoles.filter((role) => role !== 'counsellor');

export interface NewInvitation {
  /** The answer is the only copy. */
  readonly token: string;
  readonly expiresAt: string;
}

/** One for each account at a time: an earlier one ends. `accountId` null: for a new owner. */
export async function invite(
  trx: Transaction<Tables>,
  centerId: string,
  accountId: string | null,
  now: number,
): Promise<NewInvitation> {
  const earlier = trx.deleteFrom('staff_invitations').where('center_id', '=', centerId);
  await earlier.where('account_id', accountId === null ? 'is' : '=', accountId).execute();
  const token = newToken('invitation_');
  const hours = accountId === null ? ownerLinkHours : invitationHours;
  const expiresAt = toUtc(now + hours * 3_600_000);
  await trx
    .insertInto('staff_invitations')
    .values({
      center_id: centerId,
      token_hash: hashOfToken(token),
      account_id: accountId,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

export interface OpenInvitation {
  readonly tokenHash: string;
  readonly expiresAt: string;
  /** Undefined: for a new owner. */
  readonly account: StaffAccountRow | undefined;
}

/** One that is wrong, was used or is over looks the same. @throws Refusal */
export async function findInvitation(
  db: Kysely<Tables>,
  centerId: string,
  token: string,
  now: number,
): Promise<OpenInvitation> {
  const tokenHash = hashOfToken(token);
  const row = await db
    .selectFrom('staff_invitations')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', toUtc(now))
    .executeTakeFirst();
  if (!row) throw new Refusal('invitation_over');
  const { account_id: accountId, expires_at: expiresAt } = row;
  if (accountId === null) return { tokenHash, expiresAt, account: undefined };
  const account = await db
    .selectFrom('staff_accounts')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('account_id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!account) throw new Refusal('invitation_over');
  return { tokenHash, expiresAt, account };
}

export function toInvitation({ account, expiresAt }: OpenInvitation, { center }: CenterSettings): Invitation {
  return {
    name: account?.name ?? null,
    roles: account ? (JSON.parse(account.roles) as StaffRole[]) : [...ownerRoles],
    expiresAt: toWire(expiresAt, center.timeZone),
  };
}

/** False when somebody else has used it in this moment. */
export async function useInvitation(
  trx: Transaction<Tables>,
  centerId: string,
  { tokenHash }: OpenInvitation,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('staff_invitations')
    .where('center_id', '=', centerId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** For a center that has no owner who can sign in, or has lost them all. */
export async function inviteOwner(
  store: Pick<Store, 'transact'>,
  centerId: string,
  staff: StaffMember,
  now: number,
): Promise<NewInvitation> {
  return store.transact(async (trx) => {
    const made = await invite(trx, centerId, null, now);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'inviteOwner', subject: '' });
    return made;
  });
}
