/**
 * A booking as staff see it who have to ring somebody up: with name and phone. Of a consultation the code and time only:
 * its counsellor calls.
 */
import type { Kysely } from 'kysely';
import type { Item, StaffBooking } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import { neutralTitle } from './confidential.ts';
import { type Target, targetOf } from './target.ts';

export async function toStaffBooking(
  db: Kysely<Tables>,
  settings: CenterSettings,
  row: BookingRow,
  known?: Target,
): Promise<StaffBooking> {
  const target = known ?? (await targetOf(db, settings, row));
  const { title, room } =
    target.kind === 'activity'
      ? target.activity
      : { title: target.slot.service.name, room: target.slot.service.room };
  return describeBooking(
    row,
    { title, room, startsAt: toWire(target.startsAt, settings.center.timeZone) },
    settings,
  );
}

/** `event`: what the booking is for. */
export function describeBooking(
  row: BookingRow,
  event: Pick<StaffBooking, 'title' | 'room' | 'startsAt'>,
  { center }: Pick<CenterSettings, 'center'>,
): StaffBooking {
  const { timeZone } = center;
  const { title, room } = row.is_confidential === 1 ? { title: neutralTitle, room: '' } : event;
  return {
    bookingId: row.booking_id,
    code: row.code,
    status: row.status,
    title,
    room,
    startsAt: row.slot_starts_at === null ? event.startsAt : toWire(row.slot_starts_at, timeZone),
    name: row.name,
    attendeeName: row.attendee_name,
    phone: row.phone,
    partySize: row.party_size,
    items: (JSON.parse(row.items) as Item[]).map(({ name }) => name),
    bookedAt: toWire(row.booked_at, timeZone),
  };
}
