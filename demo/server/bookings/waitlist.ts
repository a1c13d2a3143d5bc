/** The waiting list: freed places go to the first party that fits, before anybody else can have them. */
import type { Transaction } from 'kysely';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { offerUntil } from '../messages/offer-until.ts';
import { writeMessages } from '../messages/outbox.ts';
import type { Tables } from '../store/tables.ts';
import { type Act, actIn, type BookingDesk } from './desk.ts';
import { lockPlaces, takePlaces } from './places.ts';
import { isOpen, targetOf } from './target.ts';

/**
 * Offers what is free at a place to those who wait there, each party whole, in the order of the line. Belongs into every
 * transaction that frees places or adds some. Answers with how many offers were made.
 */
export async function offerFreePlaces(
  trx: Transaction<Tables>,
  desk: Pick<BookingDesk, 'ids' | 'now'>,
  settings: CenterSettings,
  placeId: string,
): Promise<number> {
  return offerFree(actIn(trx, desk, settings), placeId);
}

export async function offerFree(act: Act, placeId: string): Promise<number> {
  for (let offers = 0; ; offers++) {
    const place = await lockPlaces(act, placeId);
    if (!place || place.waiting === 0 || place.taken >= place.capacity) return offers;
    if (!(await offerToNext(act, placeId, place.capacity - place.taken))) return offers;
  }
}

async function offerToNext(act: Act, placeId: string, free: number): Promise<boolean> {
  const { trx, centerId, settings, now } = act;
  const next = await trx
    .selectFrom('bookings')
    .selectAll()
    .where('center_id', '=', centerId)
    .where('place_id', '=', placeId)
    .where('status', '=', 'waiting')
    .where('party_size', '<=', free)
    .orderBy('line_number')
    .limit(1)
    .executeTakeFirst();
  if (!next) return false;
  const target = await targetOf(trx, settings, next);
  const until = isOpen(target, settings, now) ? offerUntil(settings, now, target.closesAt) : undefined;
  if (until === undefined) return false;
  const { booking_id: bookingId, party_size: partySize } = next;
  const entry = {
    act: 'offer',
    subjectId: bookingId,
    status: 'offered',
    taken: partySize,
    waiting: 0,
  } as const;
  if (!(await takePlaces(act, placeId, partySize, entry, { fromLine: partySize }))) return false;
  await trx
    .updateTable('bookings')
    .set({ status: 'offered', offer_until: until, line_number: null })
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .execute();
  const dueAt = toUtc(afterQuietHours(now, settings.messages.quietHours, settings.center.timeZone));
  await writeMessages(trx, act, [{ kind: 'offer', bookingId, startsAt: target.startsAt, until, dueAt }]);
  return true;
}
