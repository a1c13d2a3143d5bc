/** Which slots services offer: computed from their hours, the holidays, and what else is in their rooms. */
import type { Kysely } from 'kysely';
import type { HolidayYear, Service, SlotDay } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { hoursOn } from '../../../src/domain/service-hours.ts';
import type { CenterSettings } from '../center.ts';
import { findHolidays } from '../holidays.ts';
import { startOfDay } from '../instant.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { findExceptions } from './exceptions.ts';
import { type PeriodTimes, periodTimes, slotTimes, type SlotTimes, type Times } from './slot-times.ts';

export interface TimetableDay {
  readonly closed: SlotDay['closed'];
  readonly note: string | null;
  /** Seats in each of its slots. */
  readonly capacity: number;
  readonly slots: readonly SlotTimes[];
  readonly walkIn: readonly PeriodTimes[];
}

export interface Timetable {
  readonly holidays: readonly HolidayYear[];
  on(service: Service, day: Day): TimetableDay;
  /** As if nobody else used the room. */
  hoursAlone(service: Service, day: Day): TimetableDay;
}

/** As many statements for a year of five services as for one day of one. */
export async function loadTimetable(
  db: Kysely<Tables>,
  { center }: Pick<CenterSettings, 'center'>,
  services: readonly Service[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Timetable> {
  const { id: centerId, timeZone } = center;
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  // The announcement of a year may reach into the December before it.
  const holidays = await findHolidays(db, centerId, yearOf(from), yearOf(to) + 1);
  const exceptions = new Map(
    (await findExceptions(db, centerId, { from, to })).map((one) => [`${one.serviceId} ${one.day}`, one]),
  );
  const uses = await findUses(db, centerId, {
    rooms: [...new Set(services.map(({ room }) => room))],
    after: startOfDay(from, timeZone),
    before: startOfDay(addDays(to, 2), timeZone),
  });

  const hoursAlone = (service: Service, day: Day): TimetableDay => {
    const { capacity } = service;
    if (service.retired) return { closed: 'weekly', note: null, capacity, slots: [], walkIn: [] };
    const exception = exceptions.get(`${service.id} ${day}`);
    const { closed, note, periods, walkIn } = hoursOn(day, service, exception, holidays);
    const { id: serviceId, slotMinutes } = service;
    return {
      closed,
      note,
      capacity: exception?.capacity ?? capacity,
      slots: slotTimes(day, { serviceId, slotMinutes, periods }, timeZone),
      walkIn: walkIn.map((period) => periodTimes(day, period, timeZone)),
    };
  };
  return {
    holidays,
    hoursAlone,
    on(service, day) {
      const alone = hoursAlone(service, day);
      const others = uses.get(service.room);
      if (!others) return alone;
      const slots = alone.slots.filter((slot) => !others.some((use) => isAtOnce(use, slot)));
      const isRoomUsed = alone.slots.length > 0 && slots.length === 0;
      return { ...alone, slots, closed: isRoomUsed ? 'room' : alone.closed };
    },
  };
}

export function isAtOnce(a: Times, b: Times): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Activities in rooms that one thing at a time may use, by room. */
async function findUses(
  db: Kysely<Tables>,
  centerId: string,
  {
    rooms,
    after,
    before,
  }: { readonly rooms: readonly string[]; readonly after: UtcInstant; readonly before: UtcInstant },
): Promise<ReadonlyMap<string, readonly Times[]>> {
  if (rooms.length === 0) return new Map();
  const rows = await db
    .selectFrom('activities')
    .select(['room', 'starts_at', 'ends_at'])
    .where('center_id', '=', centerId)
    .where('status', '=', 'scheduled')
    .where('room', 'in', rooms)
    .where('ends_at', '>', after)
    .where('starts_at', '<', before)
    .execute();
  if (rows.length === 0) return new Map();
  const shareable = await findShareable(db, centerId);
  const uses = new Map<string, Times[]>();
  for (const { room, starts_at, ends_at } of rows) {
    if (shareable.has(room)) continue;
    const ofRoom = uses.get(room) ?? [];
    ofRoom.push({ startsAt: starts_at, endsAt: ends_at });
    uses.set(room, ofRoom);
  }
  return uses;
}

/** Rooms that an activity and slots may use at the same time. */
export async function findShareable(db: Kysely<Tables>, centerId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('rooms')
    .select('name')
    .where('center_id', '=', centerId)
    .where('shareable', '=', 1)
    .execute();
  return new Set(rows.map(({ name }) => name));
}
