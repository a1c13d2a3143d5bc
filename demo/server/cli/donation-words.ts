/** What the commands about donations say: exact figures, and nothing where nothing was published. */
import type { Campaign, CampaignEntry, DonationsReport } from '../../../src/api/generated/types.ts';
import { figureWord } from '../donations/index.ts';
import { noteLines, wrongRows } from './words.ts';

/** `22,551.90 元` */
function yuan(fen: number): string {
  const [sign, all] = [fen < 0 ? '-' : '', Math.abs(fen)];
  const whole = Math.floor(all / 100).toLocaleString('en');
  const rest = all % 100;
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} 元`;
}

export function campaignLines(campaign: Campaign): readonly string[] {
  const { id, title, targetFen, people, goods, asOf } = campaign;
  const figures = (['raised', 'matched', 'pending', 'spent', 'cost', 'cashAndGoods'] as const).flatMap(
    (figure) => {
      const total = campaign[figure];
      return total ? [`${figureWord(figure)} ${yuan(total.amountFen)}`] : [];
    },
  );
  return [
    `${id}  ${title}`,
    `  ${targetFen === null ? '未设目标 no target' : `目标 ${yuan(targetFen)}`}  截至 ${asOf ?? '未公布 not published'}`,
    ...(figures.length > 0 ? [`  ${figures.join('，')}`] : []),
    ...(people ? [`  ${figureWord('people')} ${people.count} 人`] : []),
    ...goods.map(({ item, quantity, unit }) => `  ${item} ${quantity.toLocaleString('en')} ${unit}`),
  ];
}

function amountOf({ amountFen, quantity, unit }: CampaignEntry): string {
  return amountFen === null ? `${(quantity ?? 0).toLocaleString('en')} ${unit ?? '人'}` : yuan(amountFen);
}

export function entryLine(entry: CampaignEntry): string {
  const { asOf, figure, item, purpose, source, number, reason, donorName, enteredOn, enteredBy } = entry;
  return [
    asOf,
    figureWord(figure),
    ...(item === null ? [] : [item]),
    amountOf(entry),
    ...(purpose === null ? [] : [`用途 ${purpose}`]),
    ...(number === null ? [] : [`编号 ${number}`]),
    source,
    ...(donorName === null ? [] : [donorName]),
    ...(reason === null ? [] : [`更正：${reason}`]),
    `${enteredOn} ${enteredBy}`,
  ].join('  ');
}

export function reportLines(
  report: DonationsReport,
  { dryRun }: { readonly dryRun: boolean },
): readonly string[] {
  const { applied, rows, added, unchanged } = report;
  const outcome = applied
    ? '已登记。Entered.'
    : dryRun
      ? '只是试看，没有写入。Dry run, nothing was written.'
      : '没有写入任何内容。Nothing was written.';
  return [
    outcome,
    `读到 ${rows} 行；新增 ${added} 笔，以前登记过 ${unchanged} 笔。`,
    `${rows} rows; ${added} added, ${unchanged} entered before.`,
    ...wrongRows(report.wrong),
    ...noteLines(report.notes),
  ];
}
