/** Consultations: taking their places as every booking does, asking nothing that the contract does not name. */
import type { ConsultationRequest } from '../../../src/api/generated/types.ts';
import { isPersonName } from '../../../src/domain/person-name.ts';
import { readPhone, type Person } from '../person.ts';
import type { MockConsultation } from '../programme/consultation.ts';
import { invalid, Refusal } from '../refusal.ts';
import { confirmHeld } from './book.ts';
import { checkLimit, checkPlace } from './checks.ts';
import { about, findConsultationTarget, type Desk } from './desk.ts';
import { endBooking, offerFree } from './line.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredBooking } from './stored.ts';
import type { SlotTarget } from './target.ts';
import { join } from './wait.ts';

const fastestMs = 3_000;

export function bookConsultation(
  desk: Desk,
  slotId: string,
  request: ConsultationRequest,
  keyed: KeyedWrite,
): StoredBooking {
  return signUpFor(desk, slotId, request, keyed, (target, person) => {
    const visit = { ...person, partySize: 1, items: [], consultation: request };
    return confirmHeld(desk, target, visit, request.hold, () => checkLimit(desk, target, person.phone));
  });
}

export function joinConsultationWaitlist(
  desk: Desk,
  slotId: string,
  request: ConsultationRequest,
  keyed: KeyedWrite,
): StoredBooking {
  return signUpFor(desk, slotId, request, keyed, (target, person) =>
    join(desk, target, { ...person, partySize: 1, items: [], consultation: request }),
  );
}

/** All that can be wrong with the request itself, whether to book or to wait; then `act`. */
function signUpFor(
  desk: Desk,
  slotId: string,
  request: ConsultationRequest,
  keyed: KeyedWrite,
  act: (target: SlotTarget, person: Person) => StoredBooking,
): StoredBooking {
  checkSender(request);
  return desk.once(keyed, () => {
    const [target, offered] = findConsultationTarget(desk, slotId);
    return about(desk, target, 1, () => {
      checkPlace(desk, target, { partySize: 1, noticeVersion: request.noticeVersion });
      checkAgreed(offered, request);
      return act(target, readPerson(offered, request));
    });
  });
}

/** A person takes their time, and leaves alone what they do not see. */
function checkSender({ content, sealed, website, filledMs }: ConsultationRequest): void {
  if ((content === null) === (sealed === null)) throw invalid('content', 'is one of two: this, or `sealed`');
  if (website !== '') throw invalid('website', 'has to be empty');
  if (filledMs < fastestMs) throw new Refusal('too_fast');
}

function checkAgreed({ terms, sealing }: MockConsultation, request: ConsultationRequest): void {
  if (request.confidentialityVersion !== terms.confidentiality.version) throw new Refusal('notice_outdated');
  if (request.ageBand === 'under14' && !request.guardianConsent) throw new Refusal('guardian_consent_needed');
  if (sealing && request.sealed?.keyId !== sealing.id) throw new Refusal('sealing_needed');
  if (!sealing && request.sealed) throw invalid('sealed', 'is for a center with a sealing key');
}

/** Whom the center knows: nobody, when what they said is sealed or they rather call. */
function readPerson({ terms }: MockConsultation, { content }: ConsultationRequest): Person {
  const nobody: Person = { name: '', phone: '', attendeeName: null };
  if (!content) return nobody;
  const { name, contact, counsellorId, topicId } = content;
  const phone = contact && readPhone(contact.phone);
  const isOf = (all: readonly { readonly id: string }[], id: string | null) =>
    id === null || all.some((one) => one.id === id);
  const errors = [
    !isPersonName(name) && { field: 'content.name', reason: 'must be 1 to 30 characters' },
    phone === undefined && { field: 'content.contact.phone', reason: 'is not a phone number' },
    // What is not in the lists would be free text by another name.
    !isOf(terms.counsellors, counsellorId) && { field: 'content.counsellorId', reason: 'is nobody' },
    !isOf(terms.topics, topicId) && { field: 'content.topicId', reason: 'is not in the list' },
  ].filter((error) => error !== false);
  if (errors.length > 0) throw new Refusal('validation_failed', { errors });
  return phone ? { ...nobody, phone } : nobody;
}

/** Nothing is left of it but its place, which is given back. Whoever has no right to its time may still erase it. */
export function erase(desk: Desk, booking: StoredBooking): boolean {
  if (!booking.consultation) {
    throw new Refusal('booking_not_found', { phone: desk.center().phone });
  }
  if (booking.status !== 'cancelled') endBooking(desk, booking, 'resident');
  desk.bookings.delete(booking.id);
  offerFree(desk, booking.placeId);
  return true;
}
