/**
 * What the choice of a day and a slot says; every locale implements both interfaces. Two, because a first screen shows
 * the days and has a budget in bytes.
 */
import type { DayState } from '../domain/day-slots.ts';
import type { Day } from '../domain/plain-date.ts';
import type { DayWords } from './day-words.ts';

export interface DayChoiceMessages {
  readonly days: DayWords;
  readonly today: string;
  readonly chooseDay: string;
  readonly previousWeek: string;
  readonly nextWeek: string;
  firstFree(day: string): string;
  /** `11月23日–29日`, `11月30日–12月6日` */
  weekRange(monday: Day, sunday: Day): string;
  /** `25日`, the first of a month `12月1日`. */
  date(day: Day): string;
  /** Below the date; `count` slots are free, `festival` is the one that a holiday is for. */
  dayState(state: DayState, count: number, festival: string | undefined): string;
  /** The name of a day's button, to be heard. */
  dayName(day: string, isToday: boolean, state: string): string;
  freeSlots(count: number): string;
}

export interface SlotMessages extends DayChoiceMessages {
  slotsOf(day: string): string;
  /** Said of the first day that is free. */
  readonly isFirstFree: string;
  readonly backToDays: string;
  readonly halves: Readonly<Record<'morning' | 'afternoon', string>>;
  seats(left: number): string;
  readonly full: string;
  readonly wait: string;
  /** Said of a day without a free slot; `when` is until when one can book. */
  noSlots(state: DayState, festival: string | undefined, lastDay: string): string;
  /** Said below it when there is a slot to wait for. */
  readonly mayWait: string;
  readonly walkInTitle: string;
  walkIn(times: readonly string[]): string;
  /** The party is larger than what is left. */
  tooFewSeats(left: number, partySize: number): string;
  /** Nothing is free as far as one can book. */
  allFull(lastDay: string): string;
  notAnnounced(year: number): string;
}
