/** Claiming places for a resident: the waiting list comes first, also to what has expired and nobody has ended yet. */
import { toUtc } from '../instant.ts';
import type { Act } from './desk.ts';
import { endExpiredAt } from './expiry.ts';
import { type Entry, openPlaces, takePlaces } from './places.ts';
import type { SlotTarget, Target } from './target.ts';

/**
 * Whether the places were there. Nothing was looked at before: it is the claim that locks. Where people wait, what is
 * free may be theirs (hours were opened again, a hold is over): they are asked before anybody else can have it.
 *
 * `kept`: so many of them this transaction has just given back with a hold; they are the holder's, whoever waits.
 */
export async function claim(
  act: Act,
  placeId: string,
  count: number,
  entry: Entry,
  kept = 0,
): Promise<boolean> {
  if (await takePlaces(act, placeId, count, entry, { ifNobodyWaits: count > kept })) return true;
  if (!(await mayComeFree(act, placeId))) return false;
  await endExpiredAt(act, placeId);
  return takePlaces(act, placeId, count, entry);
}

/**
 * Looked at without a lock: when a thousand want the last place, those who are refused do not wait for each other. What
 * comes free after the look came after the claim.
 */
async function mayComeFree({ trx, centerId, now }: Act, placeId: string): Promise<boolean> {
  const place = await trx
    .selectFrom('places as p')
    .select('p.place_id')
    .where('p.center_id', '=', centerId)
    .where('p.place_id', '=', placeId)
    .where(({ and, eb, exists, or, selectFrom }) =>
      or([
        and([eb('p.waiting', '>', 0), eb('p.taken', '<', eb.ref('p.capacity'))]),
        exists(
          selectFrom('holds as h')
            .select('h.hold_id')
            .whereRef('h.center_id', '=', 'p.center_id')
            .whereRef('h.place_id', '=', 'p.place_id')
            .where('h.expires_at', '<=', toUtc(now)),
        ),
        exists(
          selectFrom('bookings as b')
            .select('b.booking_id')
            .whereRef('b.center_id', '=', 'p.center_id')
            .whereRef('b.place_id', '=', 'p.place_id')
            .where('b.status', '=', 'offered')
            .where('b.offer_until', '<=', toUtc(now)),
        ),
      ]),
    )
    .executeTakeFirst();
  return place !== undefined;
}

/** A slot has places from the first time that somebody asks for it. */
export async function openSlot(act: Act, { placeId, slot }: SlotTarget): Promise<void> {
  if (slot.isOffered) await openPlaces(act, [{ placeId, capacity: slot.service.capacity }]);
}

export async function openTarget(act: Act, target: Target): Promise<void> {
  if (target.kind === 'slot') await openSlot(act, target);
}
