/** Which row of the file is which row of the database; what cannot be told is never guessed. */
import { isFuture, slotKey, type KnownRow } from './known.ts';
import type { Decisions } from './plan.ts';
import type { WrongRow } from './wrong-row.ts';
import { naturalKey, titleKey, type ProgrammeItem } from './row.ts';
import type { UtcInstant } from '../store/tables.ts';

export interface RowMatch {
  readonly known: ReadonlyMap<ProgrammeItem, KnownRow>;
  /** New rows that may be a vanished one under another key. */
  readonly moved: ReadonlyMap<ProgrammeItem, readonly KnownRow[]>;
  /** Those about which staff have said what they are, with what they might still say. */
  readonly decided: ReadonlyMap<ProgrammeItem, readonly KnownRow[]>;
  /** Rows of earlier files with dates to come that this file does not have; candidates of `moved` included. */
  readonly vanished: readonly KnownRow[];
}

function hasDatesToCome(row: KnownRow, now: UtcInstant): boolean {
  return row.activities.some((one) => !one.isCancelled && !one.byStaff && isFuture(one, now));
}

/** A row that is wrong in the file has not vanished from it. */
function standInFor(wrongRows: readonly WrongRow[]): (row: KnownRow) => boolean {
  const numbers = new Set(wrongRows.map(({ number }) => number));
  const titles = new Set(wrongRows.map(({ title }) => title && titleKey(title)));
  const slots = new Set(wrongRows.map(({ title, slot }) => (title === null && slot ? slotKey(slot) : null)));
  return (row) => numbers.has(row.number) || titles.has(row.title) || slots.has(row.slot);
}

/** Same title, or same first date, start and room; two numbers of their own are two rows. */
function findCandidates(rows: readonly KnownRow[]): (item: ProgrammeItem) => KnownRow[] {
  const byTitle = Map.groupBy(rows, (row) => row.title);
  const bySlot = Map.groupBy(rows, (row) => row.slot);
  return ({ row: { number, title, firstDay: day, startTime, room } }) => {
    const alike = new Set([
      ...(byTitle.get(titleKey(title)) ?? []),
      ...(bySlot.get(slotKey({ day, startTime, room })) ?? []),
    ]);
    return [...alike].filter((known) => number === null || !known.hasOwnNumber);
  };
}

export function matchRows(
  items: readonly ProgrammeItem[],
  wrongRows: readonly WrongRow[],
  rows: readonly KnownRow[],
  { now, decisions }: { readonly now: UtcInstant; readonly decisions: Decisions },
): RowMatch {
  const known = new Map<ProgrammeItem, KnownRow>();
  const claimed = new Set<KnownRow>();
  const claim = (item: ProgrammeItem, row: KnownRow | undefined) => {
    // One activity that staff added cannot be a row of many dates.
    if (!row || claimed.has(row) || (!row.series && item.occurrences.length > 1)) return;
    known.set(item, row);
    claimed.add(row);
  };
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const row of rows) if (row.series) byNumber.set(row.series.series_id, row);
  for (const row of rows) byNumber.set(row.number, row);
  for (const item of items) claim(item, byNumber.get(decisions.get(item.line) ?? ''));
  const byDecision = new Map(known);
  for (const item of items)
    if (item.row.number !== null && !known.has(item)) claim(item, byNumber.get(item.row.number));

  const byNaturalKey = Map.groupBy(rows, (row) => row.naturalKey);
  for (const item of items) {
    if (known.has(item)) continue;
    const alike = (byNaturalKey.get(naturalKey(item.row)) ?? []).filter((row) => !claimed.has(row));
    const fitting = alike.filter((row) => item.row.number === null || !row.hasOwnNumber);
    // An imported row goes before one that staff added beside it.
    claim(item, fitting.find((row) => row.series) ?? fitting[0]);
  }

  const isWrongThere = standInFor(wrongRows);
  const chosen = new Set(byDecision.values());
  const open = rows.filter(
    (row) =>
      row.series !== undefined &&
      (!claimed.has(row) || chosen.has(row)) &&
      hasDatesToCome(row, now) &&
      !isWrongThere(row),
  );
  const moved = new Map<ProgrammeItem, readonly KnownRow[]>();
  const decided = new Map<ProgrammeItem, readonly KnownRow[]>();
  const candidatesOf = findCandidates(open);
  for (const item of items) {
    const own = byDecision.get(item);
    if (known.has(item) && !own) continue;
    const candidates = candidatesOf(item).filter((row) => row === own || !claimed.has(row));
    if (own && !candidates.includes(own)) candidates.push(own);
    const isDecided = own !== undefined || decisions.get(item.line) === null;
    if (candidates.length > 0) (isDecided ? decided : moved).set(item, candidates);
  }
  return { known, moved, decided, vanished: open.filter((row) => !claimed.has(row)) };
}
