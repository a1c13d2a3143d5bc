/** The counsellors' public keys. While a center has a current one, browsers seal sign-ups and the server cannot read them. */
import { createHash, generateKeyPairSync, type webcrypto } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SealingKey } from '../../../src/api/generated/types.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import { bumpVersion } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';

export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

/** Names the key by what it is: two keys are never called the same. */
export function keyIdOf(publicKey: string): string {
  return `c${fingerprintOf(publicKey).slice(0, 15)}`;
}

export async function findSealingKey(db: Kysely<Tables>, centerId: string): Promise<SealingKey | null> {
  const row = await db
    .selectFrom('counsellor_keys')
    .select(['key_id', 'public_key'])
    .where('center_id', '=', centerId)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.key_id, publicKey: row.public_key, fingerprint: fingerprintOf(row.public_key) };
}

export interface CounsellorKeyPair {
  readonly publicKey: string;
  /** For the counsellors alone; the server keeps no copy. */
  readonly privateKey: webcrypto.JsonWebKey & { readonly kid: string };
}

export function newCounsellorKey(): CounsellorKeyPair {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = pair.privateKey.export({ format: 'jwk' });
  const bytes = (coordinate: string | undefined) => Buffer.from(coordinate ?? '', 'base64url');
  const publicKey = Buffer.concat([Buffer.from([4]), bytes(jwk.x), bytes(jwk.y)]).toString('base64url');
  return { publicKey, privateKey: { ...jwk, kid: keyIdOf(publicKey) } };
}

interface Change {
  readonly store: Store;
  readonly centerId: string;
  readonly now: number;
  readonly staff: StaffMember;
}

/** From now on browsers seal with it; what an earlier key has sealed opens with that one. */
export async function saveSealingKey(
  { store, centerId, now, staff }: Change,
  publicKey: string,
): Promise<SealingKey> {
  const keyId = keyIdOf(publicKey);
  await store.transact(async (trx) => {
    await retire(trx, centerId, now);
    await trx
      .insertInto('counsellor_keys')
      .values({ center_id: centerId, key_id: keyId, public_key: publicKey, created_at: toUtc(now) })
      .execute();
    await bumpVersion(trx, centerId);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'add-counsellor-key', subject: keyId });
  });
  return { id: keyId, publicKey, fingerprint: fingerprintOf(publicKey) };
}

/** Ends sealing; false when nothing was sealed. */
export async function retireSealingKey({ store, centerId, now, staff }: Change): Promise<boolean> {
  return store.transact(async (trx) => {
    const current = await findSealingKey(trx, centerId);
    if (!current) return false;
    await retire(trx, centerId, now);
    await bumpVersion(trx, centerId);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'retire-counsellor-key', subject: current.id });
    return true;
  });
}

async function retire(db: Kysely<Tables>, centerId: string, now: number): Promise<void> {
  await db
    .updateTable('counsellor_keys')
    .set({ retired_at: toUtc(now) })
    .where('center_id', '=', centerId)
    .where('retired_at', 'is', null)
    .execute();
}
