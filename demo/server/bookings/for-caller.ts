/** What staff change for somebody who calls: by the functions that residents use, with who called, never over a change unseen. */
import type { ActForCaller, MoveForCaller } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { Refusal } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import { takeOffer } from './accept.ts';
import { endBooking } from './cancel.ts';
import { changeBooking } from './change-booking.ts';
import type { Act, BookingDesk } from './desk.ts';
import { moveByStaff } from './reschedule.ts';
import { tellConfirmed } from './tell.ts';

/** Whoever called knows of it: no message says so. */
export async function cancelForCaller(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  { seen }: ActForCaller,
): Promise<BookingRow> {
  const act = { operation: 'cancelForCaller', bookingId, body: null, idempotencyKey: undefined } as const;
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status === 'cancelled') return;
    refuseUnseen(row, seen);
    await endBooking(act, desk.key, row, target, 'resident');
    await noteCaller(act, bookingId, 'cancelForCaller');
  });
}

export async function moveForCaller(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  { seen, to }: MoveForCaller,
): Promise<BookingRow> {
  const act = { operation: 'moveForCaller', bookingId, body: null, idempotencyKey: undefined, to } as const;
  return changeBooking(desk, settings, act, async (act, row, from) => {
    if (row.status === 'confirmed' && row.place_id === to) return;
    refuseUnseen(row, seen);
    if (row.status !== 'confirmed') throw new Refusal('booking_ended');
    const target = await moveByStaff(act, desk, row, from, to);
    await tellConfirmed(act, bookingId, target);
    await noteCaller(act, bookingId, 'moveForCaller');
  });
}

export async function acceptForCaller(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  { seen }: ActForCaller,
): Promise<BookingRow> {
  const act = { operation: 'acceptForCaller', bookingId, body: null, idempotencyKey: undefined } as const;
  return changeBooking(desk, settings, act, async (act, row, target) => {
    if (row.status === 'confirmed') return;
    if (row.status !== 'offered') throw new Refusal('offer_over');
    refuseUnseen(row, seen);
    await takeOffer(act, desk, row, target);
    await noteCaller(act, bookingId, 'acceptForCaller');
  });
}

function refuseUnseen({ status, place_id }: BookingRow, seen: ActForCaller['seen']): void {
  if (status !== seen.status || place_id !== seen.placeId) throw new Refusal('changed_meanwhile');
}

/** Its places are locked, so the numbers follow each other. */
async function noteCaller(
  { trx, centerId, now, taking }: Act,
  bookingId: string,
  act: string,
): Promise<void> {
  const { count } = await trx
    .selectFrom('caller_acts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('caller_acts')
    .values({
      center_id: centerId,
      booking_id: bookingId,
      number: Number(count) + 1,
      at: toUtc(now),
      act,
      caller: taking?.caller ?? null,
      staff: taking?.takenBy ?? 'staff',
    })
    .execute();
}
