/** bookings, reissue, move-booking, cancel-booking: what staff do for a resident on the phone. */
import type { Command } from 'commander';
import type { StaffBooking } from '../../../src/api/generated/types.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { slotId } from '../../../src/domain/slot-id.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import { manageUrl } from '../bookings-page.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import { rescheduleForStaff } from '../bookings/reschedule.ts';
import { cancelForStaff, findByPhone, reissueBooking } from '../bookings/staff-acts.ts';
import { findBookingRow } from '../bookings/to-booking.ts';
import { toStaffBooking } from '../bookings/to-staff-booking.ts';
import { type CenterSettings, isId } from '../center.ts';
import { Refusal } from '../problem.ts';
import { loadServerKey, manageToken } from '../server-key.ts';
import type { BookingRow } from '../store/tables.ts';
import { settingsOf, withCenter, type CenterOption, type Terminal } from './context.ts';

const states: Readonly<Record<StaffBooking['status'], string>> = {
  waiting: '候补 waiting',
  offered: '候补有位 offered',
  confirmed: '已约 booked',
  cancelled: '已取消 cancelled',
};

function bookingLine({ bookingId, startsAt, title, status, ...booking }: StaffBooking): string {
  const who = `${booking.phone === '' ? booking.code : formatPhone(booking.phone)}  ${booking.name}  ${booking.partySize} 人`;
  return [bookingId, `${dayOf(startsAt)} ${timeOf(startsAt)}`, title, states[status], who].join('  ');
}

/** `2026-12-03 09:00` of the same service, or the id of another activity. */
function placeFor(to: string, { service_id: serviceId }: BookingRow): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(to.trim()) ?? [];
  if (serviceId === null || day === undefined || time === undefined) return to;
  return slotId({ serviceId, day, time });
}

export function addBookingCommands(program: Command, terminal: Terminal): void {
  const center = ['--center <id>', '中心 the center'] as const;

  const withDesk = (
    flags: CenterOption,
    work: (desk: BookingDesk, settings: CenterSettings) => Promise<void>,
  ) =>
    withCenter(terminal, flags, async (desk, settings) => {
      const { serverKey, dataFolder } = settingsOf(terminal);
      await work({ ...desk, key: await loadServerKey(serverKey, dataFolder) }, settings);
    });

  const say = async ({ store }: BookingDesk, settings: CenterSettings, row: BookingRow) =>
    terminal.print(bookingLine(await toStaffBooking(store.db, settings, row)));

  program
    .command('bookings <phone>')
    .description('按电话查预约 bookings of a phone')
    .option(...center)
    .action(async (phone: string, flags: CenterOption) => {
      await withDesk(flags, async (desk, settings) => {
        const rows = await findByPhone(desk, settings, phone);
        if (rows.length === 0) terminal.print('没有预约。No bookings.');
        for (const row of rows) await say(desk, settings, row);
      });
    });

  program
    .command('reissue <booking>')
    .description('报名号丢了：核对来电人后换一个新号 a new code for whoever lost it; ask first who calls')
    .option(...center)
    .action(async (id: string, flags: CenterOption) => {
      await withDesk(flags, async (desk, settings) => {
        const row = await reissueBooking(desk, settings, requireId(id), desk.ids.secret());
        const { publicUrl } = settingsOf(terminal);
        terminal.print(
          `新的报名号 ${formatCode(row.code)}，旧的不能再用。A new code; the old one has ended.`,
        );
        if (publicUrl !== undefined || settings.messages.bookingsPageUrl !== null) {
          const token = manageToken(desk.key, settings.center.id, row.booking_id, row.access_version);
          terminal.print(manageUrl(settings, publicUrl ?? '', token));
        }
      });
    });

  program
    .command('move-booking <booking>')
    .description('改一个预约的时间，和居民说好以后 another time for one booking, once agreed on')
    .requiredOption('--to <when>', '"2026-12-03 09:00"，或另一次活动的编号 or the id of another activity')
    .option(...center)
    .action(async (id: string, flags: CenterOption & { readonly to: string }) => {
      await withDesk(flags, async (desk, settings) => {
        const before = await findBookingRow(desk.store.db, settings.center.id, requireId(id));
        if (!before) throw new Refusal('booking_not_found');
        const row = await rescheduleForStaff(desk, settings, id, placeFor(flags.to, before));
        terminal.print('已改。Moved.');
        await say(desk, settings, row);
      });
    });

  program
    .command('cancel-booking <booking>')
    .description('取消一个预约 cancel one booking')
    .option(...center)
    .action(async (id: string, flags: CenterOption) => {
      await withDesk(flags, async (desk, settings) => {
        const row = await cancelForStaff(desk, settings, requireId(id));
        terminal.print('已取消。Cancelled.');
        await say(desk, settings, row);
      });
    });
}

/** Nothing that cannot be an id reaches the database. */
function requireId(id: string): string {
  if (!isId(id)) throw new Refusal('booking_not_found');
  return id;
}
