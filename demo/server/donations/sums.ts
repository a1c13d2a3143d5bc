/** Everything that a page of campaigns is made of, read in a handful of statements whatever the number of campaigns. */
import { type Kysely, sql } from 'kysely';
import type { Figure, Tables, UtcInstant } from '../store/tables.ts';

/** Corrections, updates and donors that a page shows of each campaign. */
export const mostShown = 50;

type Summed = string | number | bigint | null;

/** What the entries of one figure, item, unit and purpose add in one month. */
export interface MonthSum {
  readonly campaign_id: string;
  readonly figure: Figure;
  readonly item: string | null;
  readonly unit: string | null;
  readonly purpose: string | null;
  /** `2026-11`. */
  readonly month: string;
  readonly difference: Summed;
}

/** Where the newest of the entries of a figure, or of an item, comes from. */
export interface Origin {
  readonly campaign_id: string;
  readonly figure: Figure;
  readonly item: string | null;
  readonly as_of: string;
  readonly source: string;
}

export interface CorrectionRow {
  readonly campaign_id: string;
  readonly figure: Figure;
  readonly amount_fen: number | null;
  readonly quantity: number | null;
  readonly item: string | null;
  readonly unit: string | null;
  readonly as_of: string;
  readonly reason: string | null;
  readonly entered_at: UtcInstant;
}

export interface DonorCount {
  readonly campaign_id: string;
  readonly named: string | number | bigint;
  readonly all: string | number | bigint;
}

export interface PageRows {
  readonly sums: readonly MonthSum[];
  readonly origins: readonly Origin[];
  readonly corrections: readonly CorrectionRow[];
  readonly updates: readonly { readonly campaign_id: string; readonly day: string; readonly text: string }[];
  readonly donors: readonly {
    readonly campaign_id: string;
    readonly name: string | null;
    readonly as_of: string;
  }[];
  readonly donorCounts: readonly DonorCount[];
}

/** `campaignId`: of that one alone. Inside one transaction that sees one state, all of it fits together. */
export async function loadPageRows(
  db: Kysely<Tables>,
  centerId: string,
  campaignId: string | undefined,
): Promise<PageRows> {
  const entries = db
    .selectFrom('campaign_entries as e')
    .where('e.center_id', '=', centerId)
    .$if(campaignId !== undefined, (query) => query.where('e.campaign_id', '=', campaignId!));
  const month = sql<string>`substr(e.as_of, 1, 7)`;
  const sums = await entries
    .select(['e.campaign_id', 'e.figure', 'e.item', 'e.unit', 'e.purpose', month.as('month')])
    .select(({ fn, val }) =>
      fn.sum<Summed>(fn.coalesce('e.amount_fen', 'e.quantity', val(0))).as('difference'),
    )
    .groupBy(['e.campaign_id', 'e.figure', 'e.item', 'e.unit', 'e.purpose', month])
    .execute();
  const origins = await db
    .selectFrom(
      entries
        .select(['e.campaign_id', 'e.figure', 'e.item', 'e.as_of', 'e.source'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy(['e.campaign_id', 'e.figure', 'e.item'])
                .orderBy('e.as_of', 'desc')
                .orderBy('e.position', 'desc'),
            )
            .as('nth'),
        )
        .as('newest'),
    )
    .select(['campaign_id', 'figure', 'item', 'as_of', 'source'])
    .where('nth', '=', 1)
    .execute();
  const corrections = await db
    .selectFrom(
      entries
        .where('e.reason', 'is not', null)
        .selectAll()
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('e.campaign_id').orderBy('e.position', 'desc'))
            .as('nth'),
        )
        .as('newest'),
    )
    .select([
      'campaign_id',
      'figure',
      'amount_fen',
      'quantity',
      'item',
      'unit',
      'as_of',
      'reason',
      'entered_at',
    ])
    .where('nth', '<=', mostShown)
    .orderBy('position', 'desc')
    .execute();
  const updates = await db
    .selectFrom(
      db
        .selectFrom('campaign_updates as u')
        .where('u.center_id', '=', centerId)
        .$if(campaignId !== undefined, (query) => query.where('u.campaign_id', '=', campaignId!))
        .select(['u.campaign_id', 'u.day', 'u.text', 'u.position'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) =>
              over.partitionBy('u.campaign_id').orderBy('u.day', 'desc').orderBy('u.position', 'desc'),
            )
            .as('nth'),
        )
        .as('newest'),
    )
    .select(['campaign_id', 'day', 'text'])
    .where('nth', '<=', mostShown)
    .orderBy('nth')
    .execute();
  const given = entries.innerJoin('campaign_donors as d', (join) =>
    join.onRef('d.center_id', '=', 'e.center_id').onRef('d.entry_id', '=', 'e.entry_id'),
  );
  const donors = await db
    .selectFrom(
      given
        .where('d.name', 'is not', null)
        .select(['e.campaign_id', 'd.name', 'e.as_of'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) =>
              over.partitionBy('e.campaign_id').orderBy('e.as_of', 'desc').orderBy('e.position', 'desc'),
            )
            .as('nth'),
        )
        .as('newest'),
    )
    .select(['campaign_id', 'name', 'as_of'])
    .where('nth', '<=', mostShown)
    .orderBy('nth')
    .execute();
  const donorCounts = await given
    .select('e.campaign_id')
    .select(({ fn }) => [
      fn.count<string | number | bigint>('d.name').as('named'),
      fn.countAll<string | number | bigint>().as('all'),
    ])
    .groupBy('e.campaign_id')
    .execute();
  return { sums, origins, corrections, updates, donors, donorCounts };
}
