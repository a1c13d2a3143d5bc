/** Holds: seats that are kept while somebody fills in the form. */
import type { Hold, HoldRequest } from '../../../src/api/generated/types.ts';
import { minuteMs, toInstant } from '../clock.ts';
import { checkOpen } from './checks.ts';
import { about, findAnySlotTarget, full, type Desk } from './desk.ts';
import { offerFree } from './line.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredHold } from './stored.ts';
import { freePlaces } from './target.ts';

/** A hold of this slot that has not expired. */
export function liveHold({ holds }: Desk, token: string | null, slotId: string): StoredHold | undefined {
  const hold = token === null ? undefined : holds.get(token);
  return hold?.slotId === slotId ? hold : undefined;
}

export function holdSlot(
  desk: Desk,
  slotId: string,
  { partySize, replaces }: HoldRequest,
  keyed: KeyedWrite,
): Hold {
  return desk.once(keyed, () => {
    const target = findAnySlotTarget(desk, slotId);
    return about(desk, target, partySize, () => {
      checkOpen(desk, target, partySize);
      const own = liveHold(desk, replaces, slotId)?.partySize ?? 0;
      if (freePlaces(target) + own < partySize) throw full(target, partySize);
      // What is held is taken before the earlier hold is given back, so nobody who waits can come between.
      desk.changePlaces(target, { taken: partySize });
      if (replaces !== null) release(desk, replaces);
      const { holdMinutes } = target.slot.service;
      const expiresAt = toInstant(desk.clock.now() + holdMinutes * minuteMs);
      const hold = { token: desk.newHoldToken(), slotId, partySize, expiresAt };
      desk.holds.set(hold.token, hold);
      return hold;
    });
  });
}

/** Whether there was something to give back. */
export function release(desk: Desk, token: string): boolean {
  const hold = desk.holds.get(token);
  if (!hold) return false;
  desk.holds.delete(token);
  desk.changePlaces(findAnySlotTarget(desk, hold.slotId), { taken: -hold.partySize });
  offerFree(desk, hold.slotId);
  return true;
}
