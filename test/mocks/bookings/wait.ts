/** Joining a waiting list. */
import type { BookSlotRequest, SignUpRequest } from '../../../src/api/generated/types.ts';
import { checkSignUp, type Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { addBooking, checkSlotRequest, type Visit } from './book.ts';
import { checkGuardian, checkPlace } from './checks.ts';
import { about, findActivityTarget, findSlotTarget, hasListRoom, type Desk } from './desk.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredBooking } from './stored.ts';
import { freePlaces, type Target } from './target.ts';

export function joinActivityWaitlist(
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
      return join(desk, target, { ...person, partySize: request.partySize, items: [], consultation: null });
    });
  });
}

export function joinSlotWaitlist(
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
      return join(desk, target, { ...person, partySize: request.partySize, items, consultation: null });
    });
  });
}

export function join(desk: Desk, target: Target, visit: Visit): StoredBooking {
  const { partySize } = visit;
  const placesLeft = freePlaces(target);
  if (placesLeft >= partySize) throw new Refusal('places_left', { placesLeft });
  const isThere = [...desk.bookings.values()].some(
    (other) =>
      other.placeId === target.id &&
      (other.status === 'waiting' || other.status === 'offered') &&
      // Whoever the center does not know cannot be known again.
      other.phone !== '' &&
      other.phone === visit.phone &&
      visitorOf(other) === visitorOf(visit),
  );
  if (isThere) throw new Refusal('already_waiting');
  if (!hasListRoom(target, partySize)) throw new Refusal('waitlist_full');
  desk.changePlaces(target, { waiting: partySize });
  return addBooking(desk, target, visit, 'waiting');
}

/** A grandparent may enter several children. */
function visitorOf({ name, attendeeName }: Pick<Person, 'name' | 'attendeeName'>): string {
  return attendeeName ?? name;
}
