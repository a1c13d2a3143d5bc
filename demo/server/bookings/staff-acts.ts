/** What staff do for a resident on the phone: find a booking, give it a new code, end it. */
import { parsePhone } from '../../../src/domain/phone.ts';
import { bumpVersion, type CenterSettings } from '../center.ts';
import { writeMessages } from '../messages/outbox.ts';
import { invalid } from '../problem.ts';
import { requestDigest } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { endBooking } from './cancel.ts';
import { changeBooking, noteStaffAct, requireRow, updateBooking } from './change-booking.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { once } from './idempotency.ts';

export async function findByPhone(
  { store }: Pick<BookingDesk, 'store'>,
  { center }: CenterSettings,
  text: string,
): Promise<BookingRow[]> {
  const phone = parsePhone(text);
  if (!phone) throw invalid('phone', 'is not a mobile or landline number');
  return store.db
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', center.id)
    .where('phone', '=', phone.national)
    .orderBy('booked_at', 'desc')
    .limit(100)
    .execute();
}

/**
 * A new code, manage link and calendar address; whoever has the old ones finds nothing any more. Asked for again with the
 * same key, because the reply was lost, it is the same new code.
 */
export async function reissueBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const { store, key, now } = desk;
  const centerId = settings.center.id;
  const digest = requestDigest(key, 'reissueBooking', bookingId, null);
  return store.transact(async (trx) => {
    const act = actIn(trx, desk, settings);
    await once(trx, { centerId, key: idempotencyKey, digest }, bookingId, now, () =>
      giveNewCode(act, desk, bookingId),
    );
    return requireRow(act, bookingId);
  });
}

async function giveNewCode(act: Act, desk: BookingDesk, bookingId: string): Promise<void> {
  const before = await requireRow(act, bookingId);
  await updateBooking(act, bookingId, {
    code: await freeCode(act),
    calendar_id: act.ids.secret(),
    access_version: before.access_version + 1,
  });
  await bumpVersion(act.trx, act.centerId);
  await noteStaffAct(act, desk, before, 'reissueBooking');
}

async function freeCode({ trx, centerId, ids }: Act): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const code = ids.code();
    const used = await trx
      .selectFrom('bookings')
      .select('code')
      .where('center_id', '=', centerId)
      .where('code', '=', code)
      .executeTakeFirst();
    // Drawn by somebody else in this very moment, it meets the unique key and the transaction ends.
    if (!used) return code;
  }
  throw new Error('No free code was found.');
}

/** The resident is told; its places go to whoever waits. */
export async function cancelForStaff(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
): Promise<BookingRow> {
  const act = { operation: 'cancelForStaff', bookingId, body: null, idempotencyKey: undefined } as const;
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status === 'cancelled') return;
    await endBooking(act, desk.key, row, target, 'center');
    await writeMessages(act.trx, act, [{ kind: 'cancelled', bookingId, startsAt: target.startsAt }]);
  });
}
