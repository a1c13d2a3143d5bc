/** A keyed write takes effect once: its key is the first row of its transaction, so a duplicate waits for the first. */
import type { Transaction } from 'kysely';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../store/tables.ts';
import { isLockTimeout } from '../store/transact.ts';

export interface KeyedWrite {
  readonly centerId: string;
  /** From the header `Idempotency-Key`. */
  readonly key: string;
  /** Of operation, target and body; nothing personal can be read from it. */
  readonly digest: string;
}

/** What a keyed write has done, now or before. */
export interface Done {
  /** What the reply is built from. */
  readonly id: string;
  /** When it was done, epoch milliseconds. */
  readonly at: number;
}

/**
 * Does `effect` unless this key has done it before, and answers with what the reply is built from. When the effect is
 * refused, the transaction takes the key back with it, so the same key may try again. An effect that finds what was wanted
 * there already answers with the id of that.
 */
export async function once(
  trx: Transaction<Tables>,
  { centerId, key, digest }: KeyedWrite,
  resultId: string,
  now: number,
  effect: (resultId: string) => Promise<string | void>,
): Promise<Done> {
  const claimed = await trx
    .insertInto('idempotency')
    .values({ center_id: centerId, key, digest, result_id: resultId, created_at: toUtc(now) })
    .onConflict((conflict) => conflict.columns(['center_id', 'key']).doNothing())
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw isLockTimeout(error) ? new Refusal('idempotency_in_progress', {}, { 'retry-after': '2' }) : error;
    });
  if (claimed?.numInsertedOrUpdatedRows === 1n) {
    const foundId = (await effect(resultId)) ?? resultId;
    if (foundId !== resultId) {
      await trx
        .updateTable('idempotency')
        .set({ result_id: foundId })
        .where('center_id', '=', centerId)
        .where('key', '=', key)
        .execute();
    }
    return { id: foundId, at: now };
  }
  const first = await trx
    .selectFrom('idempotency')
    .select(['digest', 'result_id', 'created_at'])
    .where('center_id', '=', centerId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.digest !== digest) throw new Refusal('idempotency_key_reused');
  return { id: first.result_id, at: Date.parse(first.created_at) };
}
