/** import, export, list, roster: files in and out. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { dayInZone } from '../../../src/domain/zone.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { findActivities } from '../activities.ts';
import { exportProgramme, importProgramme, loadRoster } from '../programme/index.ts';
import { rosterCsv, rosterPage, summary, whenAndWhere } from '../programme/roster-page.ts';
import { userPath, withCenter, type CenterOption, type Terminal } from './context.ts';
import { readUserFile } from './user-file.ts';
import { activityLine, importLines } from './words.ts';

interface ImportFlags extends CenterOption {
  readonly strict?: boolean;
  readonly allowDoubleUse?: boolean;
  readonly cancelMissing?: boolean;
  readonly dryRun?: boolean;
}

export function addProgrammeCommands(program: Command, terminal: Terminal): void {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));

  program
    .command('import <file>')
    .description('导入活动表（CSV、XLSX 或 ICS）load the programme from a CSV, XLSX or ICS file')
    .option('--center <id>', '中心 the center')
    .option('--strict', '有一行错就都不导入 all or nothing')
    .option('--allow-double-use', '地点有预约也要用 although rooms take bookings then')
    .option('--cancel-missing', '取消文件里没有的活动 cancel what the file no longer has')
    .option('--dry-run', '只看不写 report only')
    .action(async (file: string, flags: ImportFlags) => {
      const content = await readUserFile(terminal, file);
      await withCenter(terminal, flags, async (desk, settings) => {
        const { strict = false, cancelMissing = false, allowDoubleUse = false, dryRun = false } = flags;
        const options = { fileName: basename(file), content, strict, cancelMissing, allowDoubleUse, dryRun };
        const report = await importProgramme(desk, settings, options);
        say(importLines(report, { dryRun, cancelMissing }));
        if (!report.applied && !dryRun) terminal.reportProblems();
      });
    });

  program
    .command('export [file]')
    .description('导出活动表，可用 WPS、Excel 打开 write the programme as CSV')
    .option('--center <id>', '中心 the center')
    .action(async (file: string | undefined, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const csv = await exportProgramme(desk, settings);
        if (file === undefined) return terminal.print(csv.trimEnd());
        await writeFile(userPath(terminal, file), csv);
        return terminal.print(`已导出到 ${file}。Written to ${file}.`);
      });
    });

  program
    .command('list')
    .description('列出活动和它们的编号 list activities with their ids')
    .option('--center <id>', '中心 the center')
    .option('--from <day>', '从哪一天 first day, 2026-12-01')
    .option('--to <day>', '到哪一天 last day')
    .action(async (flags: CenterOption & { readonly from?: string; readonly to?: string }) => {
      await withCenter(terminal, flags, async ({ store, now }, { center }) => {
        const from = flags.from ?? dayInZone(now, center.timeZone);
        const to = flags.to ?? addDays(from, 69);
        const activities = await findActivities(store.db, center, { from, to }, {}, now);
        if (activities.length === 0) say([`${from} 至 ${to} 没有活动。No activities.`]);
        say(activities.map(activityLine));
      });
    });

  program
    .command('roster <activity>')
    .description('报名名单 who is coming')
    .option('--center <id>', '中心 the center')
    .option('--csv <file>', '写成表格 write a sheet')
    .option('--html <file>', '写成可打印的网页 write a page to print')
    .action(async (id: string, flags: CenterOption & { readonly csv?: string; readonly html?: string }) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const roster = await loadRoster(desk, settings, id);
        const write = async (file: string, content: string) => {
          // Names and phones are for the staff who print them, not for every account on the machine.
          await writeFile(userPath(terminal, file), content, { mode: 0o600 });
          say([`已写到 ${file}。Written to ${file}.`]);
        };
        if (flags.csv !== undefined) await write(flags.csv, rosterCsv(roster));
        if (flags.html !== undefined) await write(flags.html, rosterPage(roster, settings.center.name));
        if (flags.csv !== undefined || flags.html !== undefined) return;
        say([roster.activity.title, whenAndWhere(roster), summary(roster)]);
        say(
          roster.entries.map(
            ({ name, phone, partySize, attendeeName, code }) =>
              `  ${formatCode(code)}  ${formatPhone(phone)}  ${name}  ${partySize} 人${attendeeName === null ? '' : `  代 ${attendeeName}`}`,
          ),
        );
      });
    });
}
