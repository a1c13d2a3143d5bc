/** Giving places back: cancelling, leaving the list, declining an offer; and taking a cancellation back. */
import { minuteMs, toInstant } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import { checkLimit } from './checks.ts';
import { about, change, targetOf, type Desk } from './desk.ts';
import { endBooking, offerFree } from './line.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredBooking } from './stored.ts';
import { freePlaces, isOpen, refuseClosed, type Target } from './target.ts';

const undoMinutes = 10;

export function cancel(desk: Desk, bookingId: string, keyed: KeyedWrite): StoredBooking {
  return desk.once(keyed, () => {
    const booking = desk.bookings.get(bookingId)!;
    if (booking.status === 'cancelled') return booking;
    if (booking.status === 'confirmed') checkDeadline(desk, targetOf(desk, booking));
    const ended = endBooking(desk, booking, 'resident');
    const isOffered = offerFree(desk, booking.placeId) > 0;
    if (booking.status !== 'confirmed' || isOffered) return ended;
    const undoUntil = toInstant(desk.clock.now() + undoMinutes * minuteMs);
    return change(desk, ended, { undoUntil });
  });
}

/** What the center has cancelled may be let go at any time. */
export function checkDeadline({ clock }: Desk, target: Target): void {
  const isCancelled = target.kind === 'activity' && target.activity.status === 'cancelled';
  if (!isCancelled && clock.now() > target.cancelUntil) {
    throw new Refusal('cancel_closed', { phone: target.phone });
  }
}

export function undoCancel(desk: Desk, bookingId: string, keyed: KeyedWrite): StoredBooking {
  return desk.once(keyed, () => {
    const booking = desk.bookings.get(bookingId)!;
    const target = targetOf(desk, booking);
    const now = desk.clock.now();
    if (booking.status === 'confirmed') return booking;
    about(desk, target, booking.partySize, () => {
      const isInTime = booking.undoUntil !== null && now < Date.parse(booking.undoUntil);
      if (!isInTime || !isOpen(target, desk.center(), now) || freePlaces(target) < booking.partySize) {
        throw new Refusal('undo_closed');
      }
      if (target.kind === 'slot') checkLimit(desk, target, booking.phone);
    });
    desk.changePlaces(target, { taken: booking.partySize });
    return change(desk, booking, { status: 'confirmed', endedBy: null, cancelledAt: null, undoUntil: null });
  });
}

export function acceptOffer(desk: Desk, bookingId: string, keyed: KeyedWrite): StoredBooking {
  return desk.once(keyed, () => {
    const booking = desk.bookings.get(bookingId)!;
    if (booking.status === 'confirmed') return booking;
    const target = targetOf(desk, booking);
    about(desk, target, booking.partySize, () => {
      if (booking.status !== 'offered') throw new Refusal('offer_over');
      refuseClosed(target, desk.center(), desk.clock.now());
      if (target.kind === 'slot') checkLimit(desk, target, booking.phone);
    });
    return change(desk, booking, { status: 'confirmed', offerUntil: null });
  });
}
