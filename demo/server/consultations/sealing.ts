/** The counsellors' public keys. While a center has a current one, browsers seal sign-ups and the server cannot read them. */
import { generateKeyPairSync, type webcrypto } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SealingKey } from '../../../src/api/generated/types.ts';
import { fingerprintOf } from '../../../src/api/sealing.ts';
import { logStaffAct, type StaffMember } from '../confidence/staff-log.ts';
import { bumpVersion } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';

/** Names the key by what it is: two keys are never called the same. */
async function toSealingKey(publicKey: string): Promise<SealingKey> {
  const fingerprint = await fingerprintOf(publicKey);
  return { id: `c${fingerprint.slice(0, 15)}`, publicKey, fingerprint };
}

function findCurrent(db: Kysely<Tables>, centerId: string) {
  return db
    .selectFrom('counsellor_keys')
    .select(['key_id', 'public_key'])
    .where('center_id', '=', centerId)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
}

export async function findSealingKey(db: Kysely<Tables>, centerId: string): Promise<SealingKey | null> {
  const row = await findCurrent(db, centerId);
  return row ? { ...(await toSealingKey(row.public_key)), id: row.key_id } : null;
}

/** What a booking's transaction needs of it: nothing is hashed while others wait. */
export async function findSealingKeyId(db: Kysely<Tables>, centerId: string): Promise<string | null> {
  return (await findCurrent(db, centerId))?.key_id ?? null;
}

export interface CounsellorKeyPair {
  readonly publicKey: string;
  /** For the counsellors alone; the server keeps no copy. */
  readonly privateKey: webcrypto.JsonWebKey & { readonly kid: string };
}

export async function newCounsellorKey(): Promise<CounsellorKeyPair> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = pair.privateKey.export({ format: 'jwk' });
  const bytes = (coordinate: string | undefined) => Buffer.from(coordinate ?? '', 'base64url');
  const publicKey = Buffer.concat([Buffer.from([4]), bytes(jwk.x), bytes(jwk.y)]).toString('base64url');
  const { id } = await toSealingKey(publicKey);
  return { publicKey, privateKey: { ...jwk, kid: id } };
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
  const key = await toSealingKey(publicKey);
  await store.transact(async (trx) => {
    await retire(trx, centerId, now);
    await trx
      .insertInto('counsellor_keys')
      .values({ center_id: centerId, key_id: key.id, public_key: publicKey, created_at: toUtc(now) })
      .execute();
    await bumpVersion(trx, centerId);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'add-counsellor-key', subject: key.id });
  });
  return key;
}

/** Ends sealing; false when nothing was sealed. */
export async function retireSealingKey({ store, centerId, now, staff }: Change): Promise<boolean> {
  return store.transact(async (trx) => {
    const keyId = await findSealingKeyId(trx, centerId);
    if (keyId === null) return false;
    await retire(trx, centerId, now);
    await bumpVersion(trx, centerId);
    await logStaffAct({ trx, centerId, now }, staff, { act: 'retire-counsellor-key', subject: keyId });
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
