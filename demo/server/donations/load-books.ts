/** Reads of the books what new entries have to agree with; the caller holds them. */
import type { Transaction } from 'kysely';
import type { Figure, Tables } from '../store/tables.ts';
import { Books, type KnownEntry } from './books.ts';
import { entryKey, type EntryContent } from './entry.ts';
import { selectEntries, toContent, type EntryRow } from './entry-rows.ts';

export interface Line {
  readonly campaignId: string;
  readonly content: EntryContent;
}

/** PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766. */
const keysAtOnce = 5_000;

function toKnown(row: EntryRow): KnownEntry {
  return {
    id: row.entry_id,
    campaignId: row.campaign_id,
    content: toContent(row),
    donorName: row.name,
    line: null,
  };
}

/** Sums come as numeric from PostgreSQL, which is text; the rules keep them exact. */
function toNumber(sum: string | number | bigint | null): number | null {
  return sum === null ? null : Number(sum);
}

export async function loadBooks(
  trx: Transaction<Tables>,
  centerId: string,
  lines: readonly Line[],
): Promise<Books> {
  const books = new Books();
  const byCampaign = Map.groupBy(lines, ({ campaignId }) => campaignId);
  for (const [campaignId, itsLines] of byCampaign) {
    const days = itsLines.map(({ content }) => content.asOf).sort();
    const figures = [...new Set(itsLines.map(({ content }) => content.figure))];
    await loadCampaignBooks(trx, books, { centerId, campaignId, figures, from: days[0]!, to: days.at(-1)! });
  }
  // Last, so that a number leads to its entry wherever that is.
  const numbered = lines.filter(({ content }) => content.number !== null);
  const keys = [...new Set(numbered.map(({ campaignId, content }) => entryKey(campaignId, content)))];
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const some = keys.slice(at, at + keysAtOnce);
    const rows = await selectEntries(trx, centerId).where('e.entry_key', 'in', some).execute();
    for (const row of rows) books.know(toKnown(row));
  }
  return books;
}

interface Wanted {
  readonly centerId: string;
  readonly campaignId: string;
  readonly figures: readonly Figure[];
  /** Days. */
  readonly from: string;
  readonly to: string;
}

async function loadCampaignBooks(
  trx: Transaction<Tables>,
  books: Books,
  { centerId, campaignId, figures, from, to }: Wanted,
): Promise<void> {
  const alike = await selectEntries(trx, centerId)
    .where('e.campaign_id', '=', campaignId)
    .where('e.figure', 'in', figures)
    .where('e.as_of', '>=', from)
    .where('e.as_of', '<=', to)
    .execute();
  for (const row of alike) books.know(toKnown(row));
  const sums = await trx
    .selectFrom('campaign_entries')
    .select(['figure', 'item', 'purpose', 'as_of'])
    .select(({ fn }) => [
      fn.sum<string | number | bigint | null>('amount_fen').as('amount'),
      fn.sum<string | number | bigint | null>('quantity').as('quantity'),
      fn.max('unit').as('unit'),
    ])
    .where('center_id', '=', centerId)
    .where('campaign_id', '=', campaignId)
    .where('figure', 'in', figures)
    .groupBy(['figure', 'item', 'purpose', 'as_of'])
    .execute();
  for (const { figure, item, purpose, as_of, amount, quantity, unit } of sums) {
    const [amountFen, count] = [toNumber(amount), toNumber(quantity)];
    books.knowSum(campaignId, { figure, item, purpose, asOf: as_of, amountFen, quantity: count });
    if (item !== null && unit !== null) books.knowUnit(campaignId, item, unit);
  }
}
