/** Services, days and rosters as staff see them. */
import type { Kysely } from 'kysely';
import type { DayException, Services, SlotRoster } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffRead } from '../confidence/staff-reads.ts';
import { startOfDay } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../store/tables.ts';
import { findExceptions } from './exceptions.ts';
import { findService, findServices } from './find-service.ts';

export async function loadServices(
  db: Kysely<Tables>,
  { center }: CenterSettings,
  exceptionsFrom: Day,
): Promise<Services> {
  const services = await findServices(db, center.id);
  const days = await findExceptions(db, center.id, { from: exceptionsFrom });
  const rooms = await db
    .selectFrom('rooms')
    .selectAll()
    .where('center_id', '=', center.id)
    .orderBy('name')
    .execute();
  const exceptionsOf = (id: string): DayException[] =>
    days
      .filter(({ serviceId }) => serviceId === id)
      .map(({ day, hours, capacity, note }) => ({ day, hours, capacity, note }));
  return {
    services: services.map((service) => ({ service, exceptions: exceptionsOf(service.id) })),
    rooms: rooms.map(({ name, shareable }) => ({ name, shareable: shareable === 1 })),
  };
}

/** Who comes on a day, and after those of a slot who waits for it. */
export async function loadSlotRoster(
  { store, now, staff }: Pick<BookingDesk, 'store' | 'now' | 'staff'>,
  settings: CenterSettings,
  serviceId: string,
  day: Day,
): Promise<SlotRoster> {
  const { center } = settings;
  const { db } = store;
  const service = await findService(db, center.id, serviceId);
  if (!service) throw new Refusal('service_not_found');
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', center.id)
    .where('service_id', '=', serviceId)
    .where('status', '!=', 'cancelled')
    .where('slot_starts_at', '>=', startOfDay(day, center.timeZone))
    .where('slot_starts_at', '<', startOfDay(addDays(day, 1), center.timeZone))
    .orderBy('slot_starts_at')
    .orderBy(({ eb }) => eb.case().when('status', '=', 'waiting').then(1).else(0).end())
    .orderBy('line_number')
    .orderBy('booked_at')
    .orderBy('booking_id')
    .execute();
  await logStaffRead({ store, now, staff }, settings, rows, `loadSlotRoster ${day}`);
  return { service, day, entries: await Promise.all(rows.map((row) => toStaffBooking(db, settings, row))) };
}
