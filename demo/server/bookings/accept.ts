/** Accepting the place that is kept for a waiting party. */
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import { changeBooking, updateBooking } from './change-booking.ts';
import { limitedBy } from './confidential.ts';
import type { Act, BookingDesk } from './desk.ts';
import { countBooking } from './phone-limit.ts';
import { note } from './places.ts';
import { refuseTaking, type Target } from './target.ts';
import { tellConfirmed, tellNoMore } from './tell.ts';

export async function acceptOffer(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const act = { operation: 'acceptOffer', bookingId, body: null, idempotencyKey };
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status === 'confirmed') return;
    await takeOffer(act, desk, row, target);
  });
}

/** Its place has been locked. @throws Refusal `offer_over` */
export async function takeOffer(
  act: Act,
  { key }: Pick<BookingDesk, 'key'>,
  row: BookingRow,
  target: Target,
): Promise<void> {
  const bookingId = row.booking_id;
  if (row.status !== 'offered' || row.offer_until === null || toUtc(act.now) >= row.offer_until) {
    throw new Refusal('offer_over');
  }
  refuseTaking(target, act);
  if (target.kind === 'slot') {
    await countBooking(act, target, { key, phone: await limitedBy(act, row) });
  }
  const taken = row.party_size;
  const entry = { act: 'accept', subjectId: bookingId, status: 'confirmed', taken, waiting: 0 } as const;
  await note(act, row.place_id, entry);
  await tellNoMore(act, bookingId);
  await updateBooking(act, bookingId, { status: 'confirmed', offer_until: null });
  await tellConfirmed(act, bookingId, target);
}
