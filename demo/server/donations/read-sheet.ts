/** From the bytes of a sheet of donations to its entries and all that is wrong with it. */
import type { BothLanguages } from '../sheets/reading.ts';
import { decode } from '../sheets/decode.ts';
import { plain } from '../sheets/plain.ts';
import { ProblemList } from '../sheets/problems.ts';
import { isRefusal } from '../sheets/reading.ts';
import { cellsOf } from '../sheets/row-cells.ts';
import { readSheet, type Sheet, type SheetRecord } from '../sheets/sheet.ts';
import type { NewLine } from './enter.ts';
import { donationColumns, headerOf, type Column } from './columns.ts';
import { type MoneyUnit, readMoneyUnit } from './read-amount.ts';
import { readRow, type RowContext } from './read-row.ts';

export interface DonationsSheet {
  readonly lines: readonly (NewLine & { readonly line: number })[];
  readonly list: ProblemList;
  /** The sheet; undefined when nothing of it could be read. */
  readonly sheet: Sheet<Column> | undefined;
}

function unreadable(value: string, reason: BothLanguages): DonationsSheet {
  const list = new ProblemList();
  list.add(1, null, value, reason);
  return { lines: [], list, sheet: undefined };
}

/** 单位：万元 above the table goes for all of it. */
function readSheetUnit(titles: readonly SheetRecord[]): MoneyUnit | null {
  for (const cell of titles.flatMap(({ cells }) => cells)) {
    const [, unit] = /单位:?\s*((?:人民币)?[万亿]?元)/.exec(plain(cell)) ?? [];
    const found = unit === undefined ? undefined : readMoneyUnit(unit);
    if (found) return found;
  }
  return null;
}

/** 合计, 小计: what the spreadsheet has added up is not another entry. */
function isSumRow({ cells }: SheetRecord): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  return /^(本页|本月|累计)?(合计|总计|小计|总和|total|subtotal|sum)[:]?$/i.test(
    plain(first ?? '').replace(/\s/g, ''),
  );
}

export function readDonations(content: Uint8Array, context: Omit<RowContext, 'sheetUnit'>): DonationsSheet {
  const text = decode(content);
  if (isRefusal(text)) return unreadable('', text.reason);
  const sheet = readSheet(text.value, donationColumns);
  const beginning = text.value.slice(0, 60).split(/\r|\n/, 1)[0] ?? '';
  if (!sheet) {
    return unreadable(beginning, {
      zh: '找不到表头，请在第一行写上：项目、类别、金额(元)、截至日期、来源',
      en: 'No header was found; the first row needs 项目, 类别, 金额(元), 截至日期, 来源',
    });
  }
  const missing = donationColumns.missing(sheet.header).map(headerOf);
  if (missing.length > 0) {
    return unreadable(sheet.header.names.join('、'), {
      zh: `表头缺少：${missing.join('、')}`,
      en: `The header lacks: ${missing.join(', ')}`,
    });
  }
  const list = new ProblemList();
  if (sheet.header.unknown.length > 0) {
    list.note(sheet.headerLine, {
      zh: `这些列没有用到：${sheet.header.unknown.join('、')}`,
      en: `These columns are not used: ${sheet.header.unknown.join(', ')}`,
    });
  }
  const sheetUnit = readSheetUnit(sheet.titles);
  const lines: (NewLine & { line: number })[] = [];
  for (const record of sheet.records) {
    if (isSumRow(record)) {
      list.note(record.line, { zh: '合计行，没有登记', en: 'A row of sums; it is not entered' });
      continue;
    }
    const cells = cellsOf(record, sheet.header, donationColumns, list);
    const row = readRow(cells, { ...context, sheetUnit });
    if (row) lines.push({ ...row, line: record.line });
  }
  if (sheet.unclosedQuoteAt !== undefined) {
    list.add(sheet.unclosedQuoteAt, null, '', {
      zh: '这一行的双引号没有成对，从这里起都没有读到',
      en: 'A quote is opened here and never closed; nothing was read from here on',
    });
  }
  return { lines, list, sheet };
}
