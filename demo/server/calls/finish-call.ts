/** Somebody has called: the call leaves the list. */
import { noteStaffAct } from '../bookings/change-booking.ts';
import { actIn, type BookingDesk } from '../bookings/desk.ts';
import { findBookingRow } from '../bookings/to-booking.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import { forgetCall } from './forget-call.ts';
import { finishHoursCall } from './hours-calls.ts';
import { findHandedOver } from './load-calls.ts';

/** Twice is as good as once; a call that never was is refused. */
export async function finishCall(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now' | 'staff'>,
  settings: CenterSettings,
  callId: string,
): Promise<void> {
  const { store, now } = desk;
  if (await finishHoursCall(desk, settings, callId)) return;
  const centerId = settings.center.id;
  const isFound = await store.transact(async (trx) => {
    const message = await trx
      .selectFrom('outbox')
      .select(['ended_at', 'booking_id'])
      .where('center_id', '=', centerId)
      .where('message_id', '=', callId)
      .executeTakeFirst();
    if (!message) return false;
    if (message.ended_at !== null) return true;
    const onList = await findHandedOver(trx, centerId, now);
    if (!onList.some(({ message_id }) => message_id === callId)) return false;
    await trx
      .updateTable('outbox')
      .set({ channel: 'calls', claimed_until: null, ended_at: toUtc(now), ended_as: 'called' })
      .where('center_id', '=', centerId)
      .where('message_id', '=', callId)
      .execute();
    await forgetCall(trx, centerId, callId);
    const booking = await findBookingRow(trx, centerId, message.booking_id);
    if (booking) await noteStaffAct(actIn(trx, desk, settings), desk, booking, 'finishCall');
    return true;
  });
  if (!isFound) throw new Refusal('not_found');
}
