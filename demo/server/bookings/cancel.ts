/** Cancelling a booking, leaving the waiting list, declining an offer: the places go to whoever waits, then to everybody. */
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { ServerKey } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { changeBooking, updateBooking } from './change-booking.ts';
import { limitedBy } from './confidential.ts';
import type { Act, BookingDesk } from './desk.ts';
import { uncountBooking } from './phone-limit.ts';
import { type Entry, givePlacesBack, leaveLine } from './places.ts';
import type { Target } from './target.ts';
import { tellNoMore } from './tell.ts';
import { offerFree } from './waitlist.ts';

/** How long a cancellation can be taken back. */
const undoMs = 10 * 60_000;

/** A booking that is cancelled already stays as it is. */
export async function cancelBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const act = { operation: 'cancelBooking', bookingId, body: null, idempotencyKey };
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status === 'confirmed') refuseLate(act, target);
    await endBooking(act, desk.key, row, target, 'resident');
  });
}

/** What the center has cancelled may be let go at any time. */
export function refuseLate({ now }: Act, target: Target): void {
  const isCancelled = target.kind === 'activity' && target.activity.status === 'cancelled';
  if (!isCancelled && toUtc(now) > target.cancelUntil) throw new Refusal('cancel_closed');
}

/** Its place has been locked. */
export async function endBooking(
  act: Act,
  key: ServerKey,
  row: BookingRow,
  target: Target,
  endedBy: 'resident' | 'center',
): Promise<void> {
  const { booking_id: bookingId, place_id: placeId, party_size: partySize } = row;
  const entry: Entry = { act: 'cancel', subjectId: bookingId, status: 'cancelled', taken: 0, waiting: 0 };
  const ended = {
    status: 'cancelled',
    ended_by: endedBy,
    cancelled_at: toUtc(act.now),
    line_number: null,
    offer_until: null,
  } as const;
  switch (row.status) {
    case 'cancelled':
      return;
    case 'waiting':
      await leaveLine(act, placeId, partySize, entry);
      await updateBooking(act, bookingId, ended);
      break;
    case 'offered':
      await givePlacesBack(act, placeId, partySize, entry);
      // Before the next offer: whoever declined waits no more.
      await updateBooking(act, bookingId, ended);
      await offerFree(act, placeId);
      break;
    case 'confirmed': {
      await givePlacesBack(act, placeId, partySize, entry);
      if (target.kind === 'slot') {
        await uncountBooking(act, target, { key, phone: await limitedBy(act, row) });
      }
      await updateBooking(act, bookingId, ended);
      const offers = await offerFree(act, placeId);
      if (endedBy === 'resident' && offers === 0) {
        await updateBooking(act, bookingId, { undo_until: toUtc(act.now + undoMs) });
      }
      break;
    }
  }
  await tellNoMore(act, bookingId);
}
