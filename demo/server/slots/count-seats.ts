/** How many seats of slots are taken, from the rows of the database: a slot without one has never been asked for. */
import type { Kysely } from 'kysely';
import type { Service, Slot } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { slotIdFrom } from '../../../src/domain/slot-id.ts';
import { toUtc } from '../instant.ts';
import type { Tables } from '../store/tables.ts';

export interface SeatCounts {
  /** `capacity`: of a slot that has none of its own yet. */
  of(slotId: string, capacity: number): Pick<Slot, 'capacity' | 'taken' | 'waiting'>;
}

/**
 * An expired hold that nobody has ended yet keeps nobody off: whoever asks for the slot ends it. Where people wait, it is
 * theirs, so it counts.
 */
export async function countSeats(
  db: Kysely<Tables>,
  centerId: string,
  services: readonly Service[],
  { from, to }: { readonly from: Day; readonly to: Day },
  now: number,
): Promise<SeatCounts> {
  const places = new Map<string, { capacity: number; taken: number; waiting: number }>();
  for (const { id } of services) {
    // Ids of slots begin with their service and day: a range of the primary key, whatever the collation is.
    const rows = await db
      .selectFrom('places')
      .select(['place_id', 'capacity', 'taken', 'waiting'])
      .where('center_id', '=', centerId)
      .where('place_id', '>=', slotIdFrom(id, from))
      .where('place_id', '<', slotIdFrom(id, addDays(to, 1)))
      .execute();
    for (const { place_id, ...counts } of rows) places.set(place_id, counts);
  }
  const expired = await db
    .selectFrom('holds')
    .select(['place_id', 'party_size'])
    .where('center_id', '=', centerId)
    .where('expires_at', '<=', toUtc(now))
    .execute();
  for (const { place_id, party_size } of expired) {
    const place = places.get(place_id);
    if (place && place.waiting === 0) places.set(place_id, { ...place, taken: place.taken - party_size });
  }
  return {
    of: (slotId, capacity) => places.get(slotId) ?? { capacity, taken: 0, waiting: 0 },
  };
}
