/** Another time for a booking: the new place is taken and the old one given back, both or neither. */
import type { Item } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { invalid, Refusal } from '../problem.ts';
import type { BookingRow } from '../store/tables.ts';
import { refuseLate } from './cancel.ts';
import { changeBooking, updateBooking } from './change-booking.ts';
import { claimTarget } from './claim.ts';
import { limitedBy } from './confidential.ts';
import type { Act, BookingDesk } from './desk.ts';
import { targetColumns } from './insert-booking.ts';
import { countBooking, uncountBooking } from './phone-limit.ts';
import { givePlacesBack } from './places.ts';
import { refuseFasting } from './slot-details.ts';
import {
  type ActivityTarget,
  findActivityTarget,
  findSlotTarget,
  refuseClosed,
  refuseOver,
  type Target,
} from './target.ts';
import { tellConfirmed, tellNoMore } from './tell.ts';
import { offerFree } from './waitlist.ts';

export async function rescheduleBooking(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  to: string,
  idempotencyKey: string,
): Promise<BookingRow> {
  const act = { operation: 'rescheduleBooking', bookingId, body: { to }, idempotencyKey, to };
  return changeBooking(desk, settings, act, async (act, row, from) => {
    if (row.status !== 'confirmed') throw new Refusal('booking_ended');
    if (row.place_id === to) return;
    refuseLate(act, from);
    const target = await requireOther(act, from, to);
    refuseClosed(target, settings, act.now);
    await moveBooking(act, desk, row, from, target);
    await tellConfirmed(act, bookingId, target);
  });
}

/** Staff have agreed on it by phone, so deadlines are theirs to judge; seats and hours are as for everybody. */
export async function rescheduleForStaff(
  desk: BookingDesk,
  settings: CenterSettings,
  bookingId: string,
  to: string,
): Promise<BookingRow> {
  const act = {
    operation: 'rescheduleForStaff',
    bookingId,
    body: { to },
    idempotencyKey: undefined,
    to,
  } as const;
  return changeBooking(desk, settings, act, async (act, row, from) => {
    if (row.status !== 'confirmed') throw new Refusal('booking_ended');
    if (row.place_id === to) return;
    const target = await moveByStaff(act, desk, row, from, to);
    await tellConfirmed(act, bookingId, target, 'changed');
  });
}

/** Its places have been locked. Answers with where it is then. */
export async function moveByStaff(
  act: Act,
  desk: BookingDesk,
  row: BookingRow,
  from: Target,
  to: string,
): Promise<Target> {
  const target = await requireAgreed(act, from, to);
  refuseOver(target, act.now);
  await moveBooking(act, desk, row, from, target);
  return target;
}

/** Another slot of the same service, or another date of the same series. */
async function requireOther(act: Act, from: Target, to: string): Promise<Target> {
  const target = await requireAgreed(act, from, to);
  if (target.kind === 'activity' && !isSameSeries(from, target)) throw notTheSame();
  if (target.kind === 'activity' && target.activity.capacity === null)
    throw new Refusal('sign_up_not_needed');
  return target;
}

/** Another slot of the same service; or any activity: whoever is on the phone was asked. */
async function requireAgreed({ trx, settings }: Act, from: Target, to: string): Promise<Target> {
  if (from.kind === 'activity') {
    const target = await findActivityTarget(trx, settings, to);
    if (!target) throw notTheSame();
    return target;
  }
  const target = await findSlotTarget(trx, settings, to);
  if (target?.slot.service.id !== from.slot.service.id) throw notTheSame();
  return target;
}

function isSameSeries(from: Target, to: ActivityTarget): boolean {
  return (
    from.kind === 'activity' &&
    from.activity.seriesId !== null &&
    from.activity.seriesId === to.activity.seriesId
  );
}

function notTheSame(): Refusal {
  return invalid('to', 'is not another time of the same');
}

async function moveBooking(
  act: Act,
  { key }: BookingDesk,
  row: BookingRow,
  from: Target,
  to: Target,
): Promise<void> {
  const { booking_id: bookingId, party_size: partySize } = row;
  const phone = await limitedBy(act, row);
  if (to.kind === 'slot') {
    refuseFasting(JSON.parse(row.items) as Item[], to.slot, act.settings.center.timeZone);
  }
  const isClaimed = await claimTarget(act, to, partySize, {
    act: 'reschedule',
    subjectId: bookingId,
    status: 'confirmed',
    taken: partySize,
    waiting: 0,
  });
  if (!isClaimed) throw new Refusal(to.kind === 'slot' ? 'slot_full' : 'activity_full');
  await givePlacesBack(act, from.placeId, partySize, {
    act: 'reschedule',
    subjectId: bookingId,
    status: 'moved',
    taken: 0,
    waiting: 0,
  });
  if (from.kind === 'slot') await uncountBooking(act, from, { key, phone });
  if (to.kind === 'slot') await countBooking(act, to, { key, phone });
  await updateBooking(act, bookingId, targetColumns(to, act));
  await offerFree(act, from.placeId);
  await tellNoMore(act, bookingId);
}
