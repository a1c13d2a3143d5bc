/** Holds and offers that nobody came back for: their places go to the waiting list, then to everybody. */
import { sql } from 'kysely';
import { bumpVersion, type CenterSettings, findCenter, listCenters } from '../center.ts';
import { toUtc } from '../instant.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { givePlacesBack, leaveLine, lockPlaces } from './places.ts';
import { offerFree } from './waitlist.ts';

/** Ends what has expired at one place and offers what is free there. Answers with how many holds and offers had expired. */
export async function endExpiredAt(act: Act, placeId: string): Promise<number> {
  const { trx, centerId, now } = act;
  await lockPlaces(act, placeId);
  const holds = await trx
    .deleteFrom('holds')
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where('expires_at', '<=', toUtc(now))
    .returning(['hold_id', 'party_size'])
    .execute();
  for (const { hold_id, party_size } of holds) {
    const entry = { act: 'expire', subjectId: hold_id, status: 'expired', taken: 0, waiting: 0 } as const;
    await givePlacesBack(act, placeId, party_size, entry);
  }
  const offers = await trx
    .updateTable('bookings')
    .set({ status: 'cancelled', ended_by: 'expiry', cancelled_at: toUtc(now), offer_until: null })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where('status', '=', 'offered')
    .where('offer_until', '<=', toUtc(now))
    .returning(['booking_id', 'party_size'])
    .execute();
  for (const { booking_id: bookingId, party_size } of offers) {
    const entry = { act: 'expire', subjectId: bookingId, status: 'cancelled', taken: 0, waiting: 0 } as const;
    await givePlacesBack(act, placeId, party_size, entry);
  }
  await offerFree(act, placeId);
  return holds.length + offers.length;
}

/** What waits in vain: the activity or slot has begun. */
async function endWaitingAt(act: Act, placeId: string): Promise<number> {
  const { trx, centerId, now } = act;
  await lockPlaces(act, placeId);
  const ended = await trx
    .updateTable('bookings')
    .set({ status: 'cancelled', ended_by: 'expiry', cancelled_at: toUtc(now), line_number: null })
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where('status', '=', 'waiting')
    .returning(['booking_id', 'party_size'])
    .execute();
  for (const { booking_id, party_size } of ended) {
    const entry = {
      act: 'expire',
      subjectId: booking_id,
      status: 'cancelled',
      taken: 0,
      waiting: 0,
    } as const;
    await leaveLine(act, placeId, party_size, entry);
  }
  return ended.length;
}

/**
 * Ends whatever has expired in a center, place by place, and offers what came free without an act of its own: the room
 * of a slot that is not used any more. Answers with how many holds, offers and waits that were.
 */
export async function endExpired(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now'>,
  { center }: CenterSettings,
): Promise<number> {
  const { store, now } = desk;
  const { db } = store;
  const due = toUtc(now);
  const holds = db
    .selectFrom('holds')
    .select('place_id')
    .where('center_id', '=', center.id)
    .where('expires_at', '<=', due);
  const offers = db
    .selectFrom('bookings')
    .select('place_id')
    .where('center_id', '=', center.id)
    .where('status', '=', 'offered')
    .where('offer_until', '<=', due);
  const places = await holds.union(offers).execute();
  const begun = await db
    .selectFrom('bookings as b')
    .leftJoin('activities as a', (join) =>
      join.onRef('a.center_id', '=', 'b.center_id').onRef('a.activity_id', '=', 'b.activity_id'),
    )
    .select('b.place_id')
    .distinct()
    .where('b.center_id', '=', center.id)
    // Written out, as in the index that has these rows alone.
    .where(sql<boolean>`b.status = 'waiting'`)
    .where(({ eb, fn }) => eb(fn.coalesce('b.slot_starts_at', 'a.starts_at'), '<=', due))
    .execute();
  let ended = 0;
  const each = async (placeId: string, end: (act: Act, placeId: string) => Promise<number>) => {
    ended += await store.transact(async (trx) => {
      const settings = await findCenter(trx, center.id);
      if (!settings) return 0;
      const count = await end(actIn(trx, desk, settings), placeId);
      if (count > 0) await bumpVersion(trx, center.id);
      return count;
    });
  };
  for (const { place_id } of places) await each(place_id, endExpiredAt);
  const unoffered = await db
    .selectFrom('places as p')
    .select('p.place_id')
    .where('p.center_id', '=', center.id)
    .where(sql<boolean>`p.waiting > 0`)
    .whereRef('p.taken', '<', 'p.capacity')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('bookings as b')
          .select('b.booking_id')
          .whereRef('b.center_id', '=', 'p.center_id')
          .whereRef('b.place_id', '=', 'p.place_id')
          .where(sql<boolean>`b.status = 'waiting'`)
          .where(sql<boolean>`b.party_size <= p.capacity - p.taken`),
      ),
    )
    .execute();
  for (const { place_id } of unoffered) await each(place_id, offerFree);
  for (const { place_id } of begun) await each(place_id, endWaitingAt);
  return ended;
}

/** The same for every center; one that fails keeps no other waiting. */
export async function endExpiredEverywhere(
  { store, ids, clock }: Pick<BookingDesk, 'store' | 'ids'> & { readonly clock: () => number },
  onError: (error: unknown) => void,
): Promise<void> {
  for (const { id } of await listCenters(store.db)) {
    try {
      const settings = await findCenter(store.db, id);
      if (settings) await endExpired({ store, ids, now: clock() }, settings);
    } catch (error) {
      onError(error);
    }
  }
}
