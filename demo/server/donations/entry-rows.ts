/** Rows of the books, each with the name of who agreed to be named. */
import type { Kysely } from 'kysely';
import type { CampaignEntryRow, Tables } from '../store/tables.ts';
import type { EntryContent } from './entry.ts';

export type EntryRow = CampaignEntryRow & { readonly name: string | null };

export function selectEntries(db: Kysely<Tables>, centerId: string) {
  return db
    .selectFrom('campaign_entries as e')
    .leftJoin('campaign_donors as d', (join) =>
      join.onRef('d.center_id', '=', 'e.center_id').onRef('d.entry_id', '=', 'e.entry_id'),
    )
    .selectAll('e')
    .select('d.name')
    .where('e.center_id', '=', centerId);
}

export function toContent(row: CampaignEntryRow): EntryContent {
  return {
    figure: row.figure,
    amountFen: row.amount_fen,
    quantity: row.quantity,
    item: row.item,
    unit: row.unit,
    purpose: row.purpose,
    asOf: row.as_of,
    source: row.source,
    reason: row.reason,
    number: row.number,
  };
}
