/** Campaigns and their books. */
import type { Selectable } from 'kysely';
import type { CampaignEntry } from '../../../../src/api/generated/types.ts';
import type { UtcInstant } from './columns.ts';

/** What an entry of the books is about. */
export type Figure = CampaignEntry['figure'];

/** A donation project. Its figures are not here: they are the sums of its entries. */
interface CampaignsTable {
  center_id: string;
  campaign_id: string;
  /** JSON of the contract's `CampaignFacts`. */
  facts: string;
}

/** One row for each center: whoever enters something holds it, so the books are written one after the other. */
interface CampaignBooksTable {
  center_id: string;
  /** Of the last entry or update. */
  last_position: number;
}

/** The books: rows are only added, and the database refuses anything else. */
interface CampaignEntriesTable {
  center_id: string;
  entry_id: string;
  campaign_id: string;
  /** Order of entering, in the center. */
  position: number;
  /** Digest of what makes it this entry and no other: its number, else what it is about. Unique in the center. */
  entry_key: string;
  figure: Figure;
  /** Of money, in fen; negative takes away. */
  amount_fen: number | null;
  /** Of people and goods. One of the two is set. */
  quantity: number | null;
  item: string | null;
  unit: string | null;
  purpose: string | null;
  as_of: string;
  source: string;
  /** Set: it puts an earlier entry right. */
  reason: string | null;
  number: string | null;
  entered_at: UtcInstant;
  entered_by: string;
}

/**
 * Who gave what an entry is about, apart from the books: a name can be deleted and the books stay as they are. A gift of
 * somebody who is not named has a row without a name.
 */
interface CampaignDonorsTable {
  center_id: string;
  entry_id: string;
  name: string | null;
  /** When and how the donor agreed. There is no name without it. */
  consent: string | null;
}

interface CampaignUpdatesTable {
  center_id: string;
  update_id: string;
  campaign_id: string;
  /** Order of entering, in the center. */
  position: number;
  day: string;
  text: string;
  entered_at: UtcInstant;
  entered_by: string;
}

export interface CampaignTables {
  campaigns: CampaignsTable;
  campaign_books: CampaignBooksTable;
  campaign_entries: CampaignEntriesTable;
  campaign_donors: CampaignDonorsTable;
  campaign_updates: CampaignUpdatesTable;
}

export type CampaignEntryRow = Selectable<CampaignEntriesTable>;
export type CampaignDonorRow = Selectable<CampaignDonorsTable>;
