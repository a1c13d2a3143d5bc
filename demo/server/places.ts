/**
 * The one way to take a place and the one way to give it back: `taken` is changed by these two functions and nowhere
 * else. Taking is one conditional update, so there is no moment between looking and writing in which two people could
 * get the same place; it also locks the row, so whatever is read afterwards in the same transaction stays true.
 */
import { sql, type Transaction } from 'kysely';
import type { Tables } from './store/tables.ts';

interface PlaceId {
  readonly centerId: string;
  readonly placeId: string;
}

/** Whether the places were there; when not, nothing has changed. */
export async function takePlaces(
  trx: Transaction<Tables>,
  { centerId, placeId }: PlaceId,
  count: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('places')
    .set({ taken: sql`taken + ${count}` })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where(sql<boolean>`taken + ${count} <= capacity`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Throws when more would be given back than was taken: that is a mistake of the caller, and the transaction ends. */
export async function givePlacesBack(
  trx: Transaction<Tables>,
  { centerId, placeId }: PlaceId,
  count: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('places')
    .set({ taken: sql`taken - ${count}` })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where(sql<boolean>`taken >= ${count}`)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`${count} places of ${placeId} were given back but not taken.`);
}

/**
 * From here to the end of the transaction nobody takes a place or gives one back. Answers with how many are taken;
 * undefined when no sign-up is needed.
 */
export async function lockPlaces(
  trx: Transaction<Tables>,
  { centerId, placeId }: PlaceId,
): Promise<number | undefined> {
  const place = await trx
    .updateTable('places')
    .set({ capacity: sql`capacity` })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .returning('taken')
    .executeTakeFirst();
  return place?.taken;
}

/**
 * Sets how many places there are; null: no sign-up needed. Bookings are never dropped for it: below what is taken, the
 * capacity becomes what is taken (full), and the answer says so.
 */
export async function setCapacity(
  trx: Transaction<Tables>,
  { centerId, placeId }: PlaceId,
  capacity: number | null,
): Promise<{ readonly capacity: number | null }> {
  const taken = await lockPlaces(trx, { centerId, placeId });
  if (taken === undefined) {
    if (capacity !== null) {
      await trx
        .insertInto('places')
        .values({ center_id: centerId, place_id: placeId, capacity, taken: 0 })
        .execute();
    }
    return { capacity };
  }
  if (capacity === null && taken === 0) {
    await trx
      .deleteFrom('places')
      .where('center_id', '=', centerId)
      .where('place_id', '=', placeId)
      .execute();
    return { capacity: null };
  }
  const possible = Math.max(capacity ?? 0, taken);
  await trx
    .updateTable('places')
    .set({ capacity: possible })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .execute();
  return { capacity: possible };
}
