/** Taking places: signing up for an activity, booking a slot with a hold or without. */
import type {
  BookSlotRequest,
  ConsultationRequest,
  Item,
  SignUpRequest,
} from '../../../src/api/generated/types.ts';
import { toInstant } from '../clock.ts';
import { checkSignUp, type Person } from '../person.ts';
import { checkConsent, checkFasting, checkGuardian, checkLimit, checkPlace, readItems } from './checks.ts';
import { about, findActivityTarget, findSlotTarget, full, type Desk } from './desk.ts';
import { liveHold } from './holds.ts';
import type { KeyedWrite } from './once.ts';
import { identityOf, type StoredBooking } from './stored.ts';
import { freePlaces, type SlotTarget, type Target } from './target.ts';

export function signUp(
  desk: Desk,
  activityId: string,
  request: SignUpRequest,
  keyed: KeyedWrite,
): StoredBooking {
  const person = checkSignUp(request);
  checkGuardian(request.isUnder14, request.guardianConsent);
  return desk.once(keyed, () => {
    const target = findActivityTarget(desk, activityId);
    return about(desk, target, request.partySize, () => {
      checkPlace(desk, target, request);
      if (freePlaces(target) < request.partySize) throw full(target, request.partySize);
      return confirm(desk, target, {
        ...person,
        partySize: request.partySize,
        items: [],
        consultation: null,
      });
    });
  });
}

export function bookSlot(
  desk: Desk,
  slotId: string,
  request: BookSlotRequest,
  keyed: KeyedWrite,
): StoredBooking {
  const person = checkSignUp(request);
  return desk.once(keyed, () => {
    const target = findSlotTarget(desk, slotId);
    return about(desk, target, request.partySize, () => {
      const items = checkSlotRequest(desk, target, request);
      const visit = { ...person, partySize: request.partySize, items, consultation: null };
      return confirmHeld(desk, target, visit, request.hold, () => checkLimit(desk, target, person.phone));
    });
  });
}

/** All that can be wrong with the request itself, whether to book or to wait. Answers with the chosen items. */
export function checkSlotRequest(desk: Desk, target: SlotTarget, request: BookSlotRequest): Item[] {
  const { service } = target.slot;
  checkPlace(desk, target, request);
  const items = readItems(service, request);
  checkConsent(service, request);
  checkFasting(target, items);
  return items;
}

export interface Visit extends Person {
  readonly partySize: number;
  readonly items: readonly Item[];
  /** As it was sent; null: no consultation. */
  readonly consultation: ConsultationRequest | null;
}

/** The seats are those of the hold, as far as it has any; `check` refuses what free seats alone do not allow. */
export function confirmHeld(
  desk: Desk,
  target: SlotTarget,
  visit: Visit,
  holdToken: string | null,
  check: () => void,
): StoredBooking {
  const hold = liveHold(desk, holdToken, target.id);
  const held = hold?.partySize ?? 0;
  if (freePlaces(target) + held < visit.partySize) throw full(target, visit.partySize);
  check();
  if (hold) desk.holds.delete(hold.token);
  desk.changePlaces(target, { taken: -held });
  return confirm(desk, target, visit);
}

function confirm(desk: Desk, target: Target, visit: Visit): StoredBooking {
  desk.changePlaces(target, { taken: visit.partySize });
  return addBooking(desk, target, visit, 'confirmed');
}

export function addBooking(
  { bookings, clock, newBookingNumber }: Desk,
  target: Target,
  { name, phone, attendeeName, partySize, items, consultation }: Visit,
  status: 'confirmed' | 'waiting',
): StoredBooking {
  const number = newBookingNumber();
  const booking: StoredBooking = {
    ...identityOf(number),
    placeId: target.id,
    status,
    endedBy: null,
    name,
    phone,
    attendeeName,
    partySize,
    items,
    consultation,
    bookedAt: toInstant(clock.now()),
    cancelledAt: null,
    undoUntil: null,
    offerUntil: null,
    lineNumber: number,
  };
  bookings.set(booking.id, booking);
  return booking;
}
