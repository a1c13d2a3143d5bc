/** A call that is still to be made, by its id. */
import type { Kysely } from 'kysely';
import { findBookingRow } from '../bookings/to-booking.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import { tellBefore } from '../messages/still-true.ts';
import type { Tables } from '../store/tables.ts';
import { bookingOfHoursCall, isHoursCalled } from './hours-calls.ts';

export interface OpenCall {
  readonly bookingId: string;
  /** Start that it is about. */
  readonly startsAt: string;
  /** By when it has to be said, in epoch milliseconds. */
  readonly tellBefore: number;
}

/** @throws Refusal `not_found` when there never was one, `changed_meanwhile` when somebody has ended it */
export async function requireOpenCall(
  db: Kysely<Tables>,
  { center }: Pick<CenterSettings, 'center'>,
  callId: string,
): Promise<OpenCall> {
  const ofHours = bookingOfHoursCall(callId);
  if (ofHours !== undefined) {
    const booking = await findBookingRow(db, center.id, ofHours);
    const startsAt = booking?.slot_starts_at;
    if (!booking || !startsAt) throw new Refusal('not_found');
    if (booking.status === 'cancelled' || (await isHoursCalled(db, center.id, booking))) {
      throw new Refusal('changed_meanwhile');
    }
    return { bookingId: booking.booking_id, startsAt, tellBefore: Date.parse(startsAt) };
  }
  const message = await db
    .selectFrom('outbox')
    .select(['booking_id', 'starts_at', 'until', 'ended_at'])
    .where('center_id', '=', center.id)
    .where('message_id', '=', callId)
    .executeTakeFirst();
  if (!message) throw new Refusal('not_found');
  if (message.ended_at !== null) throw new Refusal('changed_meanwhile');
  return { bookingId: message.booking_id, startsAt: message.starts_at, tellBefore: tellBefore(message) };
}
