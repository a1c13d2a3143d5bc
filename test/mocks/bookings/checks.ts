/** What a request for a place has to be, whether to book or to wait. */
import type { BookSlotRequest, Item, Service, SignUpRequest } from '../../../src/api/generated/types.ts';
import { fromDayNumber, toDayNumber, weekdayOf, type Day } from '../../../src/domain/plain-date.ts';
import { readSlotId } from '../../../src/domain/slot-id.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import { invalid, Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';
import type { StoredBooking } from './stored.ts';
import { refuseClosed, type SlotTarget, type Target } from './target.ts';

export function checkPlace(
  desk: Desk,
  target: Target,
  { partySize, noticeVersion }: Pick<SignUpRequest, 'partySize' | 'noticeVersion'>,
): void {
  checkOpen(desk, target, partySize);
  if (noticeVersion !== desk.center().notice.version) throw new Refusal('notice_outdated');
}

export function checkOpen(desk: Desk, target: Target, partySize: number): void {
  refuseClosed(target, desk.center(), desk.clock.now());
  if (partySize > target.maxPartySize) throw new Refusal('party_too_large');
}

/** The chosen items; fields that the service needs are there. */
export function readItems({ items, asksAge }: Service, request: BookSlotRequest): Item[] {
  const isKnown = request.items.every((id) => items.some((item) => item.id === id));
  if (!isKnown) throw invalid('items', 'has one that the service does not offer');
  if (items.length > 0 && request.items.length === 0) throw invalid('items', 'has to name at least one');
  if (asksAge && request.ageBand === null) throw invalid('ageBand', 'is missing');
  return items.filter(({ id }) => request.items.includes(id));
}

export function checkConsent({ healthNotice }: Service, request: BookSlotRequest): void {
  checkGuardian(request.isUnder14 || request.ageBand === 'under14', request.guardianConsent);
  if (healthNotice && request.healthNoticeVersion !== healthNotice.version) {
    throw new Refusal('notice_outdated');
  }
}

export function checkGuardian(isForChild = false, guardianConsent = false): void {
  if (isForChild && !guardianConsent) throw new Refusal('guardian_consent_needed');
}

export function checkFasting({ startsAt }: Target, items: readonly Item[]): void {
  if (items.some(({ fasting }) => fasting) && timeOf(startsAt) >= '12:00') {
    throw new Refusal('fasting_needs_morning');
  }
}

/** `instead`: a booking that goes away for this one. */
export function checkLimit(
  { bookings }: Desk,
  { slot, startsAt }: SlotTarget,
  phone: string,
  instead?: StoredBooking,
): void {
  const { id, limit } = slot.service;
  if (!limit || phone === '') return;
  const period = periodOf(dayOf(startsAt), limit.per);
  const counted = [...bookings.values()].filter(
    (booking) =>
      booking.id !== instead?.id &&
      booking.status === 'confirmed' &&
      booking.phone === phone &&
      booking.placeId.startsWith(`${id}_`) &&
      periodOf(dayOfSlot(booking.placeId), limit.per) === period,
  );
  if (counted.length >= limit.count) throw new Refusal('limit_reached');
}

function dayOfSlot(slotId: string): Day {
  return readSlotId(slotId)!.day;
}

/** The period of the calendar that a day belongs to; a week is named by its Monday. */
function periodOf(day: Day, per: NonNullable<Service['limit']>['per']): string {
  switch (per) {
    case 'day':
      return day;
    case 'week':
      return fromDayNumber(toDayNumber(day) + 1 - weekdayOf(day));
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
  }
}
