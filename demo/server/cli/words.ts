/** What commands say: Chinese first, English after it. */
import type {
  Activity,
  DoubleUse,
  ImportReport,
  RowProblem,
  StaffChange,
} from '../../../src/api/generated/types.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { weekdayOf } from '../../../src/domain/plain-date.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import type { Refusal } from '../problem.ts';
import { weekdayName } from '../sheets/day.ts';

/** `2026-12-04 周五 15:00–16:30` */
export function period({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): string {
  const day = dayOf(startsAt);
  return `${day} ${weekdayName(weekdayOf(day))} ${timeOf(startsAt)}–${timeOf(endsAt)}`;
}

export function activityLine(activity: Activity): string {
  const places =
    activity.status === 'cancelled'
      ? '已取消 cancelled'
      : activity.capacity === null
        ? '免预约 no sign-up'
        : `${activity.taken}/${activity.capacity}`;
  return [activity.id, period(activity), activity.title, activity.room, places].join('  ');
}

export function callList({ toCall }: StaffChange): readonly string[] {
  if (toCall.length === 0) return ['没有人报名，不用打电话。Nobody has signed up; no calls are needed.'];
  return [
    `请打电话告知以下 ${toCall.length} 位：People to call (${toCall.length})：`,
    ...toCall.map(({ name, phone, partySize }) => `  ${formatPhone(phone)}  ${name}  ${partySize} 人`),
  ];
}

export function section(zh: string, en: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${zh}（${lines.length}）${en}`, ...lines.map((line) => `  ${line}`)];
}

/** `第 3 行 line 3：`; nothing when it is about the whole file. */
export const at = (line: number) => (line === 0 ? '' : `第 ${line} 行 line ${line}：`);

export function wrongRows(wrong: readonly RowProblem[]): readonly string[] {
  return section(
    '有错的行',
    'Rows that are wrong',
    wrong.map(({ line, column, value, reason }) => {
      const where = column === null ? '' : `“${column}”`;
      return `${at(line)}${where}${value === '' ? '' : `[${value}]`} ${reason.zh}。${reason.en}.`;
    }),
  );
}

export function noteLines(notes: ImportReport['notes']): readonly string[] {
  return section(
    '请注意',
    'Notes',
    notes.map(({ line, text }) => `${at(line)}${text.zh}。${text.en}.`),
  );
}

export interface ImportWish {
  readonly dryRun: boolean;
  readonly cancelMissing: boolean;
}

export function importLines(report: ImportReport, { dryRun, cancelMissing }: ImportWish): readonly string[] {
  const { added, changed, unchanged, cancelled } = report;
  // A row that could be any row keeps everything; a note says so.
  const areMissingCancelled = cancelMissing && cancelled >= report.missing.length;
  const outcome = report.applied
    ? '已导入。Imported.'
    : dryRun
      ? '只是试看，没有写入。Dry run, nothing was written.'
      : '没有写入任何内容。Nothing was written.';
  return [
    outcome,
    `读到 ${report.rows} 行；活动：新增 ${added}，更改 ${changed}，取消 ${cancelled}，未变 ${unchanged}。`,
    `${report.rows} rows; activities: ${added} added, ${changed} changed, ${cancelled} cancelled, ${unchanged} unchanged.`,
    ...wrongRows(report.wrong),
    ...section(
      areMissingCancelled
        ? '是不是改过的行？按 --cancel-missing，原来的取消，新的另加；要保留报名，请先给它写上原来的编号'
        : '是不是改过的行？没有处理，请决定：给它写上原来的编号，或用 cancel 取消原来的，或用 --cancel-missing',
      areMissingCancelled
        ? 'Moved? With --cancel-missing the old one is cancelled and the row is new; to keep the bookings, first write the old 编号 into the row'
        : 'Moved? Left alone: write the old 编号 into the row, or cancel the old one, or use --cancel-missing',
      report.moved.map(({ line, now, candidates }) => `${at(line)}${now} ← ${candidates.join(' / ')}`),
    ),
    ...section(
      areMissingCancelled
        ? '文件里已没有的活动，取消'
        : '文件里已没有的活动，仍然保留；要取消请加 --cancel-missing',
      areMissingCancelled
        ? 'No longer in the file; cancelled'
        : 'No longer in the file; kept unless --cancel-missing',
      report.missing.map(
        ({ id, title, startsAt }) => `${id}  ${dayOf(startsAt)} ${timeOf(startsAt)}  ${title}`,
      ),
    ),
    ...section(
      report.applied
        ? '同一地点也在接受预约，这些时段不再开放'
        : '同一地点也在接受预约；确定要用请加 --allow-double-use',
      report.applied
        ? 'The room also takes bookings; these times are closed'
        : 'The room also takes bookings; use it all the same with --allow-double-use',
      report.doubleUses.flatMap(doubleUseLines),
    ),
    ...noteLines(report.notes),
  ];
}

/** What is to come into a room, and whom it would displace there. */
function doubleUseLines(use: DoubleUse): readonly string[] {
  return [
    `  ${period(use)}  ${use.room}  ${use.title}`,
    ...use.bookings.map(
      ({ startsAt, name, phone }) => `    ${timeOf(startsAt)}  ${formatPhone(phone)}  ${name}`,
    ),
  ];
}

const refusals: Partial<Record<Refusal['code'], string>> = {
  center_required: '服务器上有几个中心，请用 --center 指定',
  center_not_found: '没有这个中心',
  activity_not_found: '没有这个活动（用 list 查看编号）',
  activity_cancelled: '这个活动已经取消了',
  service_not_found: '没有这个服务（用 services 查看）',
  room_in_use: '这个地点那时有别的用途；确定要用请加 --allow-double-use',
  campaign_not_found: '没有这个项目（用 donations 查看）',
  validation_failed: '写的内容不对',
  booking_not_found: '没有这个预约（用 bookings 按电话查）',
  booking_ended: '这个预约已经结束了',
  slot_full: '那个时段没有空位了',
  activity_full: '那一次没有名额了',
  slot_closed: '那个时段不能预约',
  limit_reached: '这个电话已约满次数',
  fasting_needs_morning: '空腹项目只能约上午',
  not_found: '电话单上没有这一条（用 calls 查看）',
  account_exists: '这个名字已经有账号了',
  last_owner: '至少要有一位能登录的负责人（先用 owner-link 或 staff add 再加一位）',
};

export function refusalLines(refusal: Refusal): readonly string[] {
  const { centers = [], errors = [], doubleUses = [] } = refusal.wayOn;
  return [
    `${refusals[refusal.code] ?? '没有做成'}。${refusal.message}.`,
    ...centers.map(({ id, name }) => `  ${id}  ${name}`),
    ...doubleUses.flatMap(doubleUseLines),
    ...errors.map(({ field, reason }) => `  ${field} ${reason}`),
  ];
}
