/** The bookings of whoever calls: by the code, by the phone or its end, or by a name. */
import { sql } from 'kysely';
import type { CallerBooking } from '../../../src/api/generated/types.ts';
import { normalizeCode } from '../../../src/domain/booking-code.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffRead } from '../confidence/staff-reads.ts';
import { findCallers } from '../day/callers.ts';
import { toUtc, toWire } from '../instant.ts';
import { invalid } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import type { BookingDesk } from './desk.ts';
import { targetOf } from './target.ts';
import { toStaffBooking } from './to-staff-booking.ts';

type FindDesk = Pick<BookingDesk, 'store' | 'now' | 'staff'>;

/** More than anybody reads through on the phone: whoever has so many says more of the name. */
const atMost = 30;
const lastDigits = /^\d{4,}$/;

export async function findForCaller(
  desk: FindDesk,
  settings: CenterSettings,
  text: string,
): Promise<CallerBooking[]> {
  const rows = await findRows(desk, settings.center.id, text);
  await logStaffRead(desk, settings, rows, 'findStaffBookings');
  const found = await toCallerBookings(desk, settings, rows);
  return found.sort(
    (a, b) =>
      Number(a.isOver) - Number(b.isOver) ||
      (Date.parse(a.startsAt) - Date.parse(b.startsAt)) * (a.isOver ? -1 : 1),
  );
}

/** A consultation has neither name nor phone here, so its code alone finds it. */
async function findRows({ store }: FindDesk, centerId: string, text: string): Promise<BookingRow[]> {
  const plain = text.normalize('NFKC').trim();
  const code = normalizeCode(plain);
  const phone = parsePhone(plain)?.national;
  const end = plain.replace(/[\s-]/g, '');
  if (code === undefined && phone === undefined && !lastDigits.test(end) && !/\p{L}/u.test(plain)) {
    throw invalid('text', 'is neither a code nor a phone nor a name');
  }
  const name = `%${plain.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return store.db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where(({ eb, or }) =>
      or([
        ...(code === undefined ? [] : [eb('code', '=', code)]),
        ...(phone === undefined ? [] : [eb('phone', '=', phone)]),
        ...(lastDigits.test(end) ? [eb('phone', 'like', `%${end}`)] : []),
        sql<boolean>`lower(name) like ${name} escape '\\'`,
        sql<boolean>`lower(attendee_name) like ${name} escape '\\'`,
      ]),
    )
    .orderBy('booked_at', 'desc')
    .limit(atMost)
    .execute();
}

export async function toCallerBookings(
  { store, now }: FindDesk,
  settings: CenterSettings,
  rows: readonly BookingRow[],
): Promise<CallerBooking[]> {
  const { db } = store;
  const { id, timeZone } = settings.center;
  const callers = await findCallers(
    db,
    id,
    rows.map(({ booking_id }) => booking_id),
  );
  const bookings: CallerBooking[] = [];
  for (const row of rows) {
    const target = await targetOf(db, settings, row);
    const taken = callers.get(row.booking_id);
    bookings.push({
      ...(await toStaffBooking(db, settings, row, target)),
      placeId: row.place_id,
      activityId: row.activity_id,
      seriesId: target.kind === 'activity' ? target.activity.seriesId : null,
      serviceId: row.service_id,
      isConfidential: row.is_confidential === 1,
      isOver: (row.slot_starts_at ?? target.startsAt) <= toUtc(now),
      offerUntil: row.offer_until === null ? null : toWire(row.offer_until, timeZone),
      takenBy: taken?.taken_by ?? null,
      caller: taken?.caller ?? null,
    });
  }
  return bookings;
}
