/** One act on a booking that exists: its places are locked, then it is read, so what is decided stays true. */
import type { StaffActId } from '../../../src/api/contract/staff-acts.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { logStaffAct, staffMember } from '../confidence/staff-log.ts';
import { Refusal } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import type { Updateable } from 'kysely';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { lockInOrder } from './holds.ts';
import { once } from './idempotency.ts';
import { findActivityTarget, findSlotTarget, type Target, targetOf } from './target.ts';
import { findBookingRow } from './to-booking.ts';
import { withWayOn } from './way-on.ts';

export type BookingAct = {
  readonly bookingId: string;
  readonly body: unknown;
  /** Another place that the act is about to take. */
  readonly to?: string;
} & (
  | { readonly operation: string; readonly idempotencyKey: string }
  // Of staff, who see what they have done; the log knows it.
  | { readonly operation: StaffActId; readonly idempotencyKey: undefined }
);

type Change = (act: Act, row: BookingRow, target: Target) => Promise<void>;

/** Answers with the booking as it is then. */
export async function changeBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  { bookingId, body, to, ...done }: BookingAct,
  change: Change,
): Promise<BookingRow> {
  const { store, key, now } = desk;
  const centerId = settings.center.id;
  try {
    return await store.transact(async (trx) => {
      const act = actIn(trx, desk, settings);
      const effect = async () => {
        const row = await lockBooking(act, bookingId, to);
        await change(act, row, await targetOf(trx, settings, row));
        await bumpVersion(trx, centerId);
        if (done.idempotencyKey === undefined) await noteStaffAct(act, desk, row, done.operation);
      };
      if (done.idempotencyKey === undefined) {
        await effect();
      } else {
        const digest = requestDigest(key, done.operation, bookingId, body);
        await once(trx, { centerId, key: done.idempotencyKey, digest }, bookingId, now, effect);
      }
      return requireRow(act, bookingId);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const row = await findBookingRow(store.db, centerId, bookingId);
    if (!row) throw error.with({ phone: settings.center.phone });
    const target =
      to === undefined
        ? await targetOf(store.db, settings, row)
        : row.activity_id === null
          ? await findSlotTarget(store.db, settings, to)
          : await findActivityTarget(store.db, settings, to);
    throw await withWayOn(desk, settings, target, row.party_size, error);
  }
}

/** What staff do with a consultation is written down, whoever they are. */
export async function noteStaffAct(
  act: Act,
  { staff = staffMember('staff') }: Pick<BookingDesk, 'staff'>,
  { booking_id: subject, is_confidential }: Pick<BookingRow, 'booking_id' | 'is_confidential'>,
  operation: StaffActId,
): Promise<void> {
  if (is_confidential === 1) await logStaffAct(act, staff, { act: operation, subject });
}

export async function requireRow({ trx, centerId }: Act, bookingId: string): Promise<BookingRow> {
  const row = await findBookingRow(trx, centerId, bookingId);
  if (!row) throw new Refusal('booking_not_found');
  return row;
}

/** Places before bookings, as everybody else: whoever holds the places of a booking is alone with it. */
export async function lockBooking(act: Act, bookingId: string, to: string | undefined): Promise<BookingRow> {
  for (;;) {
    const before = await requireRow(act, bookingId);
    await lockInOrder(act, to === undefined ? [before.place_id] : [before.place_id, to]);
    const row = await requireRow(act, bookingId);
    // Moved to another date by staff meanwhile: look again.
    if (row.place_id === before.place_id) return row;
  }
}

export async function updateBooking(
  { trx, centerId }: Act,
  bookingId: string,
  values: Updateable<Tables['bookings']>,
): Promise<void> {
  await trx
    .updateTable('bookings')
    .set(values)
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .execute();
}
