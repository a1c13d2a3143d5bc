/** Cancelling a booking: its places are given back in the same transaction, once. */
import type { Transaction } from 'kysely';
import { findActivity } from './activities.ts';
import { cancelUntil, findBookingRow } from './booking-page.ts';
import { bumpVersion, type CenterSettings } from './center.ts';
import { once } from './idempotency.ts';
import { toUtc } from './instant.ts';
import { givePlacesBack, lockPlaces } from './places.ts';
import { Refusal } from './problem.ts';
import { requestDigest } from './server-key.ts';
import type { BookingDesk } from './sign-up.ts';
import type { BookingRow, Tables } from './store/tables.ts';

export async function cancelBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const { store, key, now } = desk;
  const centerId = settings.center.id;
  const digest = requestDigest(key, 'cancelBooking', bookingId, null);
  return store.transact(async (trx) => {
    await once(trx, { centerId, key: idempotencyKey, digest }, bookingId, now, async () => {
      await giveUpBooking(trx, settings, bookingId, now);
    });
    const row = await findBookingRow(trx, centerId, bookingId);
    if (!row) throw new Refusal('booking_not_found');
    return row;
  });
}

/** A booking that is cancelled already stays as it is. */
async function giveUpBooking(
  trx: Transaction<Tables>,
  settings: CenterSettings,
  bookingId: string,
  now: number,
): Promise<void> {
  const { center } = settings;
  const before = await findBookingRow(trx, center.id, bookingId);
  if (!before) throw new Refusal('booking_not_found');
  if (before.status === 'cancelled') return;
  const place = { centerId: center.id, placeId: before.activity_id };
  // Places before bookings, as everybody else: two transactions never wait for each other crosswise.
  await lockPlaces(trx, place);
  const activity = await findActivity(trx, center, before.activity_id);
  if (activity?.status === 'scheduled' && toUtc(now) > cancelUntil(activity, settings)) {
    throw new Refusal('cancel_closed', { phone: activity.phone ?? center.phone });
  }
  const { numUpdatedRows } = await trx
    .updateTable('bookings')
    .set({ status: 'cancelled', cancelled_at: toUtc(now) })
    .where('center_id', '=', center.id)
    .where('booking_id', '=', bookingId)
    .where('activity_id', '=', before.activity_id)
    .where('status', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) {
    await givePlacesBack(trx, place, before.party_size);
    await bumpVersion(trx, center.id);
    return;
  }
  // Cancelled by somebody else meanwhile, or moved to another date by staff: look again.
  await giveUpBooking(trx, settings, bookingId, now);
}
