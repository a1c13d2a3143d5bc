/** Writes what was planned; everything of one import in the transaction that is given. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { actIn } from '../bookings/desk.ts';
import { bumpCampaignsVersion, bumpVersion, type CenterSettings } from '../center.ts';
import type { Ids } from '../ids.ts';
import type { Flag, SeriesRow, Tables } from '../store/tables.ts';
import type { KnownActivity, KnownRow } from './known.ts';
import type { RowPlan } from './plan.ts';
import { numberKey, rowKey, type ProgrammeRow } from './row.ts';
import { cancelIn, insertActivities, updateActivity, type NewActivity } from './write-activity.ts';

export interface ApplyContext {
  readonly settings: CenterSettings;
  readonly ids: Ids;
  readonly now: number;
}

interface Series {
  readonly before: SeriesRow | undefined;
  readonly after: SeriesRow;
}

function toSource(row: ProgrammeRow): string {
  const keys = Object.keys(row).sort() as (keyof ProgrammeRow)[];
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, row[key]])));
}

/** An exported row carries the id of its series as its number; that is no number of its own. */
function ownNumber(row: ProgrammeRow, known: KnownRow | undefined): string | null {
  const before = known?.row?.number ?? null;
  if (row.number === null || row.number === known?.series?.series_id) return before;
  return row.number;
}

function toSeries(plan: RowPlan, centerId: string, ids: Ids): Series | undefined {
  const { known, item } = plan;
  if (known && !known.series) return undefined;
  const number = ownNumber(item.row, known);
  const row = { ...item.row, number };
  const source = toSource(row);
  const repeats: Flag = row.repeat === null ? 0 : 1;
  const before = known?.series;
  const after: SeriesRow = {
    center_id: centerId,
    series_id: before?.series_id ?? ids.id(),
    row_key: rowKey(row),
    digest: createHash('sha256').update(source).digest('hex'),
    source,
    repeats,
  };
  return { before, after };
}

async function writeSeries(
  trx: Transaction<Tables>,
  series: readonly Series[],
  others: readonly SeriesRow[],
): Promise<boolean> {
  const used = new Set(others.map((row) => row.row_key));
  const changed: { before: SeriesRow; after: SeriesRow }[] = [];
  const added: SeriesRow[] = [];
  for (const { before, after } of series) {
    // Rows with numbers may look alike otherwise; then the id has to tell them apart.
    const row_key = used.has(after.row_key) ? numberKey(after.series_id) : after.row_key;
    used.add(row_key);
    if (!before) added.push({ ...after, row_key });
    else if (before.digest !== after.digest || before.row_key !== row_key) {
      changed.push({ before, after: { ...after, row_key } });
    }
  }
  const update = (row: SeriesRow, values: Partial<SeriesRow>) =>
    trx
      .updateTable('series')
      .set(values)
      .where('center_id', '=', row.center_id)
      .where('series_id', '=', row.series_id)
      .execute();
  // Two rows may exchange their keys, so all give up the old one before any takes the new one.
  for (const { before, after } of changed) {
    if (before.row_key !== after.row_key) await update(before, { row_key: `~${before.series_id}` });
  }
  for (const { after } of changed) await update(after, after);
  for (const row of added) await trx.insertInto('series').values(row).execute();
  return changed.some(({ before, after }) => before.repeats !== after.repeats);
}

/** A category that a file brings along is listed after those that the center has. */
async function addCategories(
  trx: Transaction<Tables>,
  { center }: CenterSettings,
  rows: readonly RowPlan[],
): Promise<boolean> {
  const categories = new Set(center.categories);
  for (const { item } of rows) if (item.row.category !== null) categories.add(item.row.category);
  if (categories.size === center.categories.length) return false;
  await trx
    .updateTable('centers')
    .set({ categories: JSON.stringify([...categories]) })
    .where('center_id', '=', center.id)
    .execute();
  return true;
}

/** The version of the center grows only when readers see something new. */
export async function applyPlan(
  trx: Transaction<Tables>,
  rows: readonly RowPlan[],
  cancelledAsMissing: readonly KnownActivity[],
  knownRows: readonly KnownRow[],
  { settings, ids, now }: ApplyContext,
): Promise<void> {
  const act = actIn(trx, { ids, now }, settings);
  const { centerId } = act;
  const seriesOf = new Map<RowPlan, Series>();
  for (const row of rows) {
    const series = toSeries(row, centerId, ids);
    if (series) seriesOf.set(row, series);
  }
  const touched = new Set([...seriesOf.values()].map(({ after }) => after.series_id));
  const others = knownRows.flatMap(({ series }) =>
    series && !touched.has(series.series_id) ? [series] : [],
  );
  const isRepeatNew = await writeSeries(trx, [...seriesOf.values()], others);

  for (const { changed } of rows) {
    for (const { activity, occurrence } of changed) {
      const origin = activity.origin === null ? null : occurrence.origin;
      const change = { before: activity.facts, facts: occurrence.facts, origin };
      await updateActivity(act, activity.id, change);
    }
  }
  const added: NewActivity[] = rows.flatMap((row) =>
    row.added.map(({ origin, facts }) => ({
      id: ids.id(),
      seriesId: seriesOf.get(row)!.after.series_id,
      origin,
      byStaff: false,
      facts,
    })),
  );
  await insertActivities(act, added);
  const cancelled = [...rows.flatMap((row) => row.cancelled), ...cancelledAsMissing];
  for (const { id } of cancelled) {
    await cancelIn(act, id, { byStaff: false, replacedById: null });
  }
  const isCategoryNew = await addCategories(trx, settings, rows);
  const isActivityNew =
    added.length > 0 || cancelled.length > 0 || rows.some(({ changed }) => changed.length > 0);
  if (isActivityNew || isRepeatNew || isCategoryNew) await bumpVersion(trx, centerId);
  if (isCategoryNew) await bumpCampaignsVersion(trx, centerId);
}
