/** What a change of the programme does to those who have signed up for it or wait for it. */
import type { BookingRow, UtcInstant } from '../store/tables.ts';
import { endMessages, writeMessages } from '../messages/outbox.ts';
import { toUtc } from '../instant.ts';
import { updateBooking } from './change-booking.ts';
import type { Act } from './desk.ts';
import { givePlacesBack, joinLine, leaveLine, takePlaces } from './places.ts';
import { tellConfirmed, tellNoMore } from './tell.ts';
import { keptUntil } from './to-booking.ts';
import { offerFree } from './waitlist.ts';

/** In the order of the line: whoever waits keeps their turn. */
async function findLive({ trx, centerId }: Act, activityId: string): Promise<BookingRow[]> {
  return trx
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', ['waiting', 'offered', 'confirmed'])
    .orderBy('line_number')
    .orderBy('booking_id')
    .execute();
}

/** Data is kept so many days after the activity, so a new date brings a new last day. */
export async function keepBookingsUntil(
  { trx, centerId, settings }: Act,
  activityId: string,
  endsAt: UtcInstant,
): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ kept_until: keptUntil(endsAt, settings) })
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .execute();
}

/** It takes place at another time or in another room. An offer that stands keeps standing. */
export async function tellChanged(act: Act, activityId: string, startsAt: UtcInstant): Promise<void> {
  for (const row of await findLive(act, activityId)) await tellOneChanged(act, row, startsAt);
}

async function tellOneChanged(act: Act, { booking_id: bookingId, status }: BookingRow, startsAt: UtcInstant) {
  if (status === 'confirmed') {
    await tellNoMore(act, bookingId);
    await endMessages(act.trx, act, bookingId, ['cancelled']);
    await tellConfirmed(act, bookingId, { startsAt }, 'changed');
  } else {
    await writeMessages(act.trx, act, [{ kind: 'changed', bookingId, startsAt }]);
  }
}

/** It does not take place. Whoever had signed up is told; see `endWaitingFor` for whoever waited. */
export async function tellCancelled(act: Act, activityId: string): Promise<void> {
  const { startsAt } = await startOf(act, activityId);
  for (const { booking_id: bookingId } of await findLive(act, activityId)) {
    await tellNoMore(act, bookingId);
    await writeMessages(act.trx, act, [{ kind: 'cancelled', bookingId, startsAt }]);
  }
}

async function startOf({ trx, centerId }: Act, activityId: string): Promise<{ startsAt: UtcInstant }> {
  const row = await trx
    .selectFrom('activities')
    .select('starts_at')
    .where('center_id', '=', centerId)
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  return { startsAt: row.starts_at };
}

/** Nothing will come free: whoever waits or was offered a place is told so. Its places have been locked. */
export async function endWaitingFor(act: Act, activityId: string): Promise<void> {
  const { startsAt } = await startOf(act, activityId);
  for (const row of await findLive(act, activityId)) {
    if (row.status === 'confirmed') continue;
    const { booking_id: bookingId, party_size: partySize } = row;
    const entry = { act: 'cancel', subjectId: bookingId, status: 'cancelled', taken: 0, waiting: 0 } as const;
    if (row.status === 'waiting') await leaveLine(act, activityId, partySize, entry);
    else await givePlacesBack(act, activityId, partySize, entry);
    await updateBooking(act, bookingId, {
      status: 'cancelled',
      ended_by: 'center',
      cancelled_at: toUtc(act.now),
      line_number: null,
      offer_until: null,
    });
    await tellNoMore(act, bookingId);
    await writeMessages(act.trx, act, [{ kind: 'cancelled', bookingId, startsAt }]);
  }
}

/** However long the line is there, nobody in it is left behind. */
const anyRoom = 1_000_000;

/** Bookings go along to another date with as many places, with their codes and in their order. Both are locked or new. */
export async function moveBookings(
  act: Act,
  from: string,
  to: { readonly id: string; readonly startsAt: UtcInstant; readonly endsAt: UtcInstant },
): Promise<void> {
  for (const row of await findLive(act, from)) {
    const { booking_id: bookingId, status, party_size: partySize } = row;
    const left = { act: 'move', subjectId: bookingId, status: 'moved', taken: 0, waiting: 0 } as const;
    let lineNumber: number | null = null;
    if (status === 'waiting') {
      const entry = { act: 'move', subjectId: bookingId, status, taken: 0, waiting: partySize } as const;
      lineNumber = (await joinLine(act, to.id, partySize, anyRoom, entry)) ?? null;
      await leaveLine(act, from, partySize, left);
    } else {
      const stands = status === 'offered' ? 'offered' : 'confirmed';
      const entry = {
        act: 'move',
        subjectId: bookingId,
        status: stands,
        taken: partySize,
        waiting: 0,
      } as const;
      if (!(await takePlaces(act, to.id, partySize, entry))) {
        throw new Error(`The replacement of ${from} has fewer places than were taken.`);
      }
      await givePlacesBack(act, from, partySize, left);
    }
    await updateBooking(act, bookingId, {
      place_id: to.id,
      activity_id: to.id,
      line_number: lineNumber,
      kept_until: keptUntil(to.endsAt, act.settings),
    });
    await tellOneChanged(act, row, to.startsAt);
  }
  await offerFree(act, to.id);
}
