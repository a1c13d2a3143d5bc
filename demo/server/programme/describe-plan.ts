/** A plan in the words of a preview: row by row, what becomes of which dates, and what staff have to decide. */
import { createHash } from 'node:crypto';
import type { PlannedRow, ProgrammePlan } from '../../../src/api/generated/types.ts';
import { toWire } from '../instant.ts';
import { keptNotes } from './import-programme.ts';
import type { KnownActivity } from './known.ts';
import { isElsewhere, type Pair } from './match-dates.ts';
import type { RowPlan } from './plan.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { ProgrammeFile } from './read-sheet.ts';
import type { OccurrenceFacts } from './row.ts';
import { toWall } from './wall-clock.ts';

type Change = PlannedRow['changes'][number];

/** More than these say nothing new: a weekly row that moves to another day has one of each for every week. */
const changesShown = 6;

const fields = [
  'title',
  'startsAt',
  'endsAt',
  'room',
  'category',
  'capacity',
  'waitlistCapacity',
  'signUpOpensAt',
  'signUpClosesAt',
  'audience',
  'bring',
  'phone',
  'description',
] as const satisfies readonly (keyof OccurrenceFacts)[];

function changesOf(pairs: readonly Pair[], timeZone: string): Change[] {
  const words = (field: Change['field'], value: string | number | null): string => {
    if (value === null) return '';
    return field.endsWith('At') ? toWall(`${value}`, timeZone).replace('T', ' ') : `${value}`;
  };
  const changes = new Map<string, Change>();
  for (const { activity, occurrence } of pairs) {
    if (activity.isCancelled) {
      changes.set('status', { field: 'status', before: 'cancelled', after: 'scheduled' });
    }
    for (const field of fields) {
      const [before, after] = [activity.facts[field], occurrence.facts[field]];
      if (before === after) continue;
      const change = { field, before: words(field, before), after: words(field, after) };
      changes.set(JSON.stringify(change), change);
      if (changes.size >= changesShown) return [...changes.values()];
    }
  }
  return [...changes.values()];
}

function describeRow(row: RowPlan, timeZone: string): PlannedRow[] {
  const { item, added, changed, cancelled } = row;
  const dates = [
    ...added.map(({ facts }) => facts.startsAt),
    ...changed.map(({ occurrence }) => occurrence.facts.startsAt),
    ...cancelled.map(({ facts }) => facts.startsAt),
  ].sort();
  if (dates[0] === undefined) return [];
  const toCall = [...changed.filter(isElsewhere).map(({ activity }) => activity), ...cancelled].reduce(
    (sum, { taken }) => sum + taken,
    0,
  );
  return [
    {
      line: item.line,
      title: item.row.title,
      room: item.row.room,
      startsAt: toWire(dates[0], timeZone),
      added: added.length,
      changed: changed.length,
      cancelled: cancelled.length,
      changes: changesOf(changed, timeZone),
      toCall,
    },
  ];
}

/**
 * Of all that would be done and left, and of what it would be done to. How many have signed up counts where staff were
 * asked because of it: a date that the file lacks.
 */
function digestOf(prepared: PreparedImport): string {
  const known = ({ id, facts, isCancelled, byStaff }: KnownActivity) => [id, facts, isCancelled, byStaff];
  const content = [
    prepared.rows.map(({ item, added, changed, cancelled, unchanged }) => [
      item.line,
      item.row,
      added,
      changed.map(({ activity, occurrence }) => [known(activity), occurrence]),
      cancelled.map(known),
      unchanged,
    ]),
    prepared.missing.map(known),
    prepared.cancelledAsMissing.map((one) => [known(one), one.taken]),
    prepared.plan.moved,
    prepared.wrong,
    prepared.doubleUses.map(({ room, title, startsAt, endsAt }) => [room, title, startsAt, endsAt]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

export function describePlan(
  prepared: PreparedImport,
  file: ProgrammeFile,
  { allowDoubleUse }: { readonly allowDoubleUse: boolean },
): ProgrammePlan {
  const { settings, plan, rows, missing, cancelledAsMissing, wrong, doubleUses } = prepared;
  const { timeZone } = settings.center;
  const count = (of: (row: RowPlan) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const added = count((row) => row.added.length);
  const changed = count((row) => row.changed.length);
  const cancelled = count((row) => row.cancelled.length) + cancelledAsMissing.length;
  return {
    applied: false,
    canApply:
      wrong.length === 0 &&
      !plan.isUndecided &&
      (allowDoubleUse || doubleUses.length === 0) &&
      added + changed + cancelled > 0,
    digest: digestOf(prepared),
    table: file.table && file.table.map((cells) => [...cells]),
    events: [...new Set(wrong.map(({ line }) => line))].flatMap((line) => {
      const fields = file.events?.get(line);
      return fields ? [{ line, fields: fields.map((field) => ({ ...field })) }] : [];
    }),
    rows: rows.flatMap((row) => describeRow(row, timeZone)),
    added,
    changed,
    unchanged: count((row) => row.unchanged),
    cancelled,
    wrong: [...wrong],
    moved: [...plan.moved],
    missing: missing.map(({ id, facts, taken }) => ({
      id,
      title: facts.title,
      room: facts.room,
      startsAt: toWire(facts.startsAt, timeZone),
      taken,
    })),
    doubleUses: [...doubleUses],
    notes: [...file.list.notes, ...keptNotes(plan.keptBecauseOf)],
  };
}
