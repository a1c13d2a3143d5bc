/** add, cancel, move: single activities. */
import type { Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { Command } from 'commander';
import { findActivity } from '../activities.ts';
import type { Center } from '../../../src/api/generated/types.ts';
import { toUtc, toWire } from '../instant.ts';
import { Refusal } from '../problem.ts';
import { addActivity, cancelActivity, cancelSeries, moveActivity } from '../programme/index.ts';
import { isRefusal, type Reading } from '../sheets/reading.ts';
import { readCapacity, readWaitlistCapacity } from '../programme/spellings/count.ts';
import { nextSuchDay, readDay, splitDayAndTime } from '../sheets/day.ts';
import { deadlineFor, readDeadline } from '../programme/spellings/deadline.ts';
import { readTime } from '../programme/spellings/time.ts';
import { toInstant } from '../programme/wall-clock.ts';
import { CommandError, withCenter, type CenterOption, type Terminal } from './context.ts';
import { activityLine, callList } from './words.ts';

function take<T>(name: string, text: string, reading: Reading<T>): T {
  if (!isRefusal(reading)) return reading.value;
  throw new CommandError(`${name} “${text}”:${reading.reason.zh}。${reading.reason.en}.`);
}

/** `2026-12-03 15:00`, in every spelling of the sheet. */
function readMoment(name: string, text: string, today: Day): { readonly day: Day; readonly time: string } {
  const { day, time } = splitDayAndTime(text);
  if (time === undefined) {
    throw new CommandError(`${name} “${text}”：请写成 "2026-12-03 15:00"。Write it like "2026-12-03 15:00".`);
  }
  return { day: take(name, text, readDay(day, nextSuchDay(today))), time: take(name, text, readTime(time)) };
}

/** The end may be a time alone: then it is on the day of the start. */
function readEnd(text: string, startDay: Day, today: Day): { readonly day: Day; readonly time: string } {
  return splitDayAndTime(text).time === undefined
    ? { day: startDay, time: take('--end', text, readTime(text)) }
    : readMoment('--end', text, today);
}

interface AddFlags extends CenterOption {
  readonly title: string;
  readonly room: string;
  readonly start: string;
  readonly end: string;
  readonly category?: string;
  readonly capacity?: string;
  readonly waitlist?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly audience?: string;
  readonly bring?: string;
  readonly phone?: string;
  readonly description?: string;
  readonly allowDoubleUse?: boolean;
}

function toNewActivity(flags: AddFlags, { timeZone }: Center, today: Day) {
  const wire = (day: Day, time: string) => toWire(toInstant(`${day}T${time}`, timeZone), timeZone);
  const start = readMoment('--start', flags.start, today);
  const end = readEnd(flags.end, start.day, today);
  const deadline = (name: 'opens' | 'closes') => {
    const text = flags[name] ?? '';
    const reading = take(`--${name}`, text, readDeadline(text, name, start.day));
    if (reading === null) return null;
    const [day, time] = deadlineFor(reading, start.day, start.time).split('T') as [Day, string];
    return wire(day, time);
  };
  const { capacity = '', waitlist = '' } = flags;
  return {
    title: flags.title,
    room: flags.room,
    startsAt: wire(start.day, start.time),
    endsAt: wire(end.day, end.time),
    capacity: take('--capacity', capacity, readCapacity(capacity)),
    waitlistCapacity: take('--waitlist', waitlist, readWaitlistCapacity(waitlist)),
    signUpOpensAt: deadline('opens'),
    signUpClosesAt: deadline('closes'),
    category: flags.category ?? null,
    audience: flags.audience ?? null,
    bring: flags.bring ?? null,
    phone: flags.phone ?? null,
    description: flags.description ?? null,
    allowDoubleUse: flags.allowDoubleUse ?? false,
  };
}

export function addActivityCommands(program: Command, terminal: Terminal): void {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));

  program
    .command('add')
    .description('添加一个活动 add one activity')
    .requiredOption('--title <text>', '活动名称 title')
    .requiredOption('--room <text>', '地点 room')
    .requiredOption('--start <moment>', '开始 start, "2026-12-03 15:00"')
    .requiredOption('--end <moment>', '结束 end, 16:30')
    .option('--center <id>', '中心 the center')
    .option('--category <text>', '类别 category')
    .option('--capacity <n>', '名额，不写为免预约 places; none: no sign-up needed')
    .option('--waitlist <n>', '候补名额 places on the waiting list')
    .option('--opens <moment>', '报名开始 sign-up opens')
    .option('--closes <moment>', '报名截止 sign-up closes')
    .option('--audience <text>', '对象 for whom')
    .option('--bring <text>', '携带物品 what to bring')
    .option('--phone <text>', '联系电话 contact')
    .option('--description <text>', '说明 description')
    .option('--allow-double-use', '地点有预约也要用 although the room takes bookings then')
    .action(async (flags: AddFlags) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const today = dayInZone(desk.now, settings.center.timeZone);
        const activity = await addActivity(desk, settings, toNewActivity(flags, settings.center, today));
        say(['已添加。Added.', activityLine(activity)]);
      });
    });

  program
    .command('cancel <activity>')
    .description('取消一个活动 cancel one activity')
    .option('--center <id>', '中心 the center')
    .option('--replaced-by <id>', '由哪个活动代替 the activity that takes its place')
    .option('--series', '连同以后各次 with all later dates of its series')
    .action(
      async (
        id: string,
        flags: CenterOption & { readonly replacedBy?: string; readonly series?: boolean },
      ) => {
        if (flags.series && flags.replacedBy !== undefined) {
          throw new CommandError('--series 不能和 --replaced-by 一起用。They cannot be used together.');
        }
        await withCenter(terminal, flags, async (desk, settings) => {
          const changes = flags.series
            ? await cancelSeries(desk, settings, id)
            : [await cancelActivity(desk, settings, id, { replacedById: flags.replacedBy ?? null })];
          say(['已取消。Cancelled.', ...changes.map(({ activity }) => activityLine(activity))]);
          const [first] = changes;
          if (first) say(callList({ ...first, toCall: changes.flatMap(({ toCall }) => toCall) }));
        });
      },
    );

  program
    .command('move <activity>')
    .description('改一次活动的时间，报名一起转过去 move one date; bookings go along')
    .requiredOption('--to <moment>', '新的开始 new start, "2026-12-03 15:00"')
    .option('--end <moment>', '新的结束；不写则时长不变 new end; without it as long as before')
    .option('--room <text>', '新的地点 new room')
    .option('--allow-double-use', '地点有预约也要用 although the room takes bookings then')
    .option('--center <id>', '中心 the center')
    .action(
      async (
        id: string,
        flags: CenterOption & {
          readonly to: string;
          readonly end?: string;
          readonly room?: string;
          readonly allowDoubleUse?: boolean;
        },
      ) => {
        await withCenter(terminal, flags, async (desk, settings) => {
          const { center } = settings;
          const before = await findActivity(desk.store.db, center, id);
          if (!before) throw new Refusal('activity_not_found');
          const today = dayInZone(desk.now, center.timeZone);
          const to = readMoment('--to', flags.to, today);
          const startsAt = toInstant(`${to.day}T${to.time}`, center.timeZone);
          const end = flags.end === undefined ? undefined : readEnd(flags.end, to.day, today);
          const length = Date.parse(before.endsAt) - Date.parse(before.startsAt);
          const endsAt = end
            ? toInstant(`${end.day}T${end.time}`, center.timeZone)
            : toUtc(Date.parse(startsAt) + length);
          const change = await moveActivity(desk, settings, id, {
            startsAt: toWire(startsAt, center.timeZone),
            endsAt: toWire(endsAt, center.timeZone),
            allowDoubleUse: flags.allowDoubleUse ?? false,
            ...(flags.room !== undefined && { room: flags.room }),
          });
          say(['已改期。Moved.', activityLine(change.activity), ...callList(change)]);
        });
      },
    );
}
