/** calls, calls done: whom to ring up, and that it is done. */
import type { Command } from 'commander';
import type { Call } from '../../../src/api/generated/types.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { weekdayOf } from '../../../src/domain/plain-date.ts';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import { finishCall } from '../calls/finish-call.ts';
import { loadCalls } from '../calls/load-calls.ts';
import type { CenterSettings } from '../center.ts';
import { callReasons } from '../messages/call-reasons.ts';
import { weekdayName } from '../sheets/day.ts';
import { withCenter, type CenterOption, type Terminal } from './context.ts';

/** `2026-12-04 周五 15:00` */
function moment(instant: string): string {
  const day = dayOf(instant);
  return `${day} ${weekdayName(weekdayOf(day))} ${timeOf(instant)}`;
}

const tryWords = { not_reached: '没打通 not reached', later: '请过后再打 asked for later' } as const;

/** What has to be said, to whom, and what it is about: enough to ring up with. */
function callLines({ id, reason, booking, until, isOver, tries, again }: Call): readonly string[] {
  const { title, room, startsAt, name, attendeeName, phone, partySize, code } = booking;
  const { zh, en } = callReasons[reason];
  // Of a consultation the list has no phone: its counsellor knows it, or the resident calls.
  const number = phone === '' ? '请咨询师联系 for the counsellor' : formatPhone(phone);
  const before = until === null ? '' : `${moment(until)} 前 by then  `;
  const visitor = attendeeName === null ? '' : `（为 ${attendeeName}）`;
  return [
    `${number}  ${name}${visitor}  ${zh} ${en}`,
    `    ${isOver ? '已经晚了 too late  ' : before}${moment(startsAt)}  ${title}  ${room}  ${partySize} 人  ${code}`,
    ...tries.map(({ at, by, outcome }) => `    ${moment(at)}  ${by}  ${tryWords[outcome]}`),
    ...(again === null ? [] : [`    ${moment(again)} 再打 again then`]),
    `    calls done ${id}`,
  ];
}

export function addCallCommands(program: Command, terminal: Terminal): void {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const sayCalls = (calls: readonly Call[]) =>
    say(
      calls.length === 0
        ? ['没有要打的电话。No calls to make.']
        : [
            `要打 ${calls.length} 个电话，最急的在前。${calls.length} to call, the most urgent first.`,
            ...calls.flatMap(callLines),
          ],
    );

  /** At night the list is shorter than what there is to say. */
  const sayIfQuiet = ({ center, messages }: CenterSettings) => {
    const now = terminal.now();
    const { quietHours } = messages;
    if (!quietHours || afterQuietHours(now, quietHours, center.timeZone) === now) return;
    const { from, to } = quietHours;
    say([
      `${from}–${to} 不打扰居民，这段时间的新事 ${to} 起列出。What comes up now is listed from ${to} on.`,
    ]);
  };

  const calls = program.command('calls').description('电话单：要给谁打电话、说什么 whom to call, about what');
  calls
    .command('list', { isDefault: true })
    .description('列出 list')
    .option('--center <id>', '中心 the center')
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        sayCalls((await loadCalls(desk, settings)).calls);
        sayIfQuiet(settings);
      });
    });
  calls
    .command('done <call>')
    .description('已经打过了 somebody has called')
    .option('--center <id>', '中心 the center')
    .action(async (id: string, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        await finishCall(desk, settings, id);
        say(['已记下。Noted.']);
        sayCalls((await loadCalls(desk, settings)).calls);
      });
    });
}
