/**
 * The one way to take places and the one way to give them back: `taken` and `waiting` are changed by the functions of
 * this file and nowhere else, and each change writes its line of the log. Taking is one conditional update, so there is
 * no moment between looking and writing in which two people could get the same place; it also locks the row, so whatever
 * is read afterwards in the same transaction stays true.
 */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { toUtc } from '../instant.ts';
import type { Tables } from '../store/tables.ts';

/** The transaction that changes places, and whose they are. */
export interface Ledger {
  readonly trx: Transaction<Tables>;
  readonly centerId: string;
  readonly now: number;
}

/** What the log says about whoever takes or gives back: how they stand at this place from here on. */
export interface Entry {
  readonly act: string;
  /** Id of the booking or hold. */
  readonly subjectId: string;
  readonly status:
    'held' | 'released' | 'expired' | 'waiting' | 'offered' | 'confirmed' | 'cancelled' | 'moved';
  readonly taken: number;
  readonly waiting: number;
}

interface Change {
  readonly taken?: number;
  readonly waiting?: number;
}

export interface TakeOptions {
  /** So many of them waited until now. */
  readonly fromLine?: number;
  /** Not while anybody waits, even when there are enough. */
  readonly ifNobodyWaits?: boolean;
}

/** Whether the places were there; when not, nothing has changed. */
export async function takePlaces(
  ledger: Ledger,
  placeId: string,
  count: number,
  entry: Entry,
  { fromLine = 0, ifNobodyWaits = false }: TakeOptions = {},
): Promise<boolean> {
  const others = ifNobodyWaits ? sql`waiting = 0` : sql`waiting >= ${fromLine}`;
  const number = await change(
    ledger,
    placeId,
    { taken: count, waiting: -fromLine },
    sql<boolean>`taken + ${count} <= capacity and ${others}`,
  );
  if (number === undefined) return false;
  await log(ledger, placeId, number, entry);
  return true;
}

/** Throws when more would be given back than was taken: that is a mistake of the caller, and the transaction ends. */
export async function givePlacesBack(
  ledger: Ledger,
  placeId: string,
  count: number,
  entry: Entry,
): Promise<void> {
  const number = await change(ledger, placeId, { taken: -count }, sql<boolean>`taken >= ${count}`);
  if (number === undefined) throw new Error(`${count} places of ${placeId} were given back but not taken.`);
  await log(ledger, placeId, number, entry);
}

/** Answers with the number in the line; undefined when it has no room for so many. */
export async function joinLine(
  ledger: Ledger,
  placeId: string,
  count: number,
  room: number,
  entry: Entry,
): Promise<number | undefined> {
  const number = await change(
    ledger,
    placeId,
    { waiting: count },
    sql<boolean>`waiting + ${count} <= ${room}`,
  );
  if (number !== undefined) await log(ledger, placeId, number, entry);
  return number;
}

export async function leaveLine(ledger: Ledger, placeId: string, count: number, entry: Entry): Promise<void> {
  const number = await change(ledger, placeId, { waiting: -count }, sql<boolean>`waiting >= ${count}`);
  if (number === undefined)
    throw new Error(`${count} people left the line of ${placeId} who were not in it.`);
  await log(ledger, placeId, number, entry);
}

async function change(
  { trx, centerId }: Ledger,
  placeId: string,
  { taken = 0, waiting = 0 }: Change,
  condition: RawBuilder<boolean>,
): Promise<number | undefined> {
  const row = await trx
    .updateTable('places')
    .set({
      taken: sql`taken + ${taken}`,
      waiting: sql`waiting + ${waiting}`,
      number: sql`number + 1`,
    })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where(condition)
    .returning('number')
    .executeTakeFirst();
  return row?.number;
}

async function log(
  { trx, centerId, now }: Ledger,
  placeId: string,
  number: number,
  { act, subjectId, status, taken, waiting }: Entry,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      center_id: centerId,
      place_id: placeId,
      number,
      at: toUtc(now),
      act,
      subject_id: subjectId,
      status,
      taken,
      waiting,
      capacity: null,
    })
    .execute();
}

/** How somebody stands has changed, and no places with it: an offer was accepted. */
export async function note(ledger: Ledger, placeId: string, entry: Entry): Promise<void> {
  const number = await change(ledger, placeId, {}, sql<boolean>`1 = 1`);
  if (number === undefined) throw new Error(`${placeId} has no places.`);
  await log(ledger, placeId, number, entry);
}

export interface PlaceCounts {
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

/**
 * From here to the end of the transaction nobody takes a place or gives one back. Undefined when no sign-up is needed,
 * or when nobody has asked for the slot yet.
 */
export async function lockPlaces(
  { trx, centerId }: Pick<Ledger, 'trx' | 'centerId'>,
  placeId: string,
): Promise<PlaceCounts | undefined> {
  return trx
    .updateTable('places')
    .set({ capacity: sql`capacity` })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .returning(['capacity', 'taken', 'waiting'])
    .executeTakeFirst();
}

/** Rows of one statement; SQLite and PostgreSQL both limit its parameters. */
const rowsAtOnce = 200;

/** Places of new activities, or of a slot that is asked for the first time. Those that are there stay as they are. */
export async function openPlaces(
  { trx, centerId, now }: Ledger,
  places: readonly { readonly placeId: string; readonly capacity: number }[],
): Promise<void> {
  for (let from = 0; from < places.length; from += rowsAtOnce) {
    const some = places.slice(from, from + rowsAtOnce);
    const opened = await trx
      .insertInto('places')
      .values(
        some.map(({ placeId, capacity }) => ({
          center_id: centerId,
          place_id: placeId,
          capacity,
          taken: 0,
        })),
      )
      .onConflict((conflict) => conflict.columns(['center_id', 'place_id']).doNothing())
      .returning(['place_id', 'capacity'])
      .execute();
    if (opened.length === 0) continue;
    await trx
      .insertInto('audit')
      .values(
        opened.map(({ place_id, capacity }) => ({
          center_id: centerId,
          place_id,
          number: 0,
          at: toUtc(now),
          act: 'opened',
          subject_id: null,
          status: null,
          taken: null,
          waiting: null,
          capacity,
        })),
      )
      .execute();
  }
}

/**
 * Sets how many places there are; null: no sign-up needed. Bookings are never dropped for it: below what is taken, the
 * capacity becomes what is taken (full), and the answer says so. New room is for the waiting list first: see
 * `offerFreePlaces`.
 */
export async function setCapacity(
  ledger: Ledger,
  placeId: string,
  capacity: number | null,
): Promise<{ readonly capacity: number | null }> {
  const { trx, centerId, now } = ledger;
  const place = await lockPlaces(ledger, placeId);
  if (!place) {
    if (capacity !== null) await openPlaces(ledger, [{ placeId, capacity }]);
    return { capacity };
  }
  if (capacity === null && place.taken === 0 && place.waiting === 0) {
    for (const table of ['places', 'audit'] as const) {
      await trx.deleteFrom(table).where('center_id', '=', centerId).where('place_id', '=', placeId).execute();
    }
    return { capacity: null };
  }
  const possible = Math.max(capacity ?? 0, place.taken);
  if (possible === place.capacity) return { capacity: possible };
  const { number } = await trx
    .updateTable('places')
    .set({ capacity: possible, number: sql`number + 1` })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .returning('number')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('audit')
    .values({
      center_id: centerId,
      place_id: placeId,
      number,
      at: toUtc(now),
      act: 'capacity',
      subject_id: null,
      status: null,
      taken: null,
      waiting: null,
      capacity: possible,
    })
    .execute();
  return { capacity: possible };
}
