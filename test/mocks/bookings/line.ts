/** The waiting list: freed places go to the first party that fits, before anybody else can have them. */
import type { Booking } from '../../../src/api/generated/types.ts';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import { minuteMs, toInstant } from '../clock.ts';
import { change, targetOf, type Desk } from './desk.ts';
import type { StoredBooking } from './stored.ts';
import { freePlaces, isOpen, type Target } from './target.ts';

/** Less is no time to be reached and to answer; a center that gives everybody less has said so. */
const leastOfferMinutes = 15;

function lineOf({ bookings }: Desk, placeId: string): StoredBooking[] {
  return [...bookings.values()]
    .filter((booking) => booking.placeId === placeId && booking.status === 'waiting')
    .sort((a, b) => a.lineNumber - b.lineNumber);
}

/** Waiting parties before this one. */
export function aheadOf(desk: Desk, { placeId, lineNumber }: StoredBooking): number {
  return lineOf(desk, placeId).filter((other) => other.lineNumber < lineNumber).length;
}

/** Offers what is free to those who wait, each party whole. Answers with how many offers were made. */
export function offerFree(desk: Desk, placeId: string): number {
  let offers = 0;
  for (const next of lineOf(desk, placeId)) {
    const target = targetOf(desk, next);
    const until = offerUntil(desk, target);
    if (until === undefined || next.partySize > freePlaces(target)) continue;
    desk.changePlaces(target, { taken: next.partySize, waiting: -next.partySize });
    change(desk, next, { status: 'offered', offerUntil: toInstant(until) });
    offers += 1;
  }
  return offers;
}

/** Undefined when too little time is left to answer: then what is free is everybody's. */
function offerUntil({ clock, messages, center }: Desk, target: Target): number | undefined {
  if (!isOpen(target, center(), clock.now())) return undefined;
  const told = afterQuietHours(clock.now(), messages.quietHours, center().timeZone);
  const until = Math.min(told + messages.offerMinutes * minuteMs, target.closesAt);
  const least = Math.min(leastOfferMinutes, messages.offerMinutes) * minuteMs;
  return until - told >= least ? until : undefined;
}

export function endBooking(
  desk: Desk,
  booking: StoredBooking,
  endedBy: NonNullable<Booking['endedBy']>,
): StoredBooking {
  const target = targetOf(desk, booking);
  const isWaiting = booking.status === 'waiting';
  desk.changePlaces(target, isWaiting ? { waiting: -booking.partySize } : { taken: -booking.partySize });
  const cancelledAt = toInstant(desk.clock.now());
  return change(desk, booking, { status: 'cancelled', endedBy, cancelledAt, offerUntil: null });
}

/** Time has passed, or staff have changed something: what is over ends, and what is free goes to those who wait. */
export function settle(desk: Desk): void {
  const now = desk.clock.now();
  for (const hold of desk.holds.values()) {
    if (Date.parse(hold.expiresAt) > now) continue;
    desk.holds.delete(hold.token);
    const target = desk.findTarget(hold.slotId);
    if (target) desk.changePlaces(target, { taken: -hold.partySize });
  }
  const lines = new Set<string>();
  for (const booking of desk.bookings.values()) {
    if (booking.status === 'offered' && Date.parse(booking.offerUntil ?? '') <= now) {
      endBooking(desk, booking, 'expiry');
    } else if (booking.status === 'waiting') {
      if (Date.parse(targetOf(desk, booking).startsAt) <= now) endBooking(desk, booking, 'expiry');
      else lines.add(booking.placeId);
    }
  }
  for (const placeId of lines) offerFree(desk, placeId);
}
