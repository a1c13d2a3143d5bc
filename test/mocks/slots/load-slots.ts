/** Services with their days and slots, and the slots that somebody may have instead of the one that they wanted. */
import type {
  Center,
  HolidayYear,
  Service,
  ServiceDays,
  Slot,
  SlotDay,
  SlotsPage,
  SlotsQuery,
} from '../../../src/api/generated/types.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { addDays, toDayNumber, type Day } from '../../../src/domain/plain-date.ts';
import { seatsLeft, slotState } from '../../../src/domain/slot-state.ts';
import { dayInZone, dayOf } from '../../../src/domain/zone.ts';
import { minuteMs } from '../clock.ts';
import { invalid, Refusal } from '../refusal.ts';
import type { MockService, SlotTimes, Timetable } from './timetable.ts';

export interface SlotFacts {
  readonly center: Center;
  readonly services: readonly MockService[];
  readonly holidays: readonly HolidayYear[];
  readonly timetable: Timetable;
  /** Seats of a slot. */
  seatsOf(service: Service, slotId: string): Pick<Slot, 'capacity' | 'taken' | 'waiting'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

const defaultDays = 14;
const daysMax = 62;
const alternativesMax = 6;

/** @throws Refusal `validation_failed`, `range_too_large` or `service_not_found` */
export function loadSlots(facts: SlotFacts, query: SlotsQuery): SlotsPage {
  const { center, services, holidays, now } = facts;
  const today = dayInZone(now, center.timeZone);
  const { from, to } = toRange(query, today);
  const { service: wanted } = query;
  const offers = services.filter(({ service }) => wanted === undefined || service.id === wanted);
  if (wanted !== undefined && offers.length === 0) {
    throw new Refusal('service_not_found', { phone: center.phone });
  }
  const firstYear = Math.min(yearOf(from), yearOf(today));
  return {
    center,
    from,
    to,
    services: offers.map((offered): ServiceDays => {
      const lastDay = addDays(today, offered.service.horizonDays);
      const days = daysFrom(from, to).map((day) => toDay(facts, offered, day));
      return { service: offered.service, lastDay, firstFreeDay: firstFreeDay(facts, offered), days };
    }),
    // The announcement of a year may reach into the December before it.
    holidays: holidays.filter(({ year }) => year >= firstYear && year <= yearOf(to) + 1),
  };
}

function toRange(query: SlotsQuery, today: Day): { from: Day; to: Day } {
  for (const field of ['from', 'to'] as const) {
    if (query[field] !== undefined && !isDay(query[field])) throw invalid(field, 'is not a day');
  }
  const from = query.from ?? today;
  const to = query.to ?? addDays(from, defaultDays - 1);
  if (to < from) throw invalid('to', 'is before `from`');
  if (toDayNumber(to) - toDayNumber(from) >= daysMax) throw new Refusal('range_too_large');
  return { from, to };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function toDay({ timetable, seatsOf }: SlotFacts, offered: MockService, day: Day): SlotDay {
  const { closed, note, slots, walkIn } = timetable.onDay(offered, day);
  const withSeats = (slot: SlotTimes): Slot => ({ ...slot, ...seatsOf(offered.service, slot.id) });
  return { day, closed, note, slots: slots.map(withSeats), walkIn: [...walkIn] };
}

/** Of today and of every day that can be booked. */
function freeSlotsOf(facts: SlotFacts, offered: MockService, day: Day): Slot[] {
  const { leadMinutes } = offered.service;
  return toDay(facts, offered, day).slots.filter(
    (slot) => slotState(slot, leadMinutes, facts.now) === 'free',
  );
}

function bookableDays({ center, now }: SlotFacts, { service }: MockService): Day[] {
  const today = dayInZone(now, center.timeZone);
  return daysFrom(today, addDays(today, service.horizonDays));
}

function firstFreeDay(facts: SlotFacts, offered: MockService): Day | null {
  return bookableDays(facts, offered).find((day) => freeSlotsOf(facts, offered, day).length > 0) ?? null;
}

const dayMs = 24 * 60 * minuteMs;

/** The same day first, the nearest time of it, then the days around it. By start. */
export function freeSlotsNear(
  facts: SlotFacts,
  offered: MockService,
  startsAt: string,
  partySize: number,
): Slot[] {
  const distance = (slot: Slot) =>
    Math.abs(toDayNumber(dayOf(slot.startsAt)) - toDayNumber(dayOf(startsAt))) * dayMs +
    Math.abs(Date.parse(slot.startsAt) - Date.parse(startsAt));
  return bookableDays(facts, offered)
    .flatMap((day) => freeSlotsOf(facts, offered, day))
    .filter((slot) => seatsLeft(slot) >= partySize)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, alternativesMax)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
