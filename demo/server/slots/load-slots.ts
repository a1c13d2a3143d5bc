/** Services and their slots over a range of days, with the places that are taken. */
import type { Kysely } from 'kysely';
import type { Service, ServiceDays, Slot, SlotDay, SlotsPage } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { slotState } from '../../../src/domain/slot-state.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { Tables } from '../store/tables.ts';
import { countSeats, type SeatCounts } from './count-seats.ts';
import type { SlotTimes } from './slot-times.ts';
import { loadTimetable, type Timetable } from './timetable.ts';

export interface Range {
  readonly from: Day;
  readonly to: Day;
}

export async function loadSlots(
  db: Kysely<Tables>,
  settings: CenterSettings,
  services: readonly Service[],
  range: Range,
  now: number,
): Promise<SlotsPage> {
  const { center } = settings;
  const today = dayInZone(now, center.timeZone);
  const lastDay = (service: Service) => addDays(today, service.horizonDays);
  const latest = [range.to, ...services.map(lastDay)].reduce((a, b) => (a > b ? a : b));
  const earliest = range.from < today ? range.from : today;
  const looked = { from: earliest, to: latest };
  const timetable = await loadTimetable(db, settings, services, looked);
  const seats = await countSeats(db, center.id, services, looked, now);
  return {
    center,
    ...range,
    services: services.map((service): ServiceDays => {
      const offer = { service, timetable, seats };
      const last = lastDay(service);
      return {
        service,
        lastDay: last,
        firstFreeDay: firstFreeDay(offer, { from: today, to: last }, now),
        days: daysOf(offer, range),
      };
    }),
    holidays: timetable.holidays.filter(({ year }) => year <= Number(range.to.slice(0, 4)) + 1),
  };
}

/** The slots of a few days of one service, without a look at all the others that it takes bookings for. */
export async function loadSlotDays(
  db: Kysely<Tables>,
  settings: CenterSettings,
  service: Service,
  range: Range,
  now: number,
): Promise<SlotDay[]> {
  const timetable = await loadTimetable(db, settings, [service], range);
  const seats = await countSeats(db, settings.center.id, [service], range, now);
  return daysOf({ service, timetable, seats }, range);
}

interface Offer {
  readonly service: Service;
  readonly timetable: Timetable;
  readonly seats: SeatCounts;
}

function daysOf(offer: Offer, { from, to }: Range): SlotDay[] {
  const days: SlotDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(toDay(offer, day));
  return days;
}

function toDay({ service, timetable, seats }: Offer, day: Day): SlotDay {
  const { closed, note, capacity, slots, walkIn } = timetable.on(service, day);
  const toSlot = ({ id, onWire }: SlotTimes): Slot => ({ id, ...onWire, ...seats.of(id, capacity) });
  return { day, closed, note, slots: slots.map(toSlot), walkIn: walkIn.map(({ onWire }) => onWire) };
}

function firstFreeDay({ service, timetable, seats }: Offer, { from, to }: Range, now: number): Day | null {
  const least = toUtc(now + service.leadMinutes * 60_000);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { slots, capacity } = timetable.on(service, day);
    const isFree = ({ id, startsAt }: SlotTimes) =>
      startsAt > least &&
      slotState({ startsAt, ...seats.of(id, capacity) }, service.leadMinutes, now) === 'free';
    if (slots.some(isFree)) return day;
  }
  return null;
}
