/** Claiming places for a resident: the waiting list comes first, also to what has expired and nobody has ended yet. */
import { sql } from 'kysely';
import { toUtc } from '../instant.ts';
import type { Act } from './desk.ts';
import { endExpiredAt } from './expiry.ts';
import { type Entry, openPlaces, takePlaces } from './places.ts';
import type { Target } from './target.ts';

/** `unopened`: there are no places to claim from yet. Nobody has asked for the slot, or the activity needs no sign-up. */
export type Claimed = 'taken' | 'full' | 'unopened';

/**
 * Takes the places if they are there. Nothing was looked at before: it is the claim that locks. Where people wait, what
 * is free may be theirs (hours were opened again, a hold is over): they are asked before anybody else can have it.
 *
 * `kept`: so many of them this transaction has just given back with a hold; they are the holder's, whoever waits.
 */
export async function claim(
  act: Act,
  placeId: string,
  count: number,
  entry: Entry,
  kept = 0,
): Promise<Claimed> {
  if (await takePlaces(act, placeId, count, entry, { ifNobodyWaits: count > kept })) return 'taken';
  const chance = await chanceOf(act, placeId, count);
  if (chance !== 'mayComeFree') return chance;
  await endExpiredAt(act, placeId);
  return (await takePlaces(act, placeId, count, entry)) ? 'taken' : 'full';
}

/** The same, and opens a slot that nobody has asked for. */
export async function claimTarget(
  act: Act,
  target: Target,
  count: number,
  entry: Entry,
  kept = 0,
): Promise<boolean> {
  let claimed = await claim(act, target.placeId, count, entry, kept);
  if (claimed === 'unopened') {
    await openTarget(act, target);
    claimed = await claim(act, target.placeId, count, entry, kept);
  }
  return claimed === 'taken';
}

/**
 * Looked at without a lock: when a thousand want the last place, those who are refused do not wait for each other. What
 * came free since the claim is seen, and claimed again; what comes free after the look came after the claim.
 */
async function chanceOf(
  { trx, centerId, now }: Act,
  placeId: string,
  count: number,
): Promise<'mayComeFree' | 'full' | 'unopened'> {
  const place = await trx
    .selectFrom('places as p')
    .where('p.center_id', '=', centerId)
    .where('p.place_id', '=', placeId)
    .select(({ and, case: either, eb, exists, or, selectFrom }) => {
      const isForTheLine = and([eb('p.waiting', '>', 0), eb('p.taken', '<', eb.ref('p.capacity'))]);
      const hasRoom = eb(eb('p.taken', '+', count), '<=', eb.ref('p.capacity'));
      const hasExpiredHold = exists(
        selectFrom('holds as h')
          .select('h.hold_id')
          .whereRef('h.center_id', '=', 'p.center_id')
          .whereRef('h.place_id', '=', 'p.place_id')
          .where('h.expires_at', '<=', toUtc(now)),
      );
      const hasExpiredOffer = exists(
        selectFrom('bookings as b')
          .select('b.booking_id')
          .whereRef('b.center_id', '=', 'p.center_id')
          .whereRef('b.place_id', '=', 'p.place_id')
          .where('b.status', '=', 'offered')
          .where('b.offer_until', '<=', toUtc(now)),
      );
      return either()
        .when(or([isForTheLine, hasRoom, hasExpiredHold, hasExpiredOffer]))
        .then(sql.lit('mayComeFree' as const))
        .else(sql.lit('full' as const))
        .end()
        .as('chance');
    })
    .executeTakeFirst();
  return place?.chance ?? 'unopened';
}

/** A slot has places from the first time that somebody asks for it. */
export async function openTarget(act: Act, target: Target): Promise<void> {
  if (target.kind !== 'slot' || !target.slot.isOffered) return;
  await openPlaces(act, [{ placeId: target.placeId, capacity: target.slot.capacity }]);
}
