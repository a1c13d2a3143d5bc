/** Enters a sheet of donations: reads it, meets it with the books, writes what is new, reports all of it. */
import type {
  DonationsImport,
  DonationsReport,
  NewCampaignEntry,
  RowProblem,
} from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { cellsOf } from '../sheets/row-cells.ts';
import { ProblemList } from '../sheets/problems.ts';
import { findCampaigns } from './campaigns.ts';
import { type Column, donationColumns } from './columns.ts';
import { bookActIn, type DonationsDesk } from './desk.ts';
import { enter, type Entered } from './enter.ts';
import { type DonationsSheet, readDonations } from './read-sheet.ts';

export type DonationsImportOptions = Omit<DonationsImport, 'contentBase64'> & {
  readonly content: Uint8Array;
};

/** Where in the sheet a member of an entry stands. */
const columnsOf: Readonly<Record<Exclude<keyof NewCampaignEntry, 'seen'>, readonly Column[]>> = {
  figure: ['figure'],
  amountFen: ['amountYuan', 'amountWan', 'amount'],
  quantity: ['quantity'],
  item: ['item'],
  unit: ['unit'],
  purpose: ['purpose'],
  asOf: ['asOf'],
  source: ['source'],
  reason: ['reason'],
  number: ['number'],
  donor: ['donor'],
};

/** What the books had against a line, in the columns of the sheet. */
function refusedRows({ lines, sheet }: DonationsSheet, outcomes: readonly Entered[]): ProblemList {
  const list = new ProblemList();
  if (!sheet) return list;
  const records = new Map(sheet.records.map((record) => [record.line, record]));
  outcomes.forEach((outcome, index) => {
    const { line } = lines[index]!;
    const cells = cellsOf(records.get(line)!, sheet.header, donationColumns, list);
    if (outcome.kind !== 'refused') {
      if (outcome.note) cells.note(outcome.note);
      return;
    }
    for (const { field, reason } of outcome.problems) {
      const columns = columnsOf[field].filter((column) => cells.has(column));
      cells.problem(columns.find((column) => cells.cell(column) !== '') ?? columns[0] ?? null, reason);
    }
  });
  return list;
}

function byLine<Row extends { readonly line: number }>(a: Row, b: Row): number {
  return a.line - b.line;
}

export async function importDonations(
  desk: DonationsDesk,
  settings: CenterSettings,
  { content, strict = false, dryRun = false }: DonationsImportOptions,
): Promise<DonationsReport> {
  const { center } = settings;
  const today = dayInZone(desk.now, center.timeZone);
  const campaigns = await findCampaigns(desk.store.db, center.id);
  const file = readDonations(content, { campaigns, today });
  return desk.store.transact(async (trx) => {
    const act = bookActIn(trx, desk, settings);
    const mayWriteAll = (outcomes: readonly Entered[]) => {
      const isWrong = file.list.problems.length > 0 || outcomes.some(({ kind }) => kind === 'refused');
      return !dryRun && !(strict && isWrong);
    };
    const outcomes = await enter(act, file.lines, mayWriteAll);
    const refused = refusedRows(file, outcomes);
    const wrong: RowProblem[] = [...file.list.problems, ...refused.problems].sort(byLine);
    const count = (kind: Entered['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
    const [added, unchanged] = [count('added'), count('unchanged')];
    const isEmptyHanded = added + unchanged === 0 && wrong.length > 0;
    const applied = !isEmptyHanded && mayWriteAll(outcomes);
    if (applied && added > 0) {
      await logStaffAct(act, desk.staff, { act: 'import-donations', subject: `${added} entries` });
    }
    return {
      applied,
      rows: added + unchanged,
      added,
      unchanged,
      wrong,
      notes: [...file.list.notes, ...refused.notes].sort(byLine),
    };
  });
}
