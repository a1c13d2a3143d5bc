/** Lists on which consultations stand among other bookings: that staff have seen them is written down. */
import type { LoggedAct } from '../../../src/api/contract/staff-acts.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import type { BookingRow } from '../store/tables.ts';
import { logStaffAct, staffMember } from './staff-log.ts';

export async function logStaffRead(
  { store, now, staff = staffMember('staff') }: Pick<BookingDesk, 'store' | 'now' | 'staff'>,
  { center }: CenterSettings,
  rows: readonly Pick<BookingRow, 'booking_id' | 'is_confidential'>[],
  act: LoggedAct,
): Promise<void> {
  const ids = rows.filter((row) => row.is_confidential === 1).map(({ booking_id }) => booking_id);
  if (ids.length === 0) return;
  await store.transact((trx) =>
    logStaffAct({ trx, centerId: center.id, now }, staff, { act, subject: [...new Set(ids)].join(' ') }),
  );
}
