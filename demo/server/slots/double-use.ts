/** Two uses of one room at the same time: shown to staff before either is saved. */
import type { Kysely } from 'kysely';
import type { DoubleUse, Service } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import type { CenterSettings } from '../center.ts';
import { startOfDay, toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../store/tables.ts';
import { findServices } from './find-service.ts';
import type { Times } from './slot-times.ts';
import { findShareable, isAtOnce, loadTimetable } from './timetable.ts';

/** An activity that is about to be saved. */
export interface RoomUse extends Times {
  readonly title: string;
  readonly room: string;
}

/**
 * Activities that would come into a room while a service offers slots there, with the bookings that they would displace.
 * `among`: only these services, even where rooms are shared.
 */
export async function findDoubleUses(
  db: Kysely<Tables>,
  settings: CenterSettings,
  uses: readonly RoomUse[],
  among?: readonly Service[],
): Promise<DoubleUse[]> {
  const { id: centerId, timeZone } = settings.center;
  const services = among ?? (await findExclusive(db, centerId));
  const inRooms = uses.filter(({ room }) => services.some((service) => service.room === room));
  if (inRooms.length === 0) return [];
  const dayOf = (instant: string) => dayInZone(Date.parse(instant), timeZone);
  const days = inRooms.flatMap(({ startsAt, endsAt }) => [dayOf(startsAt), dayOf(endsAt)]).sort();
  const timetable = await loadTimetable(db, settings, services, { from: days[0]!, to: days.at(-1)! });
  const doubleUses: DoubleUse[] = [];
  for (const use of inRooms) {
    const slotIds: string[] = [];
    for (const service of services.filter(({ room }) => room === use.room)) {
      for (let day = dayOf(use.startsAt); day <= dayOf(use.endsAt); day = addDays(day, 1)) {
        const { slots } = timetable.hoursAlone(service, day);
        slotIds.push(...slots.filter((slot) => isAtOnce(slot, use)).map(({ id }) => id));
      }
    }
    if (slotIds.length === 0) continue;
    const rows = await db
      .selectFrom('bookings')
      .selectAll()
      .where('center_id', '=', centerId)
      .where('place_id', 'in', slotIds)
      .where('status', 'in', ['confirmed', 'offered'])
      .orderBy('slot_starts_at')
      .orderBy('booking_id')
      .execute();
    doubleUses.push({
      room: use.room,
      title: use.title,
      startsAt: toWire(use.startsAt, timeZone),
      endsAt: toWire(use.endsAt, timeZone),
      bookings: await Promise.all(rows.map((row) => toStaffBooking(db, settings, row))),
    });
  }
  return doubleUses;
}

async function findExclusive(db: Kysely<Tables>, centerId: string): Promise<Service[]> {
  const shareable = await findShareable(db, centerId);
  return (await findServices(db, centerId)).filter(({ room }) => !shareable.has(room));
}

/** Activities that are in the room already. */
export async function findUsesIn(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  inRoom: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<RoomUse[]> {
  const rows = await db
    .selectFrom('activities')
    .select(['title', 'room', 'starts_at', 'ends_at'])
    .where('center_id', '=', center.id)
    .where('room', '=', inRoom)
    .where('status', '=', 'scheduled')
    .where('ends_at', '>', startOfDay(from, center.timeZone))
    .where('starts_at', '<', startOfDay(addDays(to, 1), center.timeZone))
    .orderBy('starts_at')
    .execute();
  return rows.map(({ title, room, starts_at, ends_at }) => ({
    title,
    room,
    startsAt: starts_at,
    endsAt: ends_at,
  }));
}

/** @throws Refusal `room_in_use`, unless staff have seen it and want it all the same */
export async function refuseDoubleUse(
  db: Kysely<Tables>,
  settings: CenterSettings,
  use: RoomUse,
  allowDoubleUse: boolean | undefined,
): Promise<void> {
  if (allowDoubleUse === true) return;
  const doubleUses = await findDoubleUses(db, settings, [use]);
  if (doubleUses.length > 0) throw new Refusal('room_in_use', { doubleUses });
}
