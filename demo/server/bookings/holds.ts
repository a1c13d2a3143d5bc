/** Holds: seats of a slot that are kept while somebody fills in the form. */
import type { Hold, HoldRequest } from '../../../src/api/generated/types.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { toUtc, toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import { holdOfToken, holdToken, requestDigest } from '../server-key.ts';
import { claimTarget } from './claim.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { once } from './idempotency.ts';
import { type Entry, givePlacesBack, lockPlaces } from './places.ts';
import { findSlotTarget, refuseTaking, type SlotTarget } from './target.ts';
import { offerFree } from './waitlist.ts';
import { withWayOn } from './way-on.ts';

export async function holdSlot(
  desk: BookingDesk,
  settings: CenterSettings,
  slotId: string,
  request: HoldRequest,
  idempotencyKey: string,
): Promise<Hold> {
  const { store, key, now, ids } = desk;
  const { center } = settings;
  const digest = requestDigest(key, 'holdSlot', slotId, request);
  const replaces = request.replaces === null ? undefined : holdOfToken(key, center.id, request.replaces);
  let target: SlotTarget | undefined;
  try {
    return await store.transact(async (trx) => {
      const act = actIn(trx, desk, settings);
      const wanted = (target = await requireSlot(act, slotId));
      const keyed = { centerId: center.id, key: idempotencyKey, digest };
      const hold = await once(trx, keyed, ids.id(), now, (id) =>
        takeHold(act, wanted, id, request.partySize, replaces),
      );
      return {
        token: holdToken(key, center.id, hold.id),
        slotId,
        partySize: request.partySize,
        expiresAt: toWire(expiryOf(wanted, hold.at), center.timeZone),
      };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw await withWayOn(desk, settings, target, request.partySize, error);
  }
}

export async function requireSlot(act: Act, slotId: string): Promise<SlotTarget> {
  const target = await findSlotTarget(act.trx, act.settings, slotId);
  if (!target) throw new Refusal('slot_not_found');
  return target;
}

function expiryOf({ slot }: SlotTarget, heldSince: number): string {
  return toUtc(heldSince + slot.service.holdMinutes * 60_000);
}

async function takeHold(
  act: Act,
  target: SlotTarget,
  holdId: string,
  partySize: number,
  replaces: string | undefined,
): Promise<void> {
  const { trx, centerId, now } = act;
  refuseTaking(target, act);
  if (partySize > target.maxPartySize) {
    throw new Refusal('party_too_large', { detail: `One booking may bring up to ${target.maxPartySize}.` });
  }
  const earlier = replaces === undefined ? undefined : await findHoldPlace(act, replaces);
  if (earlier !== undefined) await lockInOrder(act, [target.placeId, earlier]);
  const isSamePlace = earlier === target.placeId;
  const kept =
    replaces !== undefined && isSamePlace ? await endHold(act, replaces, { isForBooking: true }) : 0;
  const entry: Entry = { act: 'hold', subjectId: holdId, status: 'held', taken: partySize, waiting: 0 };
  if (!(await claimTarget(act, target, partySize, entry, kept))) throw new Refusal('slot_full');
  // A smaller party than was held leaves seats to those who wait.
  if (isSamePlace) await offerFree(act, target.placeId);
  if (replaces !== undefined && !isSamePlace) await endHold(act, replaces);
  await trx
    .insertInto('holds')
    .values({
      center_id: centerId,
      hold_id: holdId,
      place_id: target.placeId,
      party_size: partySize,
      expires_at: expiryOf(target, now),
    })
    .execute();
  await bumpVersion(trx, centerId);
}

async function findHoldPlace({ trx, centerId }: Act, holdId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('holds')
    .select('place_id')
    .where('center_id', '=', centerId)
    .where('hold_id', '=', holdId)
    .executeTakeFirst();
  return row?.place_id;
}

/** By id, so that two transactions never wait for each other crosswise. */
export async function lockInOrder(act: Act, placeIds: readonly string[]): Promise<void> {
  for (const placeId of [...new Set(placeIds)].sort()) await lockPlaces(act, placeId);
}

interface EndHold {
  /** The same transaction takes the places again, so nobody else is offered them; an expired one is left to expire. */
  readonly isForBooking?: boolean;
}

/** Gives back what is held, and answers how many seats; 0 when there is nothing any more. Its place has been locked. */
export async function endHold(
  act: Act,
  holdId: string,
  { isForBooking = false }: EndHold = {},
): Promise<number> {
  const { trx, centerId, now } = act;
  const held = await trx
    .deleteFrom('holds')
    .where('center_id', '=', centerId)
    .where('hold_id', '=', holdId)
    .$if(isForBooking, (query) => query.where('expires_at', '>', toUtc(now)))
    .returning(['place_id', 'party_size'])
    .executeTakeFirst();
  if (!held) return 0;
  const entry: Entry = { act: 'release', subjectId: holdId, status: 'released', taken: 0, waiting: 0 };
  await givePlacesBack(act, held.place_id, held.party_size, entry);
  if (!isForBooking) await offerFree(act, held.place_id);
  return held.party_size;
}

/** Given back before its time, by whoever has left the form. */
export async function releaseHold(
  desk: BookingDesk,
  settings: CenterSettings,
  token: string,
): Promise<{ released: boolean }> {
  const holdId = holdOfToken(desk.key, settings.center.id, token);
  if (holdId === undefined) return { released: false };
  return desk.store.transact(async (trx) => {
    const act = actIn(trx, desk, settings);
    const placeId = await findHoldPlace(act, holdId);
    if (placeId === undefined) return { released: false };
    await lockPlaces(act, placeId);
    const released = (await endHold(act, holdId)) > 0;
    if (released) await bumpVersion(trx, act.centerId);
    return { released };
  });
}
