/** Claiming places for a resident: the waiting list comes first, also to what has expired and nobody has ended yet. */
import type { Act } from './desk.ts';
import { endExpiredAt } from './expiry.ts';
import { type Entry, openPlaces, takePlaces } from './places.ts';
import type { SlotTarget, Target } from './target.ts';

/**
 * Whether the places were there. Nothing was looked at before: it is the claim that locks. Where people wait, what is
 * free may be theirs (hours were opened again, a hold is over): they are asked before anybody else can have it.
 */
export async function claim(act: Act, placeId: string, count: number, entry: Entry): Promise<boolean> {
  if (await takePlaces(act, placeId, count, entry, { ifNobodyWaits: true })) return true;
  await endExpiredAt(act, placeId);
  return takePlaces(act, placeId, count, entry);
}

/** A slot has places from the first time that somebody asks for it. */
export async function openSlot(act: Act, { placeId, slot }: SlotTarget): Promise<void> {
  if (slot.isOffered) await openPlaces(act, [{ placeId, capacity: slot.service.capacity }]);
}

export async function openTarget(act: Act, target: Target): Promise<void> {
  if (target.kind === 'slot') await openSlot(act, target);
}
