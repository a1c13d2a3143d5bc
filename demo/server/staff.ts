/** Who of the staff a bearer token stands for. Tokens of scripts are made here, shown once, kept as a hash. */
import type { Kysely } from 'kysely';
import type { StaffRole } from '../../src/api/contract/staff-roles.ts';
import { type StaffMember, staffMember } from './confidence/staff-log.ts';
import { toUtc } from './instant.ts';
import { hashOfToken, newToken, sessionPrefix } from './staff/secrets.ts';
import { findSession } from './staff/sessions.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';

/** For the day's work and the programme, without what was said in confidence and without the staff. */
export const usualRoles: readonly StaffRole[] = ['desk', 'editor'];

/** The answer is the only copy. */
export async function createStaffToken(
  store: Store,
  centerId: string,
  label: string,
  now: number,
  roles: readonly StaffRole[] = usualRoles,
): Promise<string> {
  const token = newToken('staff_');
  await store.db
    .insertInto('staff_tokens')
    .values({
      center_id: centerId,
      token_hash: hashOfToken(token),
      label,
      created_at: toUtc(now),
      roles: JSON.stringify(roles),
    })
    .execute();
  return token;
}

/** By a session, or by a token of a script. Labels may be alike, so the log names the token as well, by the beginning of its hash. */
export async function findStaffMember(
  db: Kysely<Tables>,
  centerId: string,
  token: string,
  use: { readonly now: number; readonly isUse: boolean },
): Promise<StaffMember | undefined> {
  if (token === '') return undefined;
  if (token.startsWith(sessionPrefix)) return findSession({ db }, centerId, token, use);
  const row = await db
    .selectFrom('staff_tokens')
    .select(['label', 'roles', 'token_hash'])
    .where('center_id', '=', centerId)
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!row) return undefined;
  const roles = JSON.parse(row.roles) as StaffRole[];
  return staffMember(`${row.label} (${roles.join(' ')} ${row.token_hash.slice(0, 8)})`, roles);
}

/** Every token of the center stops working. */
export async function revokeStaffTokens(store: Store, centerId: string): Promise<void> {
  await store.db.deleteFrom('staff_tokens').where('center_id', '=', centerId).execute();
}
