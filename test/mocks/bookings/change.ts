/** Coming at another time, or with more people or fewer. */
import { invalid, Refusal } from '../refusal.ts';
import { checkDeadline } from './cancel.ts';
import { checkFasting, checkLimit, checkOpen } from './checks.ts';
import { about, change, full, hasListRoom, targetOf, type Desk } from './desk.ts';
import { offerFree } from './line.ts';
import type { KeyedWrite } from './once.ts';
import type { StoredBooking } from './stored.ts';
import { freePlaces, refuseClosed, type Target } from './target.ts';

/** The new place is taken and the old one given back: both or neither. */
export function reschedule(desk: Desk, bookingId: string, to: string, keyed: KeyedWrite): StoredBooking {
  return desk.once(keyed, () => {
    const booking = desk.bookings.get(bookingId)!;
    const old = targetOf(desk, booking);
    if (booking.status !== 'confirmed') throw new Refusal('booking_ended', { phone: old.phone });
    if (to === booking.placeId) return booking;
    checkDeadline(desk, old);
    const target = desk.findTarget(to);
    if (!target || !isSameKind(old, target)) throw invalid('to', 'is no other time of the same');
    about(desk, target, booking.partySize, () => {
      checkOpen(desk, target, booking.partySize);
      checkFasting(target, booking.items);
      if (target.kind === 'slot') checkLimit(desk, target, booking.phone, booking);
      if (freePlaces(target) < booking.partySize) throw full(target, booking.partySize);
    });
    desk.changePlaces(target, { taken: booking.partySize });
    desk.changePlaces(old, { taken: -booking.partySize });
    const moved = change(desk, booking, { placeId: target.id });
    offerFree(desk, old.id);
    return moved;
  });
}

function isSameKind(old: Target, target: Target): boolean {
  if (old.kind === 'slot' && target.kind === 'slot') {
    return old.slot.service.id === target.slot.service.id;
  }
  return (
    old.kind === 'activity' &&
    target.kind === 'activity' &&
    old.activity.seriesId !== null &&
    old.activity.seriesId === target.activity.seriesId
  );
}

export function resize(desk: Desk, bookingId: string, partySize: number, keyed: KeyedWrite): StoredBooking {
  return desk.once(keyed, () => {
    const booking = desk.bookings.get(bookingId)!;
    const target = targetOf(desk, booking);
    const more = partySize - booking.partySize;
    about(desk, target, partySize, () => {
      if (booking.status === 'cancelled' || booking.status === 'offered') throw new Refusal('booking_ended');
      if (more > 0 && partySize > target.maxPartySize) throw new Refusal('party_too_large');
      if (booking.status === 'waiting') {
        if (more > 0 && !hasListRoom(target, more)) throw new Refusal('waitlist_full');
        return;
      }
      if (more !== 0) checkDeadline(desk, target);
      if (more <= 0) return;
      refuseClosed(target, desk.center(), desk.clock.now());
      if (freePlaces(target) < more) throw full(target, partySize);
    });
    if (more === 0) return booking;
    desk.changePlaces(target, booking.status === 'waiting' ? { waiting: more } : { taken: more });
    change(desk, booking, { partySize });
    offerFree(desk, target.id);
    return desk.bookings.get(bookingId)!;
  });
}
