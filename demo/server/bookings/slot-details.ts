/** What a booking of a slot has to say, checked against its service. */
import type { BookSlotRequest, Item } from '../../../src/api/generated/types.ts';
import { timeOf } from '../../../src/domain/zone.ts';
import { toWire } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import type { FoundSlot } from '../slots/find-slot.ts';
import { readChild } from './guardian.ts';
import type { SlotDetails } from './insert-booking.ts';

const noon = '12:00';

/** Who has eaten nothing since the evening comes before noon. */
export function refuseFasting(items: readonly Item[], slot: FoundSlot, timeZone: string): void {
  if (items.some(({ fasting }) => fasting) && timeOf(toWire(slot.startsAt, timeZone)) >= noon) {
    throw new Refusal('fasting_needs_morning');
  }
}

export function readDetails(request: BookSlotRequest, slot: FoundSlot, timeZone: string): SlotDetails {
  const { service } = slot;
  const unknown = request.items.some((id) => !service.items.some((item) => item.id === id));
  if (unknown) throw invalid('items', 'has one that the service does not offer');
  const items = service.items.filter(({ id }) => request.items.includes(id));
  if (service.items.length > 0 && items.length === 0) throw invalid('items', 'has to name at least one');
  if (service.asksAge && request.ageBand === null) throw invalid('ageBand', 'is missing');
  const { guardianConsent } = request;
  const child = readChild({ isUnder14: request.isUnder14 || request.ageBand === 'under14', guardianConsent });
  if (service.healthNotice && request.healthNoticeVersion !== service.healthNotice.version) {
    throw new Refusal('notice_outdated');
  }
  refuseFasting(items, slot, timeZone);
  return {
    items,
    // What the service does not ask for is not kept.
    ageBand: service.asksAge ? request.ageBand : null,
    ...child,
    healthNoticeVersion: service.healthNotice ? request.healthNoticeVersion : null,
  };
}
