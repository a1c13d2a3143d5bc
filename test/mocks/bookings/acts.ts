/** Everything that a resident can ask of a mock center about a place, as the operations of the contract name it. */
import type {
  Booking,
  BookingAccess,
  BookingLookup,
  BookSlotRequest,
  ConsultationRequest,
  Hold,
  HoldRequest,
  SignUpRequest,
} from '../../../src/api/generated/types.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import { readPhone } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { bookSlot, signUp } from './book.ts';
import { acceptOffer, cancel, undoCancel } from './cancel.ts';
import { reschedule, resize } from './change.ts';
import { bookConsultation, erase, joinConsultationWaitlist } from './consult.ts';
import { targetOf, type Desk } from './desk.ts';
import { holdSlot, release } from './holds.ts';
import { settle } from './line.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredBooking } from './stored.ts';
import type { Target } from './target.ts';
import { toAccess, toBooking } from './to-booking.ts';
import { joinActivityWaitlist, joinSlotWaitlist } from './wait.ts';

/** A consultation as it is kept: what a test may look at, and no resident's operation tells. */
export interface KeptConsultation {
  readonly bookingId: string;
  readonly code: string;
  readonly slotId: string;
  readonly status: Booking['status'];
  /** As it was sent. */
  readonly request: ConsultationRequest;
}

/** `base`: where the API is, for absolute addresses. */
export interface BookingActs {
  signUp(activityId: string, request: SignUpRequest, keyed: KeyedWrite, base: string): BookingAccess;
  joinActivityWaitlist(
    activityId: string,
    request: SignUpRequest,
    keyed: KeyedWrite,
    base: string,
  ): BookingAccess;
  holdSlot(slotId: string, request: HoldRequest, keyed: KeyedWrite): Hold;
  releaseHold(token: string): { released: boolean };
  bookSlot(slotId: string, request: BookSlotRequest, keyed: KeyedWrite, base: string): BookingAccess;
  joinSlotWaitlist(slotId: string, request: BookSlotRequest, keyed: KeyedWrite, base: string): BookingAccess;
  bookConsultation(
    slotId: string,
    request: ConsultationRequest,
    keyed: KeyedWrite,
    base: string,
  ): BookingAccess;
  joinConsultationWaitlist(
    slotId: string,
    request: ConsultationRequest,
    keyed: KeyedWrite,
    base: string,
  ): BookingAccess;
  findBooking(lookup: BookingLookup, base: string): BookingAccess;
  loadBooking(manageToken: string, base: string): Booking;
  cancelBooking(manageToken: string, keyed: KeyedWrite, base: string): Booking;
  undoCancel(manageToken: string, keyed: KeyedWrite, base: string): Booking;
  acceptOffer(manageToken: string, keyed: KeyedWrite, base: string): Booking;
  rescheduleBooking(manageToken: string, to: string, keyed: KeyedWrite, base: string): Booking;
  resizeBooking(manageToken: string, partySize: number, keyed: KeyedWrite, base: string): Booking;
  eraseBooking(manageToken: string): { erased: boolean };
  /** What counsellors were told, in the order of the bookings; erased ones are not among them. */
  consultations(): KeptConsultation[];
  /** What the calendar file with this random name is about. */
  bookingOfCalendar(calendar: string): { readonly status: Booking['status']; readonly target: Target };
}

/** What has expired ends before anything is answered, as if the center's clock had been watched all the time. */
export function createBookingActs(desk: Desk): BookingActs {
  const byToken = (manageToken: string) => required(desk, (booking) => booking.manageToken === manageToken);

  /** A repeat is told what was told first, whatever has become of the booking since. */
  function told({ id }: StoredBooking, status: 'confirmed' | 'waiting', base: string): BookingAccess {
    const now = required(desk, (booking) => booking.id === id);
    const first = { ...now, status, endedBy: null, cancelledAt: null, undoUntil: null, offerUntil: null };
    return toAccess(desk, first, base);
  }

  /** As it is now, also for a repeat. */
  function changed(manageToken: string, base: string, act: (bookingId: string) => StoredBooking): Booking {
    settle(desk);
    const { id } = byToken(manageToken);
    act(id);
    return toBooking(desk, desk.bookings.get(id)!, base);
  }

  return {
    signUp(activityId, request, keyed, base) {
      settle(desk);
      return told(signUp(desk, activityId, request, keyed), 'confirmed', base);
    },
    joinActivityWaitlist(activityId, request, keyed, base) {
      settle(desk);
      return told(joinActivityWaitlist(desk, activityId, request, keyed), 'waiting', base);
    },
    holdSlot(slotId, request, keyed) {
      settle(desk);
      return holdSlot(desk, slotId, request, keyed);
    },
    releaseHold(token) {
      settle(desk);
      return { released: release(desk, token) };
    },
    bookSlot(slotId, request, keyed, base) {
      settle(desk);
      return told(bookSlot(desk, slotId, request, keyed), 'confirmed', base);
    },
    joinSlotWaitlist(slotId, request, keyed, base) {
      settle(desk);
      return told(joinSlotWaitlist(desk, slotId, request, keyed), 'waiting', base);
    },
    bookConsultation(slotId, request, keyed, base) {
      settle(desk);
      return told(bookConsultation(desk, slotId, request, keyed), 'confirmed', base);
    },
    joinConsultationWaitlist(slotId, request, keyed, base) {
      settle(desk);
      return told(joinConsultationWaitlist(desk, slotId, request, keyed), 'waiting', base);
    },
    findBooking({ code, phone }, base) {
      settle(desk);
      const [sought, number] = [normalizeCode(code), readPhone(phone)];
      return toAccess(
        desk,
        required(
          desk,
          (booking) =>
            booking.code === sought &&
            // Of who left no phone that the center could know, the code alone is asked.
            (booking.phone === number || (booking.consultation !== undefined && booking.phone === '')),
        ),
        base,
      );
    },
    loadBooking(manageToken, base) {
      settle(desk);
      return toBooking(desk, byToken(manageToken), base);
    },
    cancelBooking: (token, keyed, base) => changed(token, base, (id) => cancel(desk, id, keyed)),
    undoCancel: (token, keyed, base) => changed(token, base, (id) => undoCancel(desk, id, keyed)),
    acceptOffer: (token, keyed, base) => changed(token, base, (id) => acceptOffer(desk, id, keyed)),
    rescheduleBooking: (token, to, keyed, base) =>
      changed(token, base, (id) => reschedule(desk, id, to, keyed)),
    resizeBooking: (token, partySize, keyed, base) =>
      changed(token, base, (id) => resize(desk, id, partySize, keyed)),
    eraseBooking(manageToken) {
      settle(desk);
      return { erased: erase(desk, byToken(manageToken)) };
    },
    consultations: () =>
      [...desk.bookings.values()].flatMap(({ id: bookingId, code, placeId: slotId, status, consultation }) =>
        consultation ? [{ bookingId, code, slotId, status, request: consultation }] : [],
      ),
    bookingOfCalendar(calendar) {
      settle(desk);
      const stored = [...desk.bookings.values()].find((booking) => booking.calendar === calendar);
      if (!stored) throw new Refusal('not_found');
      return { status: stored.status, target: targetOf(desk, stored) };
    },
  };
}

/** Wrong and absent look the same. */
function required(desk: Desk, fits: (booking: StoredBooking) => boolean): StoredBooking {
  const stored = [...desk.bookings.values()].find(fits);
  if (!stored) throw new Refusal('booking_not_found', { phone: desk.center().phone });
  return stored;
}
