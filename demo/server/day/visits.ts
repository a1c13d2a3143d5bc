/** Noting who came: a mark for a booking, or people without one. */
import type { Kysely } from 'kysely';
import type { DayBooking, MarkBooking, NewWalkIn, WalkIn } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { findActivity } from '../activities.ts';
import { once } from '../bookings/idempotency.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { targetOf } from '../bookings/target.ts';
import { findBookingRow } from '../bookings/to-booking.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import { bumpVersion, type CenterSettings, isId } from '../center.ts';
import { toUtc } from '../instant.ts';
import { invalid, Refusal } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import { findService } from '../slots/find-service.ts';
import type { BookingRow, Flag, Tables, VisitRow } from '../store/tables.ts';
import { findCallers } from './callers.ts';
import { marksOf, toWalkIn } from './marks.ts';

export function markedBy({ staff }: Pick<BookingDesk, 'staff'>): string {
  return staff?.account?.name ?? staff?.name ?? 'staff';
}

/** Marks of these bookings, and walk-ins of the span; by id. */
export async function findVisits(
  db: Kysely<Tables>,
  centerId: string,
  { from, to }: { readonly from: string; readonly to: string },
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, VisitRow>> {
  const rows = await db
    .selectFrom('visits')
    .selectAll()
    .where('center_id', '=', centerId)
    .where(({ and, eb, or }) =>
      or([
        and([eb('kind', '=', 'walk-in'), eb('starts_at', '>=', from), eb('starts_at', '<', to)]),
        ...(bookingIds.length === 0 ? [] : [eb('visit_id', 'in', bookingIds)]),
      ]),
    )
    .orderBy('starts_at')
    .orderBy('visit_id')
    .execute();
  return new Map(rows.map((row) => [row.visit_id, row]));
}

async function findVisit(
  db: Kysely<Tables>,
  centerId: string,
  visitId: string,
): Promise<VisitRow | undefined> {
  return db
    .selectFrom('visits')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
}

/** Whether somebody has come under the same phone before; null: a consultation, of which nobody keeps that. */
async function isReturn(db: Kysely<Tables>, row: BookingRow): Promise<Flag | null> {
  if (row.is_confidential === 1) return null;
  const before = await db
    .selectFrom('bookings as b')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.center_id', '=', 'b.center_id').onRef('v.visit_id', '=', 'b.booking_id'),
    )
    .select('b.booking_id')
    .where('b.center_id', '=', row.center_id)
    .where('b.phone', '=', row.phone)
    .where('b.booking_id', '!=', row.booking_id)
    .where('v.attendance', '=', 'arrived')
    .limit(1)
    .executeTakeFirst();
  return before ? 1 : 0;
}

/** @throws Refusal `changed_meanwhile` when it is not marked as whoever marks has seen it */
export async function markBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  { attendance, was }: MarkBooking,
): Promise<DayBooking> {
  const { store, now } = desk;
  const { id: centerId, timeZone } = settings.center;
  return store.transact(async (trx) => {
    // Marks of a center are written one after the other.
    await bumpVersion(trx, centerId);
    const row = await findBookingRow(trx, centerId, bookingId);
    if (!row) throw new Refusal('booking_not_found');
    const before = await findVisit(trx, centerId, bookingId);
    const is = before?.attendance ?? null;
    if (is !== was && is !== attendance) throw new Refusal('changed_meanwhile');
    const target = await targetOf(trx, settings, row);
    const startsAt = row.slot_starts_at ?? target.startsAt;
    if (attendance !== null) {
      if (row.status !== 'confirmed') throw new Refusal('booking_ended');
      const day = dayInZone(Date.parse(startsAt), timeZone);
      if (day > dayInZone(now, timeZone)) throw invalid('attendance', 'is for a day that has not come');
      if (attendance === 'missed' && startsAt > toUtc(now)) throw invalid('attendance', 'has not begun yet');
    }
    if (attendance !== is) {
      await trx
        .deleteFrom('visits')
        .where('center_id', '=', centerId)
        .where('visit_id', '=', bookingId)
        .execute();
      if (attendance !== null) {
        await trx
          .insertInto('visits')
          .values({
            center_id: centerId,
            visit_id: bookingId,
            kind: 'booking',
            activity_id: row.activity_id,
            service_id: row.service_id,
            attendance,
            people: row.party_size,
            // Of a consultation nothing is kept besides that somebody came.
            age_band: row.is_confidential === 1 ? null : row.age_band,
            starts_at: startsAt,
            marked_at: toUtc(now),
            marked_by: markedBy(desk),
            is_return: attendance === 'arrived' ? await isReturn(trx, row) : null,
          })
          .execute();
      }
    }
    const visit = await findVisit(trx, centerId, bookingId);
    const callers = await findCallers(trx, centerId, [bookingId]);
    return {
      ...(await toStaffBooking(trx, settings, row, target)),
      ...marksOf(visit, callers.get(bookingId), settings),
    };
  });
}

/** For what nobody books; where places run out, whoever comes is booked in like everybody. */
export async function addWalkIn(
  desk: BookingDesk,
  settings: CenterSettings,
  request: NewWalkIn,
  idempotencyKey: string,
): Promise<WalkIn> {
  const { store, ids, now, key } = desk;
  const centerId = settings.center.id;
  const { activityId, serviceId, people, ageBand } = request;
  if ((activityId === null) === (serviceId === null))
    throw invalid('activityId', 'or serviceId, one of the two');
  const keyed = { centerId, key: idempotencyKey, digest: requestDigest(key, 'addWalkIn', '', request) };
  return store.transact(async (trx) => {
    const { id } = await once(trx, keyed, ids.id(), now, async (visitId) => {
      if (activityId !== null) {
        const activity = isId(activityId) ? await findActivity(trx, settings.center, activityId) : undefined;
        if (!activity) throw new Refusal('activity_not_found');
        if (activity.status === 'cancelled') throw new Refusal('activity_cancelled');
        if (activity.capacity !== null) throw invalid('activityId', 'has places: book one');
      } else if (!isId(serviceId ?? '') || !(await findService(trx, centerId, serviceId ?? ''))) {
        throw new Refusal('service_not_found');
      }
      await trx
        .insertInto('visits')
        .values({
          center_id: centerId,
          visit_id: visitId,
          kind: 'walk-in',
          activity_id: activityId,
          service_id: serviceId,
          attendance: 'arrived',
          people,
          age_band: ageBand,
          starts_at: toUtc(now),
          marked_at: toUtc(now),
          marked_by: markedBy(desk),
          is_return: null,
        })
        .execute();
      await bumpVersion(trx, centerId);
    });
    const visit = await findVisit(trx, centerId, id);
    if (!visit) throw new Refusal('not_found');
    return toWalkIn(visit, settings);
  });
}

/** Noted by mistake. */
export async function removeWalkIn(
  { store }: Pick<BookingDesk, 'store'>,
  { center }: CenterSettings,
  walkInId: string,
): Promise<{ removed: number }> {
  return store.transact(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('visits')
      .where('center_id', '=', center.id)
      .where('visit_id', '=', walkInId)
      .where('kind', '=', 'walk-in')
      .executeTakeFirstOrThrow();
    await bumpVersion(trx, center.id);
    return { removed: Number(numDeletedRows) };
  });
}
