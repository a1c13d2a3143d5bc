/** The staff accounts of a center, as an owner keeps them. */
import type { Kysely, Transaction } from 'kysely';
import type { StaffRole } from '../../../src/api/contract/staff-roles.ts';
import type { StaffAccount, StaffAccounts, StaffInvitation } from '../../../src/api/generated/types.ts';
import { type CenterSettings, isId } from '../center.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import { toUtc, toWire } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import type { Store } from '../store/open.ts';
import type { StaffAccountRow, Tables } from '../store/tables.ts';
import { invite, type NewInvitation } from './invitations.ts';
import { endSessions, findSignedIn } from './sessions.ts';

export interface StaffDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: number;
  /** Who keeps the accounts. */
  readonly staff: StaffMember;
}

/** Two names that look alike are one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function toStaffAccount(row: StaffAccountRow, { center }: CenterSettings): StaffAccount {
  return {
    id: row.account_id,
    name: row.name,
    roles: JSON.parse(row.roles) as StaffRole[],
    state: row.disabled_at !== null ? 'disabled' : row.passphrase_hash === null ? 'invited' : 'active',
    createdAt: toWire(row.created_at, center.timeZone),
    signedInAt: row.signed_in_at === null ? null : toWire(row.signed_in_at, center.timeZone),
  };
}

export async function loadAccounts(
  db: Kysely<Tables>,
  settings: CenterSettings,
  now: number,
): Promise<StaffAccounts> {
  const rows = await db
    .selectFrom('staff_accounts')
    .selectAll()
    .where('center_id', '=', settings.center.id)
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
  return {
    accounts: rows.map((row) => toStaffAccount(row, settings)),
    signedIn: await findSignedIn(db, settings, now),
  };
}

/** @throws Refusal `account_exists` */
export async function insertAccount(
  trx: Transaction<Tables>,
  row: Pick<StaffAccountRow, 'center_id' | 'account_id' | 'name' | 'created_at'> & {
    readonly roles: readonly StaffRole[];
  },
): Promise<StaffAccountRow> {
  const name = row.name.normalize('NFC').trim();
  if (nameKey(name) === '') throw invalid('name', 'is empty');
  const full: StaffAccountRow = {
    ...row,
    name,
    name_key: nameKey(name),
    roles: JSON.stringify(row.roles),
    passphrase_hash: null,
    disabled_at: null,
    signed_in_at: null,
  };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('staff_accounts')
    .values(full)
    .onConflict((conflict) => conflict.columns(['center_id', 'name_key']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('account_exists');
  return full;
}

export async function addAccount(
  { store, ids, now, staff }: StaffDesk,
  settings: CenterSettings,
  { name, roles }: { readonly name: string; readonly roles: readonly StaffRole[] },
): Promise<StaffInvitation> {
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    const account = { center_id: centerId, account_id: ids.id(), name, roles, created_at: toUtc(now) };
    const row = await insertAccount(trx, account);
    const invitation = await invite(trx, centerId, row.account_id, now);
    const subject = `${row.account_id} ${roles.join(' ')}`;
    await logStaffAct({ trx, centerId, now }, staff, { act: 'addStaffAccount', subject });
    return toStaffInvitation(row, invitation, settings);
  });
}

function toStaffInvitation(
  row: StaffAccountRow,
  made: NewInvitation,
  settings: CenterSettings,
): StaffInvitation {
  return {
    account: toStaffAccount(row, settings),
    invitationToken: made.token,
    expiresAt: toWire(made.expiresAt, settings.center.timeZone),
  };
}

export interface AccountChange {
  readonly roles?: readonly StaffRole[] | undefined;
  readonly isDisabled?: boolean | undefined;
}

export async function changeAccount(
  { store, now, staff }: StaffDesk,
  settings: CenterSettings,
  accountId: string,
  { roles, isDisabled }: AccountChange,
): Promise<StaffAccount> {
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    const before = await requireAccount(trx, centerId, accountId);
    const disabledAt = isDisabled === undefined ? before.disabled_at : isDisabled ? toUtc(now) : null;
    const row = { ...before, roles: roles ? JSON.stringify(roles) : before.roles, disabled_at: disabledAt };
    await trx
      .updateTable('staff_accounts')
      .set({ roles: row.roles, disabled_at: row.disabled_at })
      .where('center_id', '=', centerId)
      .where('account_id', '=', accountId)
      .execute();
    if (isDisabled === true) await endSessions(trx, centerId, accountId);
    const words = [...(JSON.parse(row.roles) as StaffRole[]), ...(disabledAt === null ? [] : ['disabled'])];
    // Holds the center, so that two owners cannot take each other's role away at the same time.
    await logStaffAct({ trx, centerId, now }, staff, {
      act: 'changeStaffAccount',
      subject: `${accountId} ${words.join(' ')}`,
    });
    if (isActiveOwner(before) && !isActiveOwner(row)) await requireOwner(trx, centerId);
    return toStaffAccount(row, settings);
  });
}

function isActiveOwner({ roles, disabled_at, passphrase_hash }: StaffAccountRow): boolean {
  return (
    (JSON.parse(roles) as StaffRole[]).includes('owner') && disabled_at === null && passphrase_hash !== null
  );
}

/** Somebody has to be there who can make accounts. @throws Refusal `last_owner` */
async function requireOwner(trx: Transaction<Tables>, centerId: string): Promise<void> {
  const rows = await trx.selectFrom('staff_accounts').selectAll().where('center_id', '=', centerId).execute();
  if (!rows.some(isActiveOwner)) throw new Refusal('last_owner');
}

/** Its passphrase and its sessions end; the new link sets another one. */
export async function resetAccount(
  { store, now, staff }: StaffDesk,
  settings: CenterSettings,
  accountId: string,
): Promise<StaffInvitation> {
  const centerId = settings.center.id;
  return store.transact(async (trx) => {
    const before = await requireAccount(trx, centerId, accountId);
    const row = { ...before, passphrase_hash: null };
    await trx
      .updateTable('staff_accounts')
      .set({ passphrase_hash: null })
      .where('center_id', '=', centerId)
      .where('account_id', '=', accountId)
      .execute();
    await endSessions(trx, centerId, accountId);
    const invitation = await invite(trx, centerId, accountId, now);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'resetStaffAccount', subject: accountId });
    if (isActiveOwner(before)) await requireOwner(trx, centerId);
    return toStaffInvitation(row, invitation, settings);
  });
}

async function requireAccount(
  db: Kysely<Tables>,
  centerId: string,
  accountId: string,
): Promise<StaffAccountRow> {
  const row = isId(accountId)
    ? await db
        .selectFrom('staff_accounts')
        .selectAll()
        .where('center_id', '=', centerId)
        .where('account_id', '=', accountId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal('account_not_found');
  return row;
}
