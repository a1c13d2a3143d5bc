/** Signing up for a consultation: a slot is taken as for every booking, and what was said goes where few can read it. */
import type { ConsultationRequest } from '../../../src/api/generated/types.ts';
import { type SlotVisit, takeSlot } from '../bookings/book-slot.ts';
import { digestOfPhone } from '../bookings/confidential.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { waitForSlot } from '../bookings/join-waitlist.ts';
import type { MadeBooking } from '../bookings/to-booking.ts';
import type { CenterSettings } from '../center.ts';
import type { Keyring } from '../confidence/master-keys.ts';
import { encryptContent } from '../confidence/record-cipher.ts';
import { requestDigest } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { checkAgainst, readRequest } from './read-request.ts';
import { findSealingKeyId } from './sealing.ts';

export interface ConfidentialDesk extends BookingDesk {
  readonly keyring: Keyring;
}

export async function bookConsultation(
  desk: ConfidentialDesk,
  settings: CenterSettings,
  slotId: string,
  request: ConsultationRequest,
  idempotencyKey: string,
): Promise<MadeBooking> {
  const digest = requestDigest(desk.key, 'bookConsultation', slotId, request);
  const visit = await toVisit(desk, settings, request);
  return takeSlot(desk, settings, slotId, request.hold, { ...visit, idempotencyKey, digest });
}

export async function joinConsultationWaitlist(
  desk: ConfidentialDesk,
  settings: CenterSettings,
  slotId: string,
  request: ConsultationRequest,
  idempotencyKey: string,
): Promise<BookingRow> {
  const digest = requestDigest(desk.key, 'joinConsultationWaitlist', slotId, request);
  const visit = await toVisit(desk, settings, request);
  return waitForSlot(desk, settings, slotId, { ...visit, idempotencyKey, digest });
}

/** The booking itself names nobody. */
async function toVisit(
  { key, keyring }: ConfidentialDesk,
  { center }: CenterSettings,
  request: ConsultationRequest,
): Promise<Omit<SlotVisit, 'idempotencyKey' | 'digest'>> {
  const content = readRequest(request);
  // Before the transaction: it does nothing but database work.
  const [master] = await keyring.load();
  const phone_digest = digestOfPhone(key, center.id, content?.contact?.phone);
  return {
    person: { name: '', phone: '', attendeeName: null, partySize: 1, noticeVersion: request.noticeVersion },
    limited: phone_digest ?? undefined,
    isConfidential: true,
    async readDetails({ trx, centerId }, { slot }) {
      return checkAgainst(slot.terms!, await findSealingKeyId(trx, centerId), request);
    },
    async writeMore({ trx, centerId }, bookingId) {
      const sealed = request.sealed && {
        sealing_key_id: request.sealed.keyId,
        sealed: JSON.stringify(request.sealed),
      };
      await trx
        .insertInto('consultations')
        .values({
          center_id: centerId,
          booking_id: bookingId,
          confidentiality_version: request.confidentialityVersion,
          phone_digest,
          ...sealed,
          ...(content && encryptContent(master, { centerId, bookingId }, content)),
        })
        .execute();
    },
  };
}
