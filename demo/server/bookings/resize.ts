/** Coming with more people or fewer. */
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import { refuseLate } from './cancel.ts';
import { changeBooking, updateBooking } from './change-booking.ts';
import { claim } from './claim.ts';
import type { Act, BookingDesk } from './desk.ts';
import { type Entry, givePlacesBack, joinLine, leaveLine } from './places.ts';
import { refuseClosed, type Target } from './target.ts';
import { offerFree } from './waitlist.ts';

export async function resizeBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  partySize: number,
  idempotencyKey: string,
): Promise<BookingRow> {
  const act = { operation: 'resizeBooking', bookingId, body: { partySize }, idempotencyKey };
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status !== 'confirmed' && row.status !== 'waiting') throw new Refusal('booking_ended');
    if (partySize === row.party_size) return;
    if (partySize > row.party_size && partySize > target.maxPartySize) {
      throw new Refusal('party_too_large', { detail: `One booking may bring up to ${target.maxPartySize}.` });
    }
    if (row.status === 'waiting') await resizeWaiting(act, row, target, partySize);
    else await resizeConfirmed(act, row, target, partySize);
    await updateBooking(act, bookingId, { party_size: partySize });
    // A smaller party may fit now, and so may somebody else.
    await offerFree(act, row.place_id);
  });
}

async function resizeConfirmed(act: Act, row: BookingRow, target: Target, partySize: number): Promise<void> {
  const { booking_id: subjectId, place_id: placeId, party_size: before } = row;
  const entry: Entry = { act: 'resize', subjectId, status: 'confirmed', taken: partySize, waiting: 0 };
  refuseLate(act, target);
  if (partySize < before) {
    await givePlacesBack(act, placeId, before - partySize, entry);
    return;
  }
  refuseClosed(target, act.settings, act.now);
  if ((await claim(act, placeId, partySize - before, entry)) !== 'taken') {
    throw new Refusal(target.kind === 'slot' ? 'slot_full' : 'activity_full');
  }
}

/** It keeps its place in the line. */
async function resizeWaiting(act: Act, row: BookingRow, target: Target, partySize: number): Promise<void> {
  const { booking_id: subjectId, place_id: placeId, party_size: before } = row;
  const entry: Entry = { act: 'resize', subjectId, status: 'waiting', taken: 0, waiting: partySize };
  if (partySize < before) {
    await leaveLine(act, placeId, before - partySize, entry);
  } else if (
    (await joinLine(act, placeId, partySize - before, target.waitlistCapacity, entry)) === undefined
  ) {
    throw new Refusal('waitlist_full');
  }
}
