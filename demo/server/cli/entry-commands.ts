/** donations enter, donations correct: one line of the books from the command line. */
import type { Command } from 'commander';
import type { CampaignFacts, NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import {
  addEntry,
  bookActIn,
  checkedEntry,
  findCampaigns,
  meantBy,
  readAmount,
  readFigure,
  readQuantity,
} from '../donations/index.ts';
import { lastSuchDay, readDay } from '../sheets/day.ts';
import { isRefusal, type Reading } from '../sheets/reading.ts';
import { CommandError, withCenter, type CenterOption, type CommandDesk, type Terminal } from './context.ts';

interface EntryFlags extends CenterOption {
  readonly amount?: string;
  readonly quantity?: string;
  readonly item?: string;
  readonly unit?: string;
  readonly purpose?: string;
  readonly asOf?: string;
  readonly source: string;
  readonly reason?: string;
  readonly number?: string;
  readonly donor?: string;
  readonly consent?: string;
}

export function valueOf<T>(option: string, reading: Reading<T>): T {
  if (!isRefusal(reading)) return reading.value;
  throw new CommandError(`${option}：${reading.reason.zh}。${reading.reason.en}.`);
}

export async function requireCampaign(
  { store }: CommandDesk,
  { center }: CenterSettings,
  text: string,
): Promise<CampaignFacts> {
  const [found, ...others] = meantBy(await findCampaigns(store.db, center.id), text);
  if (found && others.length === 0) return found;
  throw new CommandError(
    found
      ? `有几个项目叫“${text}”，请写编号。Several campaigns have this title; write the id.`
      : `没有项目“${text}”（用 donations 查看）。There is no such campaign (see donations).`,
  );
}

/** The words of the command as an entry; whether they fit together is for the books to say. */
function readEntry(figureText: string, flags: EntryFlags, today: string): NewCampaignEntry {
  const figure = valueOf('figure', readFigure(figureText));
  const counted = flags.quantity === undefined ? null : valueOf('--quantity', readQuantity(flags.quantity));
  const unit = flags.unit ?? counted?.unit ?? null;
  return {
    figure,
    amountFen: flags.amount === undefined ? null : valueOf('--amount', readAmount(flags.amount, null)),
    quantity: counted?.quantity ?? null,
    item: flags.item ?? null,
    unit: figure === 'people' && unit === '人' ? null : unit,
    purpose: flags.purpose ?? null,
    asOf: flags.asOf === undefined ? today : valueOf('--as-of', readDay(flags.asOf, lastSuchDay(today))),
    source: flags.source,
    reason: flags.reason ?? null,
    number: flags.number ?? null,
    donor: flags.donor === undefined ? null : { name: flags.donor, consent: flags.consent ?? null },
  };
}

export function addEntryCommands(donations: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const entryCommand = (name: string, words: string) =>
    donations
      .command(`${name} <campaign> <figure>`)
      .description(words)
      .option('--amount <text>', '金额，带单位 with its unit: 12.5万元, -300元')
      .option('--quantity <text>', '数量 how many: 100只')
      .option('--item <text>', '物品 the item')
      .option('--unit <text>', '单位 its unit')
      .option('--purpose <text>', '支出的用途 what it was spent on')
      .option('--as-of <day>', '截至哪一天，默认今天 as of which day, default today')
      .requiredOption('--source <text>', '来源 where it was published')
      .option('--number <text>', '编号 its number in the books')
      .option('--donor <name>', '捐赠人 the donor')
      .option('--consent <text>', '何时怎样同意署名 when and how the donor agreed to be named')
      .option('--center <id>', '中心 the center')
      .action(async (text: string, figure: string, flags: EntryFlags) => {
        await withCenter(terminal, flags, async (desk, settings) => {
          const { id } = await requireCampaign(desk, settings, text);
          const today = dayInZone(desk.now, settings.center.timeZone);
          const entry = checkedEntry(readEntry(figure, flags, today));
          const entered = await desk.store.transact((trx) =>
            addEntry(bookActIn(trx, desk, settings), id, desk.ids.id(), entry),
          );
          say(
            entered.kind === 'added'
              ? '已登记。Entered.'
              : '以前登记过，没有再登记。Entered before; nothing was added.',
          );
          if (entered.note) say(`${entered.note.zh}。${entered.note.en}.`);
        });
      });
  entryCommand('enter', '登记一笔 enter an amount').option(
    '--reason <text>',
    '更正原因 why, when it corrects',
  );
  entryCommand('correct', '更正：登记差额和原因 correct: enter the difference and why').requiredOption(
    '--reason <text>',
    '更正原因，会公开 why; everybody sees it',
  );
}
