/** What an import would do right now, with what it touches locked: the same for a report, a preview and the writing. */
import type { Transaction } from 'kysely';
import type { DoubleUse, RowProblem } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { findCenter, type CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import { findDoubleUses, type RoomUse } from '../slots/double-use.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { checkPlan } from './check-plan.ts';
import { assumeYearFrom, loadKnown, type KnownActivity, type KnownRow } from './known.ts';
import { isElsewhere } from './match-dates.ts';
import { planImport, type Plan, type PlanContext, type RowPlan } from './plan.ts';
import { readProgramme, type ProgrammeSource } from './read-programme.ts';
import type { ProgrammeFile } from './read-sheet.ts';
import { lockProgramme } from './write-activity.ts';

export interface PreparedImport {
  readonly settings: CenterSettings;
  readonly known: readonly KnownRow[];
  readonly plan: Plan;
  /** Rows that may be written. */
  readonly rows: readonly RowPlan[];
  readonly missing: readonly KnownActivity[];
  readonly cancelledAsMissing: readonly KnownActivity[];
  readonly wrong: readonly RowProblem[];
  /** Read, and refused for what bookings or the clock say. */
  readonly refused: number;
  readonly doubleUses: readonly DoubleUse[];
}

/** Before the transaction begins: a large file takes a while, and nobody could sign up meanwhile. */
export async function readFor(
  { store, now }: { readonly store: Store; readonly now: number },
  { center: { id: centerId, timeZone } }: CenterSettings,
  source: ProgrammeSource,
): Promise<ProgrammeFile> {
  const today = dayInZone(now, timeZone);
  const assumeYear = assumeYearFrom(await loadKnown(store.db, centerId, timeZone), today);
  return readProgramme(source, { today, timeZone, assumeYear });
}

/** What a row brings into a room at a time that was not there before. */
function roomUses({ added, changed }: RowPlan): readonly RoomUse[] {
  const moved = changed.filter(isElsewhere);
  return [...added, ...moved.map(({ occurrence }) => occurrence)].map(({ facts }) => facts);
}

interface Wish extends Pick<PlanContext, 'toCancel' | 'decisions' | 'asksForDates'> {
  readonly now: number;
}

export async function prepareImport(
  trx: Transaction<Tables>,
  { center: { id: centerId, timeZone } }: CenterSettings,
  file: ProgrammeFile,
  wish: Wish,
): Promise<PreparedImport> {
  const now = toUtc(wish.now);
  await lockProgramme(trx, centerId);
  const settings = await findCenter(trx, centerId);
  if (!settings) throw new Error(`Center ${centerId} is gone.`);
  const known = await loadKnown(trx, centerId, timeZone);
  const today = dayInZone(wish.now, timeZone);
  const plan = planImport(file, known, { ...wish, now, today, timeZone });
  const check = await checkPlan(trx, plan.rows, { centerId, timeZone, now });
  const rows = check.accepted;
  const ofRefused = new Set(plan.rows.filter((row) => !rows.includes(row)).flatMap((row) => row.missing));
  const uses = rows.flatMap(roomUses).filter(({ endsAt }) => endsAt > now);
  return {
    settings,
    known,
    plan,
    rows,
    missing: plan.missing.filter((activity) => !ofRefused.has(activity)),
    cancelledAsMissing: plan.cancelledAsMissing.filter((activity) => !ofRefused.has(activity)),
    wrong: [...file.list.problems, ...check.refused].sort((a, b) => a.line - b.line),
    refused: check.refused.length,
    doubleUses: await findDoubleUses(trx, settings, uses),
  };
}
