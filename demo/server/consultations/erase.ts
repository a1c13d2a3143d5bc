/** Deleting a consultation when its resident wants it: nothing is left but a count. */
import { sql } from 'kysely';
import { dayInZone } from '../../../src/domain/zone.ts';
import { endBooking } from '../bookings/cancel.ts';
import { lockBooking } from '../bookings/change-booking.ts';
import { actIn, type BookingDesk } from '../bookings/desk.ts';
import { targetOf } from '../bookings/target.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';

/**
 * At any time, also when it is too late to cancel: whoever waits comes before the public. Any other booking is no such
 * booking here, as one that was deleted already.
 */
export async function eraseBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
): Promise<{ erased: boolean }> {
  const { store, key, now } = desk;
  const { center } = settings;
  await store.transact(async (trx) => {
    const act = actIn(trx, desk, settings);
    const row = await lockBooking(act, bookingId, undefined);
    if (row.is_confidential === 0) throw new Refusal('booking_not_found', { phone: center.phone });
    await endBooking(act, key, row, await targetOf(trx, settings, row), 'resident');
    // With it goes what was said, and every message and call about it.
    await trx
      .deleteFrom('bookings')
      .where('center_id', '=', center.id)
      .where('booking_id', '=', bookingId)
      .execute();
    const month = dayInZone(now, center.timeZone).slice(0, 7);
    await trx
      .insertInto('erased_bookings')
      .values({ center_id: center.id, month, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['center_id', 'month']).doUpdateSet({ count: sql`erased_bookings.count + 1` }),
      )
      .execute();
    await bumpVersion(trx, center.id);
  });
  await store.overwriteDeleted();
  return { erased: true };
}
