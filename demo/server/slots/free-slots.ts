/** Slots that somebody may have instead of the one that they wanted. */
import type { Kysely } from 'kysely';
import type { Service, Slot } from '../../../src/api/generated/types.ts';
import { addDays, toDayNumber } from '../../../src/domain/plain-date.ts';
import { seatsLeft, slotState } from '../../../src/domain/slot-state.ts';
import { dayInZone, dayOf } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { loadSlotDays } from './load-slots.ts';

export interface Wanted {
  readonly now: number;
  readonly partySize: number;
  /** Where to begin looking; default now. */
  readonly near?: UtcInstant;
  readonly limit: number;
}

/** In a rush everybody is refused at once, and near days mostly have what a month is not searched for then. */
const daysAround = [1, 7];

/** The same day first, the nearest time of it, then the days around it. By start. */
export async function findFreeSlots(
  db: Kysely<Tables>,
  settings: CenterSettings,
  service: Service,
  { now, partySize, near, limit }: Wanted,
): Promise<Slot[]> {
  const { timeZone } = settings.center;
  const today = dayInZone(now, timeZone);
  const last = addDays(today, service.horizonDays);
  const wanted = near === undefined ? now : Date.parse(near);
  const middle = dayInZone(wanted, timeZone);
  const wantedDay = toDayNumber(middle);
  const distance = ({ startsAt }: Slot) =>
    Math.abs(toDayNumber(dayOf(startsAt)) - wantedDay) * 86_400_000 + Math.abs(Date.parse(startsAt) - wanted);
  const isFree = (slot: Slot) =>
    slotState(slot, service.leadMinutes, now) === 'free' && seatsLeft(slot) >= partySize;
  let free: Slot[] = [];
  for (const days of [...daysAround, service.horizonDays + 1]) {
    const from = addDays(middle, -days);
    const to = addDays(middle, days);
    const range = { from: from < today ? today : from, to: to > last ? last : to };
    if (range.from > range.to) continue;
    const offered = await loadSlotDays(db, settings, service, range, now);
    free = offered.flatMap(({ slots }) => slots).filter(isFree);
    const isWhole = range.from === today && range.to === last;
    if (free.length >= limit || isWhole) break;
  }
  return free
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, limit)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
