/** Staff tokens: made here, shown once, kept as a hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type StaffMember, staffMember } from './confidence/staff-log.ts';
import { toUtc } from './instant.ts';
import type { Store } from './store/open.ts';
import type { Tables } from './store/tables.ts';

/** 256 random bits need no slow hash: there is nothing to guess. */
function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The answer is the only copy. The desk sees times and codes of consultations, counsellors what was said. */
export async function createStaffToken(
  store: Store,
  centerId: string,
  label: string,
  now: number,
  role: StaffMember['role'] = 'desk',
): Promise<string> {
  const token = `staff_${randomBytes(32).toString('base64url')}`;
  await store.db
    .insertInto('staff_tokens')
    .values({ center_id: centerId, token_hash: hash(token), label, created_at: toUtc(now), role })
    .execute();
  return token;
}

/** Labels may be alike, so the log names the token as well, by the beginning of its hash. */
export async function findStaffMember(
  db: Kysely<Tables>,
  centerId: string,
  token: string,
): Promise<StaffMember | undefined> {
  if (token === '') return undefined;
  const row = await db
    .selectFrom('staff_tokens')
    .select(['label', 'role', 'token_hash'])
    .where('center_id', '=', centerId)
    .where('token_hash', '=', hash(token))
    .executeTakeFirst();
  return row && staffMember(`${row.label} (${row.role} ${row.token_hash.slice(0, 8)})`, row.role);
}

/** Every token of the center stops working. */
export async function revokeStaffTokens(store: Store, centerId: string): Promise<void> {
  await store.db.deleteFrom('staff_tokens').where('center_id', '=', centerId).execute();
}
