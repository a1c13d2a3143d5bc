/** Calls about bookings that no longer fit what their service offers: found anew each time, so none can be forgotten. */
import type { Kysely } from 'kysely';
import { noteStaffAct } from '../bookings/change-booking.ts';
import { actIn, type BookingDesk } from '../bookings/desk.ts';
import { findBookingRow } from '../bookings/to-booking.ts';
import { type CenterSettings, findCenter } from '../center.ts';
import { toUtc } from '../instant.ts';
import { missedForMs } from '../messages/still-true.ts';
import { findServices } from '../slots/find-service.ts';
import { findMisfitRows } from '../slots/misfits.ts';
import type { Store } from '../store/open.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import { forgetCall } from './forget-call.ts';

const prefix = 'hours-';

/** Ids of bookings and messages have no dash, so the two kinds of calls cannot be taken for each other. */
export function hoursCallId({ booking_id }: Pick<BookingRow, 'booking_id'>): string {
  return `${prefix}${booking_id}`;
}

/** Id of the booking, when it is a call of this kind. */
export function bookingOfHoursCall(callId: string): string | undefined {
  return callId.startsWith(prefix) ? callId.slice(prefix.length) : undefined;
}

export async function isHoursCalled(
  db: Kysely<Tables>,
  centerId: string,
  { booking_id, slot_starts_at }: Pick<BookingRow, 'booking_id' | 'slot_starts_at'>,
): Promise<boolean> {
  const called = await findCalled(db, centerId);
  return called.some((call) => call.booking_id === booking_id && call.starts_at === slot_starts_at);
}

/** Bookings that do not fit, or did not, and of which nobody has spoken with their holder, by start. */
export async function findHoursCalls(
  db: Kysely<Tables>,
  settings: CenterSettings,
  now: number,
): Promise<BookingRow[]> {
  const misfits = await findAllMisfits(db, settings, now - missedForMs);
  const called = await findCalled(db, settings.center.id);
  return misfits.filter(
    ({ booking_id, slot_starts_at }) =>
      !called.some((call) => call.booking_id === booking_id && call.starts_at === slot_starts_at),
  );
}

async function findAllMisfits(
  db: Kysely<Tables>,
  settings: CenterSettings,
  now: number,
): Promise<BookingRow[]> {
  const rows: BookingRow[] = [];
  for (const service of await findServices(db, settings.center.id)) {
    rows.push(...(await findMisfitRows(db, settings, service, now)));
  }
  return rows;
}

async function findCalled(db: Kysely<Tables>, centerId: string) {
  return db.selectFrom('hours_calls').selectAll().where('center_id', '=', centerId).execute();
}

/** False when it is no call of this kind. Of a booking that fits by now there is nothing to write down. */
export async function finishHoursCall(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now' | 'staff'>,
  settings: CenterSettings,
  callId: string,
): Promise<boolean> {
  const { store, now } = desk;
  const bookingId = bookingOfHoursCall(callId);
  if (bookingId === undefined) return false;
  const centerId = settings.center.id;
  const booking = await findBookingRow(store.db, centerId, bookingId);
  if (!booking) return false;
  const misfits = await findAllMisfits(store.db, settings, now - missedForMs);
  if (!misfits.some(({ booking_id }) => booking_id === booking.booking_id)) return true;
  const spoken = { starts_at: booking.slot_starts_at!, called_at: toUtc(now) };
  await store.transact(async (trx) => {
    await trx
      .insertInto('hours_calls')
      .values({ center_id: centerId, booking_id: booking.booking_id, ...spoken })
      .onConflict((conflict) => conflict.columns(['center_id', 'booking_id']).doUpdateSet(spoken))
      .execute();
    await forgetCall(trx, centerId, callId);
    await noteStaffAct(actIn(trx, desk, settings), desk, booking, 'finishCall');
  });
  return true;
}

/** What was agreed on is over once the booking fits again: should it stop fitting later, that is another call. */
export async function forgetSettledCalls(
  db: Kysely<Tables>,
  settings: CenterSettings,
  now: number,
): Promise<void> {
  const centerId = settings.center.id;
  const called = await findCalled(db, centerId);
  if (called.length === 0) return;
  const misfits = new Set(
    (await findAllMisfits(db, settings, now - missedForMs)).map(({ booking_id }) => booking_id),
  );
  const settled = called.map(({ booking_id }) => booking_id).filter((id) => !misfits.has(id));
  if (settled.length === 0) return;
  await db
    .deleteFrom('hours_calls')
    .where('center_id', '=', centerId)
    .where('booking_id', 'in', settled)
    .execute();
}

/** For what changes without the hours: an activity leaves the room. */
export async function forgetSettledEverywhere(store: Store, now: number): Promise<void> {
  const centers = await store.db.selectFrom('hours_calls').select('center_id').distinct().execute();
  for (const { center_id } of centers) {
    await store.transact(async (trx) => {
      const settings = await findCenter(trx, center_id);
      if (settings) await forgetSettledCalls(trx, settings, now);
    });
  }
}
