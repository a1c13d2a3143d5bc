/**
 * What the booking of a service says; every locale implements both interfaces, so a missing text is a compile error.
 * Two, because the first screen has a budget in bytes: what it does not say itself comes after it.
 */
import type { BookingMessages, FieldProblem, PersonField } from './booking.ts';
import type { DayChoiceMessages, SlotMessages } from './slots.ts';
import type { TroubleMessages } from './trouble.ts';

export type AgeBand = 'under14' | '14to17' | '18to59' | '60to64' | '65plus';
export type CabinField = PersonField | 'ageBand' | 'items' | 'health';

/** How a refusal reads; several codes of the API share a text. */
export type CabinRefusal =
  | 'full'
  | 'notEnough'
  | 'holdLost'
  | 'closed'
  | 'limit'
  | 'fasting'
  | 'guardian'
  | 'alreadyWaiting'
  | 'waitlistFull'
  | 'placesLeft'
  | 'partyTooLarge'
  | 'noticeOutdated'
  | 'invalid'
  | 'tooMany'
  | 'offline'
  | 'busy'
  | 'other';

export interface CabinMessages extends DayChoiceMessages {
  /** Name of the widget for a screen reader. */
  readonly booking: string;
  /** Where, and how long each visit takes. */
  roomAndTime(room: string, minutes: number): string;
  readonly loading: string;
  readonly phone: string;
  readonly hours: string;
  /** In a locale that is loaded on demand all texts come at once. */
  readonly later?: LaterCabinMessages;
}

export interface LaterCabinMessages extends BookingMessages, TroubleMessages {
  readonly slots: SlotMessages;
  readonly chooseService: string;
  readonly otherService: string;
  /** Of a service without a free day. */
  readonly noFreeDay: string;
  about(service: string): string;
  readonly fastingShort: string;
  readonly empty: string;

  /** Said with data that could not be renewed. */
  stale(age: string): string;
  readonly retry: string;
  /** Spoken after a change of week. */
  week(range: string, free: string): string;

  readonly holding: string;
  readonly holdChecking: string;
  readonly holdCheckingHow: string;
  heldUntil(time: string): string;
  /** Nobody has typed for long: the seat is anybody's until the form is sent. */
  readonly holdLapsed: string;
  readonly otherTime: string;
  readonly formTitle: string;
  readonly waitTitle: string;
  readonly waitHow: string;
  readonly submit: string;
  readonly submitWait: string;
  readonly checking: string;
  readonly checkingHow: string;
  readonly ageBand: string;
  readonly ages: Readonly<Record<AgeBand, string>>;
  readonly chooseItems: string;
  readonly fastingHint: string;
  readonly morningOnly: string;
  readonly health: string;
  readonly healthWhy: string;
  readonly healthRefusal: string;
  readonly healthConsent: string;
  readonly healthNo: string;
  readonly healthRefused: string;
  cabinError(field: CabinField, problem: FieldProblem, limit: number): string;

  readonly refusal: Readonly<Record<CabinRefusal, string>>;
  /** What to do about it. */
  readonly wayOn: Readonly<Record<CabinRefusal, string>>;
  onlyLeft(seats: number): string;
  comeAs(count: number): string;
  readonly otherTimes: string;
  readonly bookNow: string;
  readonly waitInstead: string;

  readonly booked: string;
  readonly bookedHow: string;
  readonly waiting: string;
  ahead(count: number): string;
  readonly waitingHow: string;
  readonly leaveHow: string;
  readonly qr: string;
  readonly qrHow: string;
  readonly again: string;
  readonly backToDays: string;
}
