/** The roster to take along: a sheet (CSV) and a page for the printer (A4, black on white). */
import type { Roster } from '../../../src/api/generated/types.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { weekdayOf } from '../../../src/domain/plain-date.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import { escapeHtml as escape } from '../html.ts';
import { toCsv } from '../sheets/csv-cells.ts';
import { weekdayName } from '../sheets/day.ts';

const headers = ['序号', '称呼', '电话', '人数', '代谁报名', '报名号', '报名时间', '签到'];

function toLines({ entries }: Roster): readonly (readonly string[])[] {
  return entries.map((entry, index) => [
    `${index + 1}`,
    entry.name,
    formatPhone(entry.phone),
    `${entry.partySize}`,
    entry.attendeeName ?? '',
    formatCode(entry.code),
    `${dayOf(entry.bookedAt)} ${timeOf(entry.bookedAt)}`,
    '',
  ]);
}

export function rosterCsv(roster: Roster): string {
  return toCsv([headers, ...toLines(roster)]);
}

/** `2026-12-04 周五 15:00–16:30 · 博爱广场` */
export function whenAndWhere({ activity }: Roster): string {
  const day = dayOf(activity.startsAt);
  const time = `${timeOf(activity.startsAt)}–${timeOf(activity.endsAt)}`;
  return `${day} ${weekdayName(weekdayOf(day))} ${time} · ${activity.room}`;
}

/** `共 12 人（9 份报名），名额 30` */
export function summary({ activity, entries }: Roster): string {
  const people = entries.reduce((sum, { partySize }) => sum + partySize, 0);
  const capacity = activity.capacity === null ? '免预约' : `名额 ${activity.capacity}`;
  return `共 ${people} 人（${entries.length} 份报名），${capacity}`;
}

const style = `
  @page { size: A4; margin: 15mm; }
  body { margin: 0 auto; max-width: 180mm; font: 12pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; background: #fff; }
  h1 { margin: 0; font-size: 18pt; }
  p { margin: 2mm 0; }
  table { width: 100%; border-collapse: collapse; margin-top: 4mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 2mm; border: 0.3mm solid #000; text-align: left; }
  th, td:nth-child(-n + 4), td:nth-child(6) { white-space: nowrap; }
  td:last-child { min-width: 20mm; }
`;

export function rosterPage(roster: Roster, centerName: string): string {
  const { activity, entries } = roster;
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const cancelled = activity.status === 'cancelled' ? '<p><strong>此活动已取消</strong></p>' : '';
  const table =
    entries.length === 0
      ? '<p>还没有人报名。</p>'
      : `<table><thead>${row(headers, 'th')}</thead><tbody>\n${toLines(roster)
          .map((line) => row(line, 'td'))
          .join('\n')}\n</tbody></table>`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${escape(`${activity.title} 报名名单`)}</title>
<style>${style}</style>
<h1>${escape(activity.title)}</h1>
<p>${escape(centerName)}</p>
<p>${escape(whenAndWhere(roster))}</p>
${cancelled}
<p>${escape(summary(roster))}</p>
${table}
<p>名单含个人信息，用后请妥善保管或销毁。</p>
</html>
`;
}
