/** Who called about bookings that staff took. */
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

export interface CallerRow {
  readonly booking_id: string;
  readonly caller: string | null;
  readonly taken_by: string;
}

export async function findCallers(
  db: Kysely<Tables>,
  centerId: string,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, CallerRow>> {
  if (bookingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('booking_callers')
    .select(['booking_id', 'caller', 'taken_by'])
    .where('center_id', '=', centerId)
    .where('booking_id', 'in', bookingIds)
    .execute();
  return new Map(rows.map((row) => [row.booking_id, row]));
}
