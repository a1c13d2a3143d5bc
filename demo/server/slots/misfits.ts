/** Bookings that no longer fit what their service offers: never dropped or moved silently, so somebody has to call. */
import type { Kysely } from 'kysely';
import type { Item, Service, StaffBooking } from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import type { FoundSlot } from './find-slot.ts';
import { loadTimetable } from './timetable.ts';

/** Hours, a closed day or another use of the room have taken its time away. */
export function isMisfit({ isOffered }: FoundSlot, { status }: Pick<BookingRow, 'status'>): boolean {
  return !isOffered && status !== 'cancelled';
}

/**
 * Of bookings to come, by start: those whose time is no longer offered, also of parties that wait for it in vain, those of
 * an item that is measured no more, and, where there are fewer seats than were taken, the last ones that took them.
 */
export async function findMisfits(
  db: Kysely<Tables>,
  settings: CenterSettings,
  service: Service,
  now: number,
): Promise<StaffBooking[]> {
  const rows = await findMisfitRows(db, settings, service, now);
  return Promise.all(rows.map((row) => toStaffBooking(db, settings, row)));
}

export async function findMisfitRows(
  db: Kysely<Tables>,
  settings: CenterSettings,
  service: Service,
  now: number,
): Promise<BookingRow[]> {
  const { timeZone } = settings.center;
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', settings.center.id)
    .where('service_id', '=', service.id)
    .where('status', 'in', ['confirmed', 'offered', 'waiting'])
    .where('slot_starts_at', '>', toUtc(now))
    .orderBy('slot_starts_at')
    .orderBy('booked_at')
    .orderBy('booking_id')
    .execute();
  const dayOf = (row: BookingRow) => dayInZone(Date.parse(row.slot_starts_at!), timeZone);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const timetable = await loadTimetable(db, settings, [service], { from: dayOf(first), to: dayOf(last) });
  const days = new Map<Day, { readonly ids: ReadonlySet<string>; readonly capacity: number }>();
  const offeredOn = (day: Day) => {
    const known = days.get(day);
    if (known) return known;
    const { slots, capacity } = timetable.on(service, day);
    const offered = { ids: new Set(slots.map(({ id }) => id)), capacity };
    days.set(day, offered);
    return offered;
  };
  const seated = new Map<string, number>();
  return rows.filter((row) => {
    const { ids, capacity } = offeredOn(dayOf(row));
    if (!ids.has(row.place_id) || hasLostItem(row, service)) return true;
    if (row.status === 'waiting') return false;
    const people = (seated.get(row.place_id) ?? 0) + row.party_size;
    seated.set(row.place_id, people);
    return people > capacity;
  });
}

/** Measured no more, or on an empty stomach by now, which nobody has told whoever booked it. */
function hasLostItem({ items }: BookingRow, service: Service): boolean {
  return (JSON.parse(items) as Item[]).some((booked) => {
    const now = service.items.find(({ id }) => id === booked.id);
    return !now || (now.fasting && !booked.fasting);
  });
}
