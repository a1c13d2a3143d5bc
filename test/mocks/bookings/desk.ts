/** What every rule of booking works on: the center, its time, what can be booked, and what has been. */
import type { Activity, Center, Slot } from '../../../src/api/generated/types.ts';
import type { QuietHours } from '../../../src/domain/quiet-hours.ts';
import type { Clock } from '../clock.ts';
import type { MockConsultation } from '../programme/consultation.ts';
import { Refusal, type ProblemCode } from '../refusal.ts';
import type { Once } from './once.ts';
import type { StoredBooking, StoredHold } from './stored.ts';
import { freePlaces, type SlotTarget, type Target } from './target.ts';

export interface MessageSettings {
  /** The page with `<boai-my-bookings>`; null: one of the server's own. */
  readonly bookingsPageUrl: string | null;
  readonly offerMinutes: number;
  readonly quietHours: QuietHours | null;
}

export interface Desk {
  readonly clock: Clock;
  readonly messages: MessageSettings;
  readonly once: Once;
  /** By id, in the order in which they were made. */
  readonly bookings: Map<string, StoredBooking>;
  /** By token. */
  readonly holds: Map<string, StoredHold>;
  newHoldToken(): string;
  /** Never again the number of one that was erased. */
  newBookingNumber(): number;
  center(): Center;
  consultation(): MockConsultation | null;
  findTarget(placeId: string): Target | undefined;
  changePlaces(target: Target, change: { readonly taken?: number; readonly waiting?: number }): void;
  alternativesTo(activity: Activity, partySize: number): Activity[];
  /** Up to six other slots of the same service with room for the party, the nearest ones. */
  freeSlots(instead: SlotTarget, partySize: number): Slot[];
}

/** What a booking is for is there as long as the booking. */
export function targetOf(desk: Desk, { placeId, id }: StoredBooking): Target {
  const target = desk.findTarget(placeId);
  if (!target) throw new Error(`Booking ${id} is for nothing.`);
  return target;
}

export function change(desk: Desk, booking: StoredBooking, changes: Partial<StoredBooking>): StoredBooking {
  const changed = { ...booking, ...changes };
  desk.bookings.set(booking.id, changed);
  return changed;
}

export function hasListRoom({ waiting, waitlistCapacity }: Target, people: number): boolean {
  return waiting + people <= waitlistCapacity;
}

/** These say what else there is. */
const withChoice: readonly ProblemCode[] = [
  'activity_cancelled',
  'activity_full',
  'already_waiting',
  'fasting_needs_morning',
  'sign_up_closed',
  'sign_up_not_open',
  'slot_closed',
  'slot_full',
  'undo_closed',
  'waitlist_full',
];

/** A refusal that nobody has to puzzle over: whom to ring, and what to choose instead. */
export function withWayOn(desk: Desk, target: Target, partySize: number, refusal: Refusal): Refusal {
  const { phone } = target;
  const isChoice = withChoice.includes(refusal.code);
  return refusal.with({
    phone,
    ...(isChoice && target.kind === 'activity'
      ? { alternatives: desk.alternativesTo(target.activity, partySize) }
      : {}),
    ...(isChoice && target.kind === 'slot' ? { slots: desk.freeSlots(target, partySize) } : {}),
  });
}

/** Does what may be refused because of the target, and adds the way on to a refusal. */
export function about<T>(desk: Desk, target: Target, partySize: number, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof Refusal ? withWayOn(desk, target, partySize, error) : error;
  }
}

export function full(target: Target, partySize: number): Refusal {
  return new Refusal(target.kind === 'slot' ? 'slot_full' : 'activity_full', {
    placesLeft: freePlaces(target),
    waitlist: hasListRoom(target, partySize),
  });
}

export function findActivityTarget(desk: Desk, activityId: string): Target {
  const target = desk.findTarget(activityId);
  if (target?.kind !== 'activity') throw new Refusal('activity_not_found', { phone: desk.center().phone });
  return target;
}

/** A slot that anybody may hold: of a service or of the consultation room. */
export function findAnySlotTarget(desk: Desk, slotId: string): SlotTarget {
  const target = desk.findTarget(slotId);
  if (target?.kind !== 'slot') throw new Refusal('slot_not_found', { phone: desk.center().phone });
  return target;
}

/** What is said in confidence is asked for by operations of its own. */
export function findSlotTarget(desk: Desk, slotId: string): SlotTarget {
  const target = findAnySlotTarget(desk, slotId);
  if (isConsultation(desk, target)) throw new Refusal('slot_not_found', { phone: desk.center().phone });
  return target;
}

export function findConsultationTarget(desk: Desk, slotId: string): [SlotTarget, MockConsultation] {
  const target = findAnySlotTarget(desk, slotId);
  const offered = desk.consultation();
  if (!offered || !isConsultation(desk, target)) {
    throw new Refusal('slot_not_found', { phone: desk.center().phone });
  }
  return [target, offered];
}

function isConsultation(desk: Desk, { slot }: SlotTarget): boolean {
  return slot.service.id === desk.consultation()?.service.id;
}
