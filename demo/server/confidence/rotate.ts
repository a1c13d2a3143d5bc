/** A new master key: every record's data key is wrapped anew, and the old key goes once nothing needs it. */
import type { Kysely } from 'kysely';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { type Keyring, type MasterKeys, newMasterKey, saveMasterKeys } from './master-keys.ts';
import { rewrap, UnreadableError } from './record-cipher.ts';

const recordsAtOnce = 100;

export interface Rewrapped {
  readonly count: number;
  /** Bookings whose record does not open: it was altered or moved, or its key is not there. They stay as they are. */
  readonly unreadable: readonly string[];
}

/** The keys are on disk before the first record needs the new one. */
export async function rotateKeys(store: Store, keyring: Keyring): Promise<Rewrapped> {
  if (keyring.file !== undefined) {
    await saveMasterKeys(keyring.file, [newMasterKey(), ...(await keyring.load())]);
  }
  return rewrapAll(store, await keyring.load());
}

/** Everything that opens, under the current key; may be repeated after it was interrupted. */
export async function rewrapAll(store: Store, keys: MasterKeys): Promise<Rewrapped> {
  const [current] = keys;
  const centers = await store.db
    .selectFrom('consultations')
    .select('center_id')
    .distinct()
    .where('key_id', '!=', current.id)
    .orderBy('center_id')
    .execute();
  let count = 0;
  const unreadable: string[] = [];
  for (const { center_id: centerId } of centers) {
    // One that does not open keeps its old key, so the next batch begins after it.
    for (let after: string | undefined = ''; after !== undefined;) {
      const batch = await rewrapBatch(store, keys, centerId, after);
      count += batch.count;
      unreadable.push(...batch.unreadable);
      after = batch.last;
    }
  }
  return { count, unreadable };
}

async function rewrapBatch(
  store: Store,
  keys: MasterKeys,
  centerId: string,
  after: string,
): Promise<Rewrapped & { readonly last: string | undefined }> {
  const [current] = keys;
  return store.transact(async (trx) => {
    const rows = await trx
      .selectFrom('consultations')
      .select(['booking_id', 'key_id', 'data_key'])
      .where('center_id', '=', centerId)
      .where('key_id', '!=', current.id)
      .where('booking_id', '>', after)
      .orderBy('booking_id')
      .limit(recordsAtOnce)
      .execute();
    const unreadable: string[] = [];
    for (const row of rows) {
      const columns = openedAnew(keys, { centerId, bookingId: row.booking_id }, row);
      if (columns) await saveColumns(trx, centerId, row, columns);
      else unreadable.push(row.booking_id);
    }
    const last = rows.length < recordsAtOnce ? undefined : rows.at(-1)?.booking_id;
    return { count: rows.length - unreadable.length, unreadable, last };
  });
}

type WrappedKey = Parameters<typeof rewrap>[3];

function openedAnew(
  keys: MasterKeys,
  owner: Parameters<typeof rewrap>[2],
  row: WrappedKey,
): WrappedKey | undefined {
  try {
    return rewrap(keys, keys[0], owner, row);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

async function saveColumns(
  trx: Kysely<Tables>,
  centerId: string,
  row: WrappedKey & { readonly booking_id: string },
  columns: WrappedKey,
): Promise<void> {
  await trx
    .updateTable('consultations')
    .set(columns)
    .where('center_id', '=', centerId)
    .where('booking_id', '=', row.booking_id)
    .where('data_key', '=', row.data_key)
    .execute();
}

export interface DroppedKeys {
  /** Ids of the forgotten keys. */
  readonly dropped: readonly string[];
  readonly unreadable: readonly string[];
}

/** Forgets every key but the current one that no record uses. */
export async function dropOldKeys(store: Store, keyring: Keyring): Promise<DroppedKeys> {
  const { file } = keyring;
  if (file === undefined) return { dropped: [], unreadable: [] };
  const keys = await keyring.load();
  const { unreadable } = await rewrapAll(store, keys);
  const used = new Set(
    (await store.db.selectFrom('consultations').select('key_id').distinct().execute()).map(
      ({ key_id }) => key_id,
    ),
  );
  const [current, ...others] = keys;
  const kept = others.filter(({ id }) => used.has(id));
  await saveMasterKeys(file, [current, ...kept]);
  return { dropped: others.filter(({ id }) => !used.has(id)).map(({ id }) => id), unreadable };
}
