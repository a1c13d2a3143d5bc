/** Taking a cancellation back, while its places are still there and nobody was offered them. */
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import { changeBooking, updateBooking } from './change-booking.ts';
import { claim } from './claim.ts';
import { limitedBy } from './confidential.ts';
import type { BookingDesk } from './desk.ts';
import { countBooking } from './phone-limit.ts';
import { isOpen } from './target.ts';
import { tellConfirmed } from './tell.ts';

export async function undoCancel(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const act = { operation: 'undoCancel', bookingId, body: null, idempotencyKey };
  return changeBooking(desk, settings, act, async (act, row, target) => {
    const { place_id: placeId, party_size: partySize, undo_until: undoUntil } = row;
    if (row.status === 'confirmed') return;
    if (undoUntil === null || toUtc(act.now) >= undoUntil || !isOpen(target, settings, act.now)) {
      throw new Refusal('undo_closed');
    }
    const claimed = await claim(act, placeId, partySize, {
      act: 'undo',
      subjectId: bookingId,
      status: 'confirmed',
      taken: partySize,
      waiting: 0,
    });
    if (claimed !== 'taken') throw new Refusal('undo_closed');
    if (target.kind === 'slot') {
      await countBooking(act, target, { key: desk.key, phone: await limitedBy(act, row) });
    }
    await updateBooking(act, bookingId, {
      status: 'confirmed',
      ended_by: null,
      cancelled_at: null,
      undo_until: null,
    });
    await tellConfirmed(act, bookingId, target);
  });
}
