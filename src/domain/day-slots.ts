/** What a resident can do about a day of a service: how many of its slots are free, or why none is. */
import type { Day } from './plain-date.ts';
import { seatsLeft, slotState, type SlotFacts } from './slot-state.ts';

/** The contract's `SlotDay` has it all. */
export interface SlotDayFacts {
  readonly day: Day;
  readonly closed: 'weekly' | 'holiday' | 'exception' | 'room' | null;
  readonly slots: readonly SlotFacts[];
  /** Times at which one may just come. */
  readonly walkIn: readonly unknown[];
}

export interface DayRules {
  readonly today: Day;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly leadMinutes: number;
  /** The last day that can be booked today. */
  readonly lastDay: Day;
  /** How many have to fit into one slot. */
  readonly partySize: number;
}

/**
 * `free` · `full` · `over` all of today's slots have begun · `past` · `later` not bookable yet · `walkIn` one may just
 * come · else why it is closed.
 */
export type DayState =
  'free' | 'full' | 'over' | 'past' | 'later' | 'walkIn' | NonNullable<SlotDayFacts['closed']>;

export function fits(
  slot: SlotFacts,
  { leadMinutes, now, partySize }: Pick<DayRules, 'leadMinutes' | 'now' | 'partySize'>,
): boolean {
  return slotState(slot, leadMinutes, now) === 'free' && seatsLeft(slot) >= partySize;
}

/** In how many of its slots the party fits. */
export function freeSlotCount({ day, slots }: SlotDayFacts, rules: DayRules): number {
  return day > rules.lastDay ? 0 : slots.filter((slot) => fits(slot, rules)).length;
}

export function dayState(facts: SlotDayFacts, rules: DayRules): DayState {
  const { day, closed, slots, walkIn } = facts;
  if (day < rules.today) return 'past';
  if (day > rules.lastDay) return 'later';
  if (freeSlotCount(facts, rules) > 0) return 'free';
  if (slots.some((slot) => slotState(slot, rules.leadMinutes, rules.now) !== 'over')) return 'full';
  if (slots.length > 0) return 'over';
  return walkIn.length > 0 ? 'walkIn' : (closed ?? 'weekly');
}
