/** donations: campaigns and their books, and sheets of donations. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { dayInZone } from '../../../src/domain/zone.ts';
import {
  addUpdate,
  bookActIn,
  importDonations,
  loadCampaigns,
  loadEntries,
  readCampaignFile,
  saveCampaign,
  withdrawDonor,
} from '../donations/index.ts';
import { lastSuchDay, readDay } from '../sheets/day.ts';
import { CommandError, withCenter, type CenterOption, type Terminal } from './context.ts';
import { campaignLines, entryLine, reportLines } from './donation-words.ts';
import { addEntryCommands, requireCampaign, valueOf } from './entry-commands.ts';
import { readSettingsFile, readUserFile } from './user-file.ts';

interface ImportFlags extends CenterOption {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
}

export function addDonationCommands(program: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;
  const donations = program.command('donations').description('募捐项目和账目 campaigns and their books');

  donations
    .command('list', { isDefault: true })
    .description('列出项目和合计 campaigns with their totals')
    .option(...center)
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async ({ store }, settings) => {
        const { campaigns } = await loadCampaigns(store, settings);
        if (campaigns.length === 0) say('还没有项目。There are no campaigns yet.');
        say(...campaigns.flatMap(campaignLines));
      });
    });

  donations
    .command('import <file>')
    .description('登记一张表（CSV）enter a sheet of amounts')
    .option(...center)
    .option('--strict', '有一行错就都不登记 all or nothing')
    .option('--dry-run', '只看不写 report only')
    .action(async (path: string, flags: ImportFlags) => {
      const content = await readUserFile(terminal, path);
      await withCenter(terminal, flags, async (desk, settings) => {
        const { strict = false, dryRun = false } = flags;
        const options = { fileName: basename(path), content, strict, dryRun };
        const report = await importDonations(desk, settings, options);
        say(...reportLines(report, { dryRun }));
        if (!report.applied && !dryRun) terminal.reportProblems();
      });
    });

  donations
    .command('entries <campaign>')
    .description('一个项目的账目 the books of a campaign')
    .option(...center)
    .action(async (text: string, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const { id } = await requireCampaign(desk, settings, text);
        const { campaign, entries } = await loadEntries(desk.store, settings, id);
        say(...campaignLines(campaign), ...entries.map((entry) => `  ${entryLine(entry)}`));
      });
    });

  donations
    .command('campaign <file>')
    .description('按文件登记项目或更改说明 save what is said about campaigns, from a JSON file')
    .option(...center)
    .action(async (path: string, flags: CenterOption) => {
      const campaigns = await readSettingsFile(terminal, path, 'demo/data/campaigns.json', readCampaignFile);
      await withCenter(terminal, flags, async (desk, settings) => {
        for (const campaign of campaigns) {
          await saveCampaign(desk, settings, campaign);
          say(`${campaign.id}  ${campaign.title}  已保存。Saved.`);
        }
      });
    });

  donations
    .command('update <campaign> <text>')
    .description('告诉大家项目的进展 tell how a campaign goes on')
    .option('--day <day>', '哪一天，默认今天 which day, default today')
    .option(...center)
    .action(async (text: string, news: string, flags: CenterOption & { readonly day?: string }) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const { id } = await requireCampaign(desk, settings, text);
        const today = dayInZone(desk.now, settings.center.timeZone);
        const day =
          flags.day === undefined ? today : valueOf('--day', readDay(flags.day, lastSuchDay(today)));
        if ([...news].length > 1000) throw new CommandError('最多 1000 个字。At most 1000 characters.');
        await desk.store.transact((trx) =>
          addUpdate(bookActIn(trx, desk, settings), id, desk.ids.id(), { day, text: news }),
        );
        say('已保存。Saved.');
      });
    });

  addEntryCommands(donations, terminal);

  donations
    .command('withdraw-donor <name>')
    .description('捐赠人不愿再署名：删去姓名，账目不变 delete the name of a donor; the gifts stay')
    .option(...center)
    .action(async (name: string, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) => {
        const gifts = await withdrawDonor(desk, settings, name);
        say(`${gifts} 笔不再署名。${gifts} gifts no longer have a name.`);
        if (gifts === 0) terminal.reportProblems();
      });
    });
}
