/** Slots that somebody may have instead of the one that they wanted. */
import type { Service, Slot } from '../../../src/api/generated/types.ts';
import { addDays, toDayNumber } from '../../../src/domain/plain-date.ts';
import { seatsLeft, slotState } from '../../../src/domain/slot-state.ts';
import { dayInZone, dayOf } from '../../../src/domain/zone.ts';
import { type CenterSettings, findVersion } from '../center.ts';
import { toUtc } from '../instant.ts';
import { recall } from '../memo.ts';
import type { Store } from '../store/open.ts';
import type { UtcInstant } from '../store/tables.ts';
import { loadSlotDays } from './load-slots.ts';

export interface Wanted {
  readonly now: number;
  readonly partySize: number;
  /** Where to begin looking; default now. */
  readonly near?: UtcInstant;
  readonly limit: number;
}

/** The same day first, the nearest time of it, then the days around it. By start. */
export async function findFreeSlots(
  store: Store,
  settings: CenterSettings,
  service: Service,
  { now, partySize, near, limit }: Wanted,
): Promise<Slot[]> {
  const wanted = near === undefined ? now : Date.parse(near);
  const wantedDay = toDayNumber(dayInZone(wanted, settings.center.timeZone));
  const distance = ({ startsAt }: Slot) =>
    Math.abs(toDayNumber(dayOf(startsAt)) - wantedDay) * 86_400_000 + Math.abs(Date.parse(startsAt) - wanted);
  const isFree = (slot: Slot) =>
    slotState(slot, service.leadMinutes, now) === 'free' && seatsLeft(slot) >= partySize;
  return (await recallSlots(store, settings, service, now))
    .filter(isFree)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, limit)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** All that the service takes bookings for: in a rush everybody is refused at once, and asks for the same. */
async function recallSlots(
  store: Store,
  settings: CenterSettings,
  service: Service,
  now: number,
): Promise<readonly Slot[]> {
  const { id: centerId, timeZone } = settings.center;
  const today = dayInZone(now, timeZone);
  const range = { from: today, to: addDays(today, service.horizonDays) };
  // The one of the request is older than the refusal.
  const version = await findVersion(store.db, centerId);
  return recall(store, `slots of ${centerId} ${service.id}`, `${version} ${toUtc(now)}`, async () => {
    const days = await loadSlotDays(store.db, settings, service, range, now);
    return days.flatMap(({ slots }) => slots);
  });
}
