/** A booking as its holder sees it. */
import type { Kysely } from 'kysely';
import type { Activity, Booking } from '../../src/api/generated/types.ts';
import { maskPhone } from '../../src/domain/phone.ts';
import { addDays, type Day } from '../../src/domain/plain-date.ts';
import { dayInZone } from '../../src/domain/zone.ts';
import { findActivity } from './activities.ts';
import type { CenterSettings } from './center.ts';
import { toUtc, toWire } from './instant.ts';
import type { BookingRow, Tables, UtcInstant } from './store/tables.ts';

/** The day on which a booking's personal data is deleted: promised to the resident when they book. */
export function keptUntil(endsAt: UtcInstant, { center }: Pick<CenterSettings, 'center'>): Day {
  return addDays(dayInZone(Date.parse(endsAt), center.timeZone), center.notice.retentionDays);
}

/** The last moment at which the resident may cancel online. */
export function cancelUntil(activity: Pick<Activity, 'startsAt'>, settings: CenterSettings): UtcInstant {
  return toUtc(Date.parse(activity.startsAt) - settings.cancelMinutesBefore * 60_000);
}

export async function findBookingRow(
  db: Kysely<Tables>,
  centerId: string,
  bookingId: string,
): Promise<BookingRow | undefined> {
  return db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst();
}

export interface BookingView {
  readonly settings: CenterSettings;
  /** `https://center.example/api/v1`, for absolute addresses. */
  readonly apiUrl: string;
}

export async function toBooking(
  db: Kysely<Tables>,
  row: BookingRow,
  { settings, apiUrl }: BookingView,
): Promise<Booking> {
  const { center } = settings;
  const activity = await findActivity(db, center, row.activity_id);
  if (!activity) throw new Error(`Booking ${row.booking_id} has no activity.`);
  return {
    id: row.booking_id,
    code: row.code,
    status: row.status,
    activity,
    name: row.name,
    phoneMasked: maskPhone(row.phone),
    partySize: row.party_size,
    attendeeName: row.attendee_name,
    bookedAt: toWire(row.booked_at, center.timeZone),
    cancelledAt: row.cancelled_at === null ? null : toWire(row.cancelled_at, center.timeZone),
    cancelUntil: toWire(cancelUntil(activity, settings), center.timeZone),
    keptUntil: row.kept_until,
    calendarUrl: `${apiUrl}/centers/${center.id}/calendars/${row.calendar_id}.ics`,
  };
}
