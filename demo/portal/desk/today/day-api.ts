/** What today's list asks of the staff API. */
import {
  dayBookingShape,
  dayBookingsShape,
  scannedBookingShape,
  staffDayShape,
  walkInShape,
} from '../../../../src/api/generated/desk-shapes.ts';
import type {
  DayBooking,
  DayBookings,
  MarkBooking,
  NewWalkIn,
  ScannedBooking,
  StaffDay,
  WalkIn,
} from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';

/** `day` is undefined when it is as before. Counts as no use. */
export async function loadDay(
  api: StaffApi,
  tag: string | undefined,
): Promise<{ readonly day: StaffDay | undefined; readonly tag: string | undefined }> {
  const answer = await api.ask('/staff/day', staffDayShape, { tag });
  return { day: answer.body as StaffDay | undefined, tag: answer.tag };
}

export async function findArrivals(api: StaffApi, text: string): Promise<readonly DayBooking[]> {
  return ((await api.post('/staff/day/find', dayBookingsShape, { text })) as DayBookings).bookings;
}

/** By the token in the QR code that somebody shows. */
export async function findScanned(api: StaffApi, bookingToken: string): Promise<ScannedBooking> {
  return (await api.post('/staff/day/scan', scannedBookingShape, { bookingToken })) as ScannedBooking;
}

export async function markBooking(api: StaffApi, bookingId: string, mark: MarkBooking): Promise<DayBooking> {
  const path = `/staff/bookings/${encodeURIComponent(bookingId)}/attendance`;
  return (await api.post(path, dayBookingShape, mark)) as DayBooking;
}

export async function addWalkIn(api: StaffApi, walkIn: NewWalkIn, key: string): Promise<WalkIn> {
  return (await api.ask('/staff/walk-ins', walkInShape, { body: walkIn, key })).body as WalkIn;
}

export async function removeWalkIn(api: StaffApi, walkInId: string): Promise<void> {
  await api.post(`/staff/walk-ins/${encodeURIComponent(walkInId)}/remove`, {}, undefined);
}
