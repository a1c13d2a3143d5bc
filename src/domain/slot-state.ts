/** What a resident can do about a slot now. */

/** The facts about a slot that rules need; the contract's `Slot` has them all. */
export interface SlotFacts {
  readonly startsAt: string;
  readonly capacity: number;
  readonly taken: number;
}

/** `free` · `full` · `over`: it has begun, or begins too soon to be booked. */
export type SlotState = 'free' | 'full' | 'over';

export function seatsLeft({ capacity, taken }: SlotFacts): number {
  return Math.max(0, capacity - taken);
}

/** `leadMinutes`: a slot can be booked until so long before it starts. */
export function slotState(slot: SlotFacts, leadMinutes: number, now: number): SlotState {
  if (now >= Date.parse(slot.startsAt) - leadMinutes * 60_000) return 'over';
  return seatsLeft(slot) === 0 ? 'full' : 'free';
}
