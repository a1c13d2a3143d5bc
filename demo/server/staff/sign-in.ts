/** Signing in: by name and passphrase, or by an invitation. */
import type { Transaction } from 'kysely';
import type {
  AcceptInvitation,
  ChangePassphrase,
  SignedIn,
  SignIn,
  StaffSession,
} from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import { toUtc, toWire } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import type { ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { StaffAccountRow, Tables } from '../store/tables.ts';
import { insertAccount, nameKey } from './accounts.ts';
import { findInvitation, ownerRoles, useInvitation } from './invitations.ts';
import { hashPassphrase, isPassphrase, refuseWeak } from './passphrase.ts';
import { addressDigest, addressOf, deviceOfToken, newDeviceToken } from './secrets.ts';
import { accountMember, endSessions, findSession, idleMinutes, startSession } from './sessions.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export interface Door {
  readonly store: Store;
  readonly ids: Ids;
  readonly key: ServerKey;
  readonly now: number;
  readonly signIns: SignInThrottle;
  /** Of whoever stands before it. */
  readonly ip: string;
}

/** A wrong passphrase, an unknown name and a disabled account are told alike, after the same work. */
export async function signIn(door: Door, settings: CenterSettings, request: SignIn): Promise<SignedIn> {
  const { store, key, now, ip, signIns } = door;
  const centerId = settings.center.id;
  const name = nameKey(request.name);
  const address = addressOf(ip);
  const row = await store.db
    .selectFrom('staff_accounts')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('name_key', '=', name)
    .executeTakeFirst();
  const known = await store.db
    .selectFrom('staff_addresses')
    .select('account_id')
    .where('center_id', '=', centerId)
    .where('account_id', '=', row?.account_id ?? '')
    .where('address_digest', '=', addressDigest(key, centerId, address))
    .executeTakeFirst();
  const attempt = {
    centerId,
    nameKey: name,
    address,
    deviceId: deviceOfToken(key, centerId, name, request.deviceToken),
    isKnownAddress: known !== undefined,
  };
  signIns.begin(attempt, now);
  const isRight = await isPassphrase(request.passphrase, row?.passphrase_hash);
  if (!isRight || !row || row.disabled_at !== null) throw new Refusal('sign_in_failed');
  signIns.succeed(attempt);
  const deviceToken = attempt.deviceId === undefined ? null : request.deviceToken;
  return store.transact((trx) => enter(trx, door, settings, row, { act: 'signIn', deviceToken }));
}

interface Entering {
  readonly act: 'signIn' | 'acceptInvitation';
  /** The one that the device has already. */
  readonly deviceToken: string | null;
}

async function enter(
  trx: Transaction<Tables>,
  { key, now, ip, ids }: Door,
  { center }: CenterSettings,
  row: StaffAccountRow,
  { act, deviceToken }: Entering,
): Promise<SignedIn> {
  const [centerId, accountId, at] = [center.id, row.account_id, toUtc(now)];
  const address = { address_digest: addressDigest(key, centerId, addressOf(ip)), seen_at: at };
  await trx
    .insertInto('staff_addresses')
    .values({ center_id: centerId, account_id: accountId, ...address })
    .onConflict((conflict) =>
      conflict.columns(['center_id', 'account_id', 'address_digest']).doUpdateSet({ seen_at: at }),
    )
    .execute();
  await trx
    .updateTable('staff_accounts')
    .set({ signed_in_at: at })
    .where('center_id', '=', centerId)
    .where('account_id', '=', accountId)
    .execute();
  const token = await startSession(trx, row, ids.id(), now);
  await logStaffAct({ trx, centerId, now }, accountMember(row), { act, subject: accountId });
  const member = await findSession({ db: trx }, centerId, token, { now, isUse: false });
  if (!member) throw new Refusal('sign_in_failed');
  return {
    sessionToken: token,
    deviceToken: deviceToken ?? newDeviceToken(key, centerId, row.name_key),
    session: toStaffSession(member, center.timeZone),
  };
}

export function toStaffSession(
  { account, name, roles, session }: StaffMember,
  timeZone: string,
): StaffSession {
  return {
    accountId: account?.accountId ?? null,
    name: account?.name ?? name,
    roles: [...roles],
    idleMinutes,
    endsAt: session ? toWire(session.endsAt, timeZone) : null,
  };
}

/** The passphrase is set, the invitation used, and whoever did it is in. */
export async function acceptInvitation(
  door: Door,
  settings: CenterSettings,
  request: AcceptInvitation,
): Promise<SignedIn> {
  const { store, now, ids } = door;
  const centerId = settings.center.id;
  const { account } = await findInvitation(store.db, centerId, request.invitationToken, now);
  const name = account?.name ?? request.name ?? '';
  if (nameKey(name) === '') throw invalid('name', 'is missing');
  refuseWeak(request.passphrase, name);
  const hash = await hashPassphrase(request.passphrase);
  return store.transact(async (trx) => {
    const invitation = await findInvitation(trx, centerId, request.invitationToken, now);
    if (!(await useInvitation(trx, centerId, invitation))) throw new Refusal('invitation_over');
    const row =
      invitation.account ??
      (await insertAccount(trx, {
        center_id: centerId,
        account_id: ids.id(),
        name,
        roles: ownerRoles,
        created_at: toUtc(now),
      }));
    await setHash(trx, row, hash);
    await endSessions(trx, centerId, row.account_id);
    return enter(trx, door, settings, row, { act: 'acceptInvitation', deviceToken: null });
  });
}

async function setHash(
  trx: Transaction<Tables>,
  { center_id, account_id }: StaffAccountRow,
  passphrase_hash: string,
): Promise<void> {
  await trx
    .updateTable('staff_accounts')
    .set({ passphrase_hash })
    .where('center_id', '=', center_id)
    .where('account_id', '=', account_id)
    .execute();
}

/** Whoever has found a page open cannot do it: the current one is asked for, and wrong ones are slowed down as at the door. */
export async function changePassphrase(
  { store, now, signIns }: Door,
  { center }: CenterSettings,
  staff: StaffMember,
  { current, passphrase }: ChangePassphrase,
): Promise<void> {
  const { account, session } = staff;
  if (!account || !session) throw new Refusal('unauthorized');
  const find = (db: Store['db']) =>
    db
      .selectFrom('staff_accounts')
      .selectAll()
      .where('center_id', '=', center.id)
      .where('account_id', '=', account.accountId)
      .executeTakeFirstOrThrow();
  const row = await find(store.db);
  const attempt = {
    centerId: center.id,
    nameKey: row.name_key,
    address: '',
    deviceId: `session ${session.id}`,
    isKnownAddress: true,
  };
  signIns.begin(attempt, now);
  if (!(await isPassphrase(current, row.passphrase_hash))) throw new Refusal('sign_in_failed');
  signIns.succeed(attempt);
  refuseWeak(passphrase, row.name);
  const hash = await hashPassphrase(passphrase);
  await store.transact(async (trx) => {
    // Reset by an owner meanwhile: that one stays.
    if ((await find(trx)).passphrase_hash !== row.passphrase_hash) throw new Refusal('unauthorized');
    await setHash(trx, row, hash);
    await endSessions(trx, center.id, row.account_id, { but: session.id });
    const act = { act: 'changePassphrase', subject: row.account_id } as const;
    await logStaffAct({ trx, centerId: center.id, now }, staff, act);
  });
}
