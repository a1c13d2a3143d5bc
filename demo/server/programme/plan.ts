/** What an import would do: the rows of a file against what the database has. Pure; nothing is written here. */
import type { MovedQuestion } from '../../../src/api/generated/types.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import type { UtcInstant } from '../store/tables.ts';
import { isFuture, type KnownActivity, type KnownRow } from './known.ts';
import { askForDates, askForRow } from './ask-moved.ts';
import { matchDates, sameFacts, type DateMatch, type Pair } from './match-dates.ts';
import { matchRows } from './match-rows.ts';
import { oldestDay } from './expand.ts';
import type { ProgrammeFile } from './read-sheet.ts';
import { titleKey, type Occurrence, type OccurrenceFacts, type ProgrammeItem } from './row.ts';
import { dayIn } from './wall-clock.ts';

export interface RowPlan {
  readonly item: ProgrammeItem;
  readonly known: KnownRow | undefined;
  readonly added: readonly Occurrence[];
  /** Facts differ, or a date that an import had cancelled takes place again. */
  readonly changed: readonly Pair[];
  readonly unchanged: number;
  /** The file says that they do not take place. */
  readonly cancelled: readonly KnownActivity[];
  /** Dates to come that the row no longer has. */
  readonly missing: readonly KnownActivity[];
}

export interface Plan {
  readonly rows: readonly RowPlan[];
  /** By line; those that staff have decided stand here, too, so that they can decide otherwise. */
  readonly moved: readonly MovedQuestion[];
  /** Whole rows and single dates that the file no longer has, by time. */
  readonly missing: readonly KnownActivity[];
  /** Those of `missing` that are to be cancelled. */
  readonly cancelledAsMissing: readonly KnownActivity[];
  /** Rows that may be the one or the other are left for staff to decide. */
  readonly isUndecided: boolean;
  /** The first wrong row that could be any row: what is missing is kept because of it, even when told to cancel. */
  readonly keptBecauseOf: number | undefined;
}

export interface PlanContext {
  readonly now: UtcInstant;
  readonly today: Day;
  readonly timeZone: string;
  readonly toCancel: ToCancel;
  readonly decisions: Decisions;
  /** Whether somebody is there to be asked about single dates of a row; a file loaded by a command just has others. */
  readonly asksForDates: boolean;
}

/** What of the missing ones is to be cancelled: all, or the activities that staff have named. The others are kept. */
export type ToCancel = 'all' | ReadonlySet<string>;

/** What staff say about a row, by its line, whose key is new: the number of what it was before; null: it is new. */
export type Decisions = ReadonlyMap<number, string | null>;

function isToCome(activity: KnownActivity, now: UtcInstant): boolean {
  return !activity.isCancelled && !activity.byStaff && isFuture(activity, now);
}

function dateKey(facts: OccurrenceFacts): string {
  return [titleKey(facts.title), facts.startsAt, titleKey(facts.room)].join('|');
}

function planNewRow(item: ProgrammeItem, { today, timeZone }: PlanContext): RowPlan {
  const oldest = oldestDay(today);
  const added = item.occurrences.filter(
    ({ cancelled, facts }) => !cancelled && dayIn(facts.startsAt, timeZone) >= oldest,
  );
  return { item, known: undefined, added, changed: [], unchanged: 0, cancelled: [], missing: [] };
}

/** What staff added is theirs until a file has it as a row of its own; then the file speaks for it. */
const isLeftAlone = (known: KnownRow, activity: KnownActivity) =>
  known.series !== undefined && activity.byStaff;

/** What staff added has no date that it stands for: it is the one date of the row. */
function matchStaffActivity(
  [activity]: readonly KnownActivity[],
  [occurrence]: readonly Occurrence[],
): DateMatch {
  const pairs = activity && occurrence ? [{ activity, occurrence }] : [];
  return { pairs, added: [], vanished: [] };
}

function planKnownRow(item: ProgrammeItem, known: KnownRow, { now, decisions }: PlanContext): RowPlan {
  // Whoever says which row it was has said what a number says.
  const isNumbered = item.row.number !== null || typeof decisions.get(item.line) === 'string';
  const match = known.series
    ? matchDates(known.activities, item.occurrences, isNumbered, now)
    : matchStaffActivity(known.activities, item.occurrences);
  const changed: Pair[] = [];
  const cancelled: KnownActivity[] = [];
  let unchanged = 0;
  for (const pair of match.pairs) {
    const { activity, occurrence } = pair;
    const isOver = !isFuture(activity, now);
    if (isOver || isLeftAlone(known, activity)) unchanged++;
    else if (occurrence.cancelled) {
      if (activity.isCancelled) unchanged++;
      else cancelled.push(activity);
    } else if (activity.isCancelled && activity.byStaff) unchanged++;
    else if (!activity.isCancelled && sameFacts(activity.facts, occurrence.facts)) unchanged++;
    else changed.push(pair);
  }
  return {
    item,
    known,
    added: match.added.filter((occurrence) => !occurrence.cancelled && isFuture(occurrence, now)),
    changed,
    unchanged,
    cancelled,
    missing: match.vanished.filter((activity) => isToCome(activity, now)),
  };
}

/** A wrong row that could be any row: then nothing counts as missing for good. */
function isAnybody({ number, title, slot }: ProgrammeFile['wrongRows'][number]): boolean {
  return number === null && title === null && slot === null;
}

export function planImport(file: ProgrammeFile, knownRows: readonly KnownRow[], context: PlanContext): Plan {
  const { now, toCancel } = context;
  const anybody = file.wrongRows.find(isAnybody);
  const cancelAll = toCancel === 'all' && file.items.length > 0 && anybody === undefined;
  const match = matchRows(file.items, file.wrongRows, knownRows, { now, decisions: context.decisions });
  const claimed = new Set(match.known.values());
  const standing = new Set(
    knownRows
      .filter((row) => row.series === undefined && !claimed.has(row))
      .flatMap((row) => row.activities.map(({ facts }) => dateKey(facts))),
  );
  const aboutDates = context.asksForDates
    ? file.items.flatMap((item) => askForDates(item, match.known.get(item), context) ?? [])
    : [];
  const asked = new Set(aboutDates.map(({ line }) => line));
  const isUndecided = (item: ProgrammeItem) =>
    match.moved.has(item) || (asked.has(item.line) && !context.decisions.has(item.line));
  // Told to cancel what the file lacks, the old row is no longer a question.
  const isLeftOut = (item: ProgrammeItem) => isUndecided(item) && !cancelAll;
  const rows = file.items
    .filter((item) => !isLeftOut(item))
    .map((item) => {
      const known = match.known.get(item);
      const row = known ? planKnownRow(item, known, context) : planNewRow(item, context);
      // What staff have put on the calendar by themselves is not put there a second time.
      return { ...row, added: row.added.filter(({ facts }) => !standing.has(dateKey(facts))) };
    });
  const candidates = new Set([...match.moved.values()].flat());
  const missing = file.isReadable
    ? [
        ...rows.flatMap((row) => row.missing),
        ...match.vanished
          .filter((row) => cancelAll || !candidates.has(row))
          .flatMap((row) => row.activities.filter((activity) => isToCome(activity, now))),
      ]
    : [];
  const aboutRows = [...match.moved, ...match.decided]
    .filter(([{ line }]) => !asked.has(line))
    .map(([item, candidates]) => askForRow(item, candidates));
  const isNamed = ({ id }: KnownActivity) => toCancel !== 'all' && toCancel.has(id);
  return {
    rows,
    moved: [...aboutRows, ...aboutDates].sort((a, b) => a.line - b.line),
    missing: missing.toSorted((a, b) => (a.facts.startsAt < b.facts.startsAt ? -1 : 1)),
    cancelledAsMissing: cancelAll ? missing : missing.filter(isNamed),
    isUndecided: file.items.some(isLeftOut),
    keptBecauseOf: toCancel === 'all' ? anybody?.line : undefined,
  };
}
