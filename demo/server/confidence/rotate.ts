/** A new master key: every record's data key is wrapped anew, and the old key goes once nothing needs it. */
import type { Store } from '../store/open.ts';
import { type Keyring, type MasterKeys, newMasterKey, saveMasterKeys } from './master-keys.ts';
import { rewrap } from './record-cipher.ts';

const recordsAtOnce = 100;

/** The keys are on disk before the first record needs the new one. Answers with how many records were wrapped anew. */
export async function rotateKeys(store: Store, keyring: Keyring): Promise<number> {
  if (keyring.file !== undefined) {
    await saveMasterKeys(keyring.file, [newMasterKey(), ...(await keyring.load())]);
  }
  return rewrapAll(store, await keyring.load());
}

/** Everything under the current key; may be repeated after it was interrupted. */
export async function rewrapAll(store: Store, keys: MasterKeys): Promise<number> {
  const [current] = keys;
  const centers = await store.db
    .selectFrom('consultations')
    .select('center_id')
    .distinct()
    .where('key_id', '!=', current.id)
    .execute();
  let count = 0;
  for (const { center_id: centerId } of centers) {
    for (;;) {
      const done = await store.transact(async (trx) => {
        const rows = await trx
          .selectFrom('consultations')
          .select(['booking_id', 'key_id', 'data_key'])
          .where('center_id', '=', centerId)
          .where('key_id', '!=', current.id)
          .limit(recordsAtOnce)
          .execute();
        for (const row of rows) {
          const owner = { centerId, bookingId: row.booking_id };
          await trx
            .updateTable('consultations')
            .set(rewrap(keys, current, owner, row))
            .where('center_id', '=', centerId)
            .where('booking_id', '=', row.booking_id)
            .where('data_key', '=', row.data_key)
            .execute();
        }
        return rows.length;
      });
      count += done;
      if (done < recordsAtOnce) break;
    }
  }
  return count;
}

/** Forgets every key but the current one that no record uses; answers with their ids. */
export async function dropOldKeys(store: Store, keyring: Keyring): Promise<string[]> {
  const { file } = keyring;
  if (file === undefined) return [];
  const keys = await keyring.load();
  await rewrapAll(store, keys);
  const used = new Set(
    (await store.db.selectFrom('consultations').select('key_id').distinct().execute()).map(
      ({ key_id }) => key_id,
    ),
  );
  const [current, ...others] = keys;
  const kept = others.filter(({ id }) => used.has(id));
  await saveMasterKeys(file, [current, ...kept]);
  return others.filter(({ id }) => !used.has(id)).map(({ id }) => id);
}
