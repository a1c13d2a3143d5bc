/** A booking as its holder sees it. */
import type { BookedSlot, Booking, BookingAccess } from '../../../src/api/generated/types.ts';
import { maskPhone } from '../../../src/domain/phone.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dayOf } from '../../../src/domain/zone.ts';
import { neutralTitle } from '../calendar-text.ts';
import { at, toInstant } from '../clock.ts';
import { targetOf, type Desk } from './desk.ts';
import { aheadOf } from './line.ts';
import type { StoredBooking } from './stored.ts';
import type { SlotTarget } from './target.ts';

/** `base`: where the API is, for absolute addresses. */
export function toBooking(desk: Desk, stored: StoredBooking, base: string): Booking {
  const target = targetOf(desk, stored);
  const center = desk.center();
  const isConfidential = stored.consultation !== null;
  const { retentionDays } = (isConfidential && desk.consultation()?.terms) || center.notice;
  return {
    id: stored.id,
    code: stored.code,
    status: stored.status,
    endedBy: stored.endedBy,
    activity: target.kind === 'activity' ? target.activity : null,
    slot: target.kind === 'slot' ? toBookedSlot(target, stored, desk.center().name) : null,
    isConfidential,
    name: stored.name,
    phoneMasked: isConfidential ? '' : maskPhone(stored.phone),
    partySize: stored.partySize,
    maxPartySize: Math.max(target.maxPartySize, stored.partySize),
    attendeeName: stored.attendeeName,
    bookedAt: stored.bookedAt,
    cancelledAt: stored.cancelledAt,
    cancelUntil: toInstant(target.cancelUntil),
    undoUntil: stored.undoUntil,
    ahead: stored.status === 'waiting' ? aheadOf(desk, stored) : null,
    offerUntil: stored.offerUntil,
    needsCall: target.kind === 'slot' && !target.slot.isOffered && stored.status !== 'cancelled',
    keptUntil: addDays(dayOf(target.endsAt), retentionDays),
    calendarUrl: `${base}/centers/${center.id}/calendars/${stored.calendar}.ics`,
  };
}

/** Of a consultation, what other people may see. */
function toBookedSlot(
  { slot, id, startsAt, endsAt }: SlotTarget,
  { items, consultation }: StoredBooking,
  centerName: string,
): BookedSlot {
  const { service } = slot;
  return {
    id,
    serviceId: service.id,
    serviceName: consultation ? neutralTitle : service.name,
    room: consultation ? centerName : service.room,
    startsAt,
    endsAt,
    items: [...items],
    fastingFrom: items.some(({ fasting }) => fasting) ? at(addDays(dayOf(startsAt), -1), '22:00') : null,
    bring: consultation ? null : service.bring,
    phone: service.phone,
  };
}

export function toAccess(desk: Desk, stored: StoredBooking, base: string): BookingAccess {
  const page = desk.messages.bookingsPageUrl ?? `${new URL(base).origin}/bookings/${desk.center().id}`;
  return {
    booking: toBooking(desk, stored, base),
    manageToken: stored.manageToken,
    manageUrl: `${page}#boai-booking=${stored.manageToken}`,
  };
}
