/** services, service, hours, close-day, reset-day, seats, slots, room: what has slots, and who comes. */
import type { Command } from 'commander';
import type {
  DayException,
  DoubleUse,
  Service,
  ServiceChange,
  StaffBooking,
} from '../../../src/api/generated/types.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import type { Period } from '../../../src/domain/service-hours.ts';
import { dayInZone, dayOf, timeOf } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { Refusal } from '../problem.ts';
import type { ProgrammeDesk } from '../programme/index.ts';
import { saveService, saveServiceDay } from '../slots/change-services.ts';
import { loadServices, loadSlotRoster } from '../slots/desk-views.ts';
import { findExceptions } from '../slots/exceptions.ts';
import { saveRoom } from '../slots/save-room.ts';
import { readServiceFile } from '../slots/service-file.ts';
import { findService } from '../slots/find-service.ts';
import { CommandError, withCenter, type CenterOption, type Terminal } from './context.ts';
import { readSettingsFile } from './user-file.ts';
import { period } from './words.ts';

interface ChangeFlags extends CenterOption {
  readonly dryRun?: boolean;
}

/** Of a consultation there is neither name nor phone: it is known by its code. */
function bookingLine({ startsAt, title, name, phone, code, partySize, status }: StaffBooking): string {
  const when = `${dayOf(startsAt)} ${timeOf(startsAt)}`;
  const who = phone === '' ? formatCode(code) : `${formatPhone(phone)}  ${name}`;
  const waits = status === 'waiting' ? '  候补 waiting' : status === 'offered' ? '  已通知 offered' : '';
  return `  ${when}  ${title}  ${who}  ${partySize} 人${waits}`;
}

function callLines(toCall: readonly StaffBooking[]): readonly string[] {
  if (toCall.length === 0)
    return ['没有受影响的预约，不用打电话。No booking is affected; no calls are needed.'];
  return [
    `需要打电话：以下 ${toCall.length} 个预约不再合适，仍然保留。Needs a call (${toCall.length}); they stay as they are:`,
    ...toCall.map(bookingLine),
  ];
}

function savedLine(applied: boolean): string {
  return applied ? '已保存。Saved.' : '只是试看，没有写入。Dry run, nothing was written.';
}

export function changeLines({ applied, toCall, doubleUses }: ServiceChange): readonly string[] {
  return [savedLine(applied), ...callLines(toCall), ...useLines(doubleUses, 'exclusive')];
}

function useLines(doubleUses: readonly DoubleUse[], room: 'shareable' | 'exclusive'): readonly string[] {
  if (doubleUses.length === 0) return [];
  return [
    room === 'exclusive'
      ? '同一地点还有活动，这些时段不能预约。Activities in the same room close these times:'
      : '同一地点、同一时间还有活动。Activities in the same room at the same time:',
    ...doubleUses.map((use) => `  ${period(use)}  ${use.title}`),
  ];
}

function requireDay(text: string): Day {
  if (!isDay(text)) throw new CommandError(`“${text}”：请写成 2026-12-03。Write it like 2026-12-03.`);
  return text;
}

/** `08:30-11:30`. */
function requirePeriod(text: string): Period {
  const time = '((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)';
  const [, from, to] = new RegExp(`^${time}[-–]${time}$`).exec(text) ?? [];
  if (from === undefined || to === undefined) {
    throw new CommandError(`“${text}”：请写成 08:30-11:30。Write it like 08:30-11:30.`);
  }
  return { from, to };
}

async function requireService({ store }: ProgrammeDesk, { center }: CenterSettings, id: string) {
  const service = await findService(store.db, center.id, id);
  if (!service) throw new Refusal('service_not_found');
  return service;
}

async function findException(
  { store }: ProgrammeDesk,
  { center }: CenterSettings,
  serviceId: string,
  day: Day,
): Promise<DayException | undefined> {
  const found = await findExceptions(store.db, center.id, { from: day, to: day });
  return found.find((one) => one.serviceId === serviceId);
}

function serviceLine({ id, name, room, slotMinutes, capacity }: Service): string {
  return [id, name, room, `${slotMinutes} 分钟 min`, `每段 ${capacity} 人 seats`].join('  ');
}

function exceptionLine({ day, hours, capacity = null, note }: DayException): string {
  const open =
    hours === null
      ? '平常时间 usual hours'
      : hours.map(({ from, to }) => `${from}–${to}`).join(' ') || '关闭 closed';
  const seats = capacity === null ? [] : [`每段 ${capacity} 人 seats`];
  return ['', day, open, ...seats, ...(note === null ? [] : [note])].join('  ');
}

export function addServiceCommands(program: Command, terminal: Terminal): void {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;
  const dryRun = ['--dry-run', '只看结果，不写入 report only'] as const;

  program
    .command('services')
    .description('列出可以预约的服务 services with slots')
    .option(...center)
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async ({ store, now }, settings) => {
        const { services, rooms } = await loadServices(
          store.db,
          settings,
          dayInZone(now, settings.center.timeZone),
        );
        if (services.length === 0) say(['还没有服务。There are no services yet.']);
        for (const { service, exceptions } of services) {
          const days = exceptions.map(exceptionLine);
          say([serviceLine(service), ...days]);
        }
        say(
          rooms.map(
            ({ name, shareable }) => `${name}：${shareable ? '可以合用 shareable' : '一次一用 exclusive'}`,
          ),
        );
      });
    });

  program
    .command('service <file>')
    .description('按文件添加或更改服务 add or change services from a JSON file')
    .option(...dryRun)
    .option(...center)
    .action(async (path: string, flags: ChangeFlags) => {
      const services = await readSettingsFile(terminal, path, 'demo/data/services.json', readServiceFile);
      await withCenter(terminal, flags, async (desk, settings) => {
        for (const service of services) {
          say([
            serviceLine(service),
            ...changeLines(await saveService(desk, settings, service, flags.dryRun)),
          ]);
        }
      });
    });

  const dayCommand = (
    name: string,
    description: string,
    read: (periods: readonly string[]) => Period[] | null,
  ) =>
    program
      .command(name)
      .description(description)
      .option('--note <text>', '告诉居民的话 what residents are told')
      .option(...dryRun)
      .option(...center)
      .action(async (...args: unknown[]) => {
        const [serviceId, day] = args as [string, string];
        const periods = Array.isArray(args[2]) ? (args[2] as string[]) : [];
        const flags = args.at(-2) as ChangeFlags & { readonly note?: string };
        const wanted = { day: requireDay(day), hours: read(periods), note: flags.note ?? null };
        await withCenter(terminal, flags, async (desk, settings) => {
          // Other hours leave the seats of that day as they are.
          const was = wanted.hours?.length
            ? await findException(desk, settings, serviceId, wanted.day)
            : undefined;
          const exception = { ...wanted, capacity: was?.capacity ?? null };
          say(changeLines(await saveServiceDay(desk, settings, serviceId, exception, flags.dryRun)));
        });
      });
  dayCommand(
    'hours <service> <day> <periods...>',
    '某一天的开放时间 hours of one day: 08:30-11:30',
    (periods) => periods.map(requirePeriod),
  );
  dayCommand('close-day <service> <day>', '某一天不开放 close one day', () => []);
  dayCommand('reset-day <service> <day>', '某一天恢复平常时间 usual hours again', () => null);

  program
    .command('seats <service> <n> [day]')
    .description('每段人数；写明日期就只改那一天 seats in each slot, always or on one day')
    .option(...dryRun)
    .option(...center)
    .action(async (serviceId: string, seats: string, on: string | undefined, flags: ChangeFlags) => {
      const capacity = Number(seats);
      if (!Number.isInteger(capacity) || capacity < 1 || capacity > 1000) {
        throw new CommandError(`“${seats}”：请写 1 到 1000 的整数。A whole number from 1 to 1000.`);
      }
      const day = on === undefined ? undefined : requireDay(on);
      await withCenter(terminal, flags, async (desk, settings) => {
        if (day !== undefined) {
          const { hours = null, note = null } = (await findException(desk, settings, serviceId, day)) ?? {};
          const exception = { day, hours, capacity, note };
          return say(changeLines(await saveServiceDay(desk, settings, serviceId, exception, flags.dryRun)));
        }
        const service = { ...(await requireService(desk, settings, serviceId)), capacity };
        say(changeLines(await saveService(desk, settings, service, flags.dryRun)));
      });
    });

  program
    .command('slots <service> [day]')
    .description('某一天谁来 who is coming on a day')
    .option(...center)
    .action(async (serviceId: string, day: string | undefined, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const wanted = day === undefined ? dayInZone(desk.now, settings.center.timeZone) : requireDay(day);
        const { entries } = await loadSlotRoster(desk, settings, serviceId, wanted);
        say(entries.length === 0 ? ['没有预约。Nobody is coming.'] : entries.map(bookingLine));
      });
    });

  program
    .command('room <name> <use>')
    .description('地点能否合用：shareable 或 exclusive whether activities and slots may share a room')
    .option(...dryRun)
    .option(...center)
    .action(async (name: string, use: string, flags: ChangeFlags) => {
      if (use !== 'shareable' && use !== 'exclusive') {
        throw new CommandError(`“${use}”：请写 shareable 或 exclusive。Write one of them.`);
      }
      await withCenter(terminal, flags, async (desk, settings) => {
        const room = { name, shareable: use === 'shareable' };
        const change = await saveRoom(desk, settings, { ...room, dryRun: flags.dryRun ?? false });
        say([savedLine(change.applied), ...callLines(change.toCall), ...useLines(change.doubleUses, use)]);
      });
    });
}
