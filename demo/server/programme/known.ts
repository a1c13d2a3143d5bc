/** What the database already has of the programme, in the shape that a file is compared with. */
import type { Kysely } from 'kysely';
import { addMonths } from '../../../src/domain/months.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { type Day } from '../../../src/domain/plain-date.ts';
import type { SeriesRow, Tables, UtcInstant } from '../store/tables.ts';
import { naturalKey, rowLabel, titleKey, type OccurrenceFacts, type ProgrammeRow } from './row.ts';
import type { AssumeYearOf } from './read-row.ts';
import { nextSuchDay } from '../sheets/day.ts';
import { toDayText } from '../sheets/plain.ts';
import { toWall } from './wall-clock.ts';

export interface KnownActivity {
  readonly id: string;
  readonly seriesId: string | null;
  /** Null for what staff added, and for what replaces a date that they moved. */
  readonly origin: string | null;
  readonly isCancelled: boolean;
  /** Staff changed this date alone, so an import leaves it. */
  readonly byStaff: boolean;
  readonly replacedById: string | null;
  readonly facts: OccurrenceFacts;
  readonly taken: number;
}

/** A row of an earlier file, or one activity that staff added. */
export interface KnownRow {
  /** Undefined for what staff added. */
  readonly series: SeriesRow | undefined;
  /** The number that the export gives it: its own, or the id. */
  readonly number: string;
  /** Whether its number came from the file. */
  readonly hasOwnNumber: boolean;
  readonly title: string;
  readonly naturalKey: string;
  readonly label: string;
  readonly slot: string;
  /** As last imported. */
  readonly row: ProgrammeRow | undefined;
  readonly activities: readonly KnownActivity[];
}

/** Undefined when the series was not written by an import. */
function readSource(series: SeriesRow): ProgrammeRow | undefined {
  const source = JSON.parse(series.source) as ProgrammeRow | Record<string, never>;
  return 'title' in source ? (source as ProgrammeRow) : undefined;
}

export function slotKey(slot: { day: string; startTime: string; room: string }): string {
  return [slot.day, slot.startTime, titleKey(slot.room)].join('|');
}

function slotOfRow(row: Pick<ProgrammeRow, 'firstDay' | 'startTime' | 'room'>): string {
  return slotKey({ day: row.firstDay, startTime: row.startTime, room: row.room });
}

async function loadKnownActivities(db: Kysely<Tables>, centerId: string): Promise<readonly KnownActivity[]> {
  const rows = await db
    .selectFrom('activities as a')
    .leftJoin('places as p', (join) =>
      join.onRef('p.center_id', '=', 'a.center_id').onRef('p.place_id', '=', 'a.activity_id'),
    )
    .selectAll('a')
    .select(['p.capacity', 'p.taken'])
    .where('a.center_id', '=', centerId)
    .orderBy('a.starts_at')
    .orderBy('a.activity_id')
    .execute();
  return rows.map((row) => ({
    id: row.activity_id,
    seriesId: row.series_id,
    origin: row.origin_day,
    isCancelled: row.status === 'cancelled',
    byStaff: row.by_staff === 1,
    replacedById: row.replaced_by_id,
    taken: row.taken ?? 0,
    facts: {
      title: row.title,
      category: row.category,
      room: row.room,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      capacity: row.capacity,
      waitlistCapacity: row.waitlist_capacity,
      signUpOpensAt: row.sign_up_opens_at,
      signUpClosesAt: row.sign_up_closes_at,
      audience: row.audience,
      bring: row.bring,
      phone: row.phone,
      description: row.description,
    },
  }));
}

function ofSeries(series: SeriesRow, row: ProgrammeRow, activities: readonly KnownActivity[]): KnownRow {
  return {
    series,
    number: row.number ?? series.series_id,
    hasOwnNumber: row.number !== null,
    title: titleKey(row.title),
    naturalKey: naturalKey(row),
    label: rowLabel(row),
    slot: slotOfRow(row),
    row,
    activities,
  };
}

function ofActivity(activity: KnownActivity, timeZone: string): KnownRow {
  const [firstDay, startTime] = toWall(activity.facts.startsAt, timeZone).split('T') as [Day, string];
  const parts = { title: activity.facts.title, room: activity.facts.room, firstDay, startTime };
  return {
    series: undefined,
    number: activity.id,
    hasOwnNumber: false,
    title: titleKey(parts.title),
    naturalKey: naturalKey(parts),
    label: rowLabel(parts),
    slot: slotOfRow(parts),
    row: undefined,
    activities: [activity],
  };
}

export async function loadKnown(
  db: Kysely<Tables>,
  centerId: string,
  timeZone: string,
): Promise<readonly KnownRow[]> {
  const series = await db
    .selectFrom('series')
    .selectAll()
    .where('center_id', '=', centerId)
    .orderBy('series_id')
    .execute();
  const activities = await loadKnownActivities(db, centerId);
  const imported = series.flatMap((one) => {
    const row = readSource(one);
    return row ? [{ one, row }] : [];
  });
  const ids = new Set(imported.map(({ one }) => one.series_id));
  const isOfRow = ({ seriesId, origin }: KnownActivity) =>
    origin !== null && seriesId !== null && ids.has(seriesId);
  const bySeries = Map.groupBy(activities.filter(isOfRow), ({ seriesId }) => seriesId);
  return [
    ...imported.map(({ one, row }) => ofSeries(one, row, bySeries.get(one.series_id) ?? [])),
    ...activities.filter((activity) => !isOfRow(activity)).map((activity) => ofActivity(activity, timeZone)),
  ];
}

/**
 * A date without a year is the next such date, unless an earlier import knows the row by one that has gone by: the
 * same sheet, imported again in January, still means last December.
 */
export function assumeYearFrom(known: readonly KnownRow[], today: Day): AssumeYearOf {
  const next = nextSuchDay(today);
  const oldest = addMonths(today, -10);
  const byTitle = Map.groupBy(known, (row) => row.title);
  return (title) => (month, day) => {
    const monthAndDay = toDayText(2000, month, day).slice(4);
    const before = (byTitle.get(titleKey(title)) ?? [])
      .map(({ row }) => row?.firstDay ?? '')
      .find((first) => isDay(first) && first.slice(4) === monthAndDay && first >= oldest);
    return before ?? next(month, day);
  };
}

export function isFuture(
  activity: { readonly facts: { readonly startsAt: UtcInstant } },
  now: UtcInstant,
): boolean {
  return activity.facts.startsAt > now;
}
