/** From the cells of one row to the entry that was meant, or all that is wrong with it. */
import type { CampaignFacts, NewCampaignEntry } from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import { lastSuchDay, readDay, splitDayAndTime } from '../sheets/day.ts';
import { plain, saysNone } from '../sheets/plain.ts';
import { isRefusal } from '../sheets/reading.ts';
import type { RowCells } from '../sheets/row-cells.ts';
import { meantBy } from './campaigns.ts';
import type { Column } from './columns.ts';
import { isCounted } from './entry.ts';
import { readFigure } from './figure-words.ts';
import { type MoneyUnit, readAmount, readMoneyUnit, readQuantity } from './read-amount.ts';
import { readConsent, readDonorName } from './read-consent.ts';

export interface RowContext {
  readonly campaigns: readonly CampaignFacts[];
  readonly today: Day;
  /** What a title above the header says of the whole sheet: 单位：万元. */
  readonly sheetUnit: MoneyUnit | null;
}

export interface ReadRow {
  readonly campaignId: string;
  readonly entry: NewCampaignEntry;
}

type Cells = RowCells<Column>;

/** The limits of the contract's `NewCampaignEntry`. */
const longest = {
  item: 60,
  unit: 20,
  purpose: 60,
  source: 200,
  reason: 300,
  number: 60,
  donor: 60,
  consent: 120,
} as const;

function readText(cells: Cells, column: keyof typeof longest): string | null {
  const text = cells.cell(column);
  const most = longest[column];
  if ([...text].length > most) {
    cells.problem(column, { zh: `太长了，最多 ${most} 个字`, en: `Too long; at most ${most} characters` });
  }
  return saysNone(text) ? null : text;
}

function readCampaign(cells: Cells, campaigns: readonly CampaignFacts[]): string | undefined {
  const text = cells.cell('campaign');
  const [found, ...others] = meantBy(campaigns, text);
  if (found && others.length === 0) return found.id;
  cells.problem(
    'campaign',
    text === ''
      ? { zh: '没有写项目', en: 'The campaign is missing' }
      : found
        ? {
            zh: `有几个项目叫这个名字，请写编号：${[found, ...others].map(({ id }) => id).join('、')}`,
            en: 'Several campaigns have this title; write the id instead',
          }
        : {
            zh: '没有这个项目；请照已有项目的名称或编号写，或先用 donations campaign 登记它',
            en: 'There is no such campaign; write a title or id as it is, or save it first (donations campaign)',
          },
  );
  return undefined;
}

const amountColumns = ['amountYuan', 'amountWan', 'amount'] as const;
const columnUnit = { amountYuan: '元', amountWan: '万元', amount: null } as const;

/** In fen; null: the row has none; undefined: it is wrong, and reported. */
function readMoney(
  cells: Cells,
  rowUnit: MoneyUnit | null,
  sheetUnit: MoneyUnit | null,
): number | null | undefined {
  const filled = amountColumns.filter((column) => !saysNone(cells.cell(column)));
  const [column, ...others] = filled;
  if (column === undefined) return null;
  if (others.length > 0) {
    cells.problem(others[0]!, {
      zh: '单位混用：几列金额都填了，请只填一列',
      en: 'Mixed units: several columns of amounts are filled; fill one',
    });
    return undefined;
  }
  const said = [...new Set([columnUnit[column], rowUnit, sheetUnit])].filter((unit) => unit !== null);
  if (said.length > 1) {
    cells.problem(column, {
      zh: `单位混用：有的地方写${said[0]}，有的地方写${said[1]}`,
      en: `Mixed units: ${said[0]} in one place, ${said[1]} in another`,
    });
    return undefined;
  }
  return cells.take(column, readAmount(cells.cell(column), said[0] ?? null));
}

interface Counted {
  readonly quantity: number;
  readonly unit: string | null;
}

/** A quantity with the one unit that row and cell agree on. */
function readCounted(cells: Cells, rowUnit: string | null, isOfPeople: boolean): Counted | null {
  if (saysNone(cells.cell('quantity'))) return null;
  const reading = cells.take('quantity', readQuantity(cells.cell('quantity')));
  if (reading === undefined) return null;
  if (reading.unit !== null && rowUnit !== null && plain(rowUnit) !== reading.unit) {
    cells.problem('quantity', {
      zh: `单位混用：这一格写的是“${reading.unit}”，单位一栏是“${rowUnit}”`,
      en: `Mixed units: the cell says ${reading.unit}, the column of units ${rowUnit}`,
    });
    return null;
  }
  const unit = rowUnit ?? reading.unit;
  if (!isOfPeople) return { quantity: reading.quantity, unit };
  if (unit !== null && !/^(人|名|位|个|people|persons?)$/i.test(plain(unit))) {
    cells.problem('quantity', {
      zh: `单位混用：受益人数按人计，不按“${unit}”`,
      en: `Mixed units: people are counted in people, not in ${unit}`,
    });
  }
  return { quantity: reading.quantity, unit: null };
}

function readDonor(cells: Cells): NewCampaignEntry['donor'] | undefined {
  const text = readText(cells, 'donor');
  if (text === null) return null;
  const name = readDonorName(text);
  const consent = cells.take('consent', readConsent(cells.cell('consent')));
  if (consent === undefined) return undefined;
  readText(cells, 'consent');
  if (name !== null && consent === null) {
    // Not even the report has the name.
    cells.note({
      zh: '捐赠人没有同意公开，姓名没有保存，按爱心人士登记',
      en: 'The donor has not agreed to be named; the name is not kept',
    });
    return { name: null, consent: null };
  }
  return { name, consent: name === null ? null : consent };
}

/** Undefined when something is wrong with it; that is in the cells' list then. */
export function readRow(cells: Cells, { campaigns, today, sheetUnit }: RowContext): ReadRow | undefined {
  let isRight = true;
  const own: Cells = {
    ...cells,
    problem: (column, reason) => {
      isRight = false;
      cells.problem(column, reason);
    },
    take: (column, reading) => {
      if (isRefusal(reading)) isRight = false;
      return cells.take(column, reading);
    },
  };
  const campaignId = readCampaign(own, campaigns);
  const figure = own.take('figure', readFigure(cells.cell('figure')));
  const asOfText = cells.cell('asOf');
  if (asOfText === '') own.problem('asOf', { zh: '没有写截至日期', en: 'The as-of day is missing' });
  const asOf =
    asOfText === ''
      ? undefined
      : own.take('asOf', readDay(splitDayAndTime(asOfText).day, lastSuchDay(today)));
  const source = readText(own, 'source');
  if (source === null) own.problem('source', { zh: '没有写来源', en: 'The source is missing' });
  const number = readText(own, 'number');
  const isCount = figure !== undefined && isCounted(figure);
  const unitCell = readText(own, 'unit');
  const rowUnit = unitCell === null || isCount ? null : readMoneyUnit(unitCell);
  if (figure !== undefined && rowUnit === undefined) {
    own.problem('unit', {
      zh: '这一类是钱，单位请写元、万元或亿元',
      en: 'This figure is money; its unit is 元, 万元 or 亿元',
    });
  }
  const amountFen = readMoney(own, rowUnit ?? null, sheetUnit);
  const counted = figure === undefined ? null : readCounted(own, unitCell, figure === 'people');
  const texts = {
    item: readText(own, 'item'),
    purpose: readText(own, 'purpose'),
    reason: readText(own, 'reason'),
  };
  const donor = readDonor(own);
  if (!isRight || !campaignId || !figure || !asOf || source === null) return undefined;
  return {
    campaignId,
    entry: {
      figure,
      amountFen: amountFen ?? null,
      quantity: counted?.quantity ?? null,
      unit: counted?.unit ?? null,
      ...texts,
      asOf,
      source,
      // A spreadsheet may show the number 12 as 12.0.
      number: number === null ? null : plain(number).replace(/^(\d+)\.0+$/, '$1'),
      donor: donor ?? null,
    },
  };
}
