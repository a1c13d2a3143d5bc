/** Loads a file of the programme: reads it, compares it with what is there, writes the difference, reports all of it. */
import type { ImportReport, ImportRequest } from '../../../src/api/generated/types.ts';
import { findCenter, type CenterSettings } from '../center.ts';
import { toUtc, toWire } from '../instant.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { findDoubleUses, type RoomUse } from '../slots/double-use.ts';
import { applyPlan } from './apply-plan.ts';
import { checkPlan } from './check-plan.ts';
import { assumeYearFrom, loadKnown, type KnownActivity } from './known.ts';
import { planImport, type RowPlan } from './plan.ts';
import type { RowNote } from '../sheets/problems.ts';
import { readProgramme } from './read-programme.ts';
import { toWall } from './wall-clock.ts';
import { lockProgramme, type ProgrammeDesk } from './write-activity.ts';

export type ImportOptions = Omit<ImportRequest, 'contentBase64'> & { readonly content: Uint8Array };

/** Residents do not hear of a change by themselves: staff are told whom it touches. */
function callNotes(
  rows: readonly RowPlan[],
  cancelledAsMissing: readonly KnownActivity[],
  timeZone: string,
): readonly RowNote[] {
  const note = (line: number, activity: KnownActivity, zh: string, en: string): RowNote => {
    const { title, startsAt } = activity.facts;
    const what = `${title} ${toWall(startsAt, timeZone).replace('T', ' ')}`;
    return {
      line,
      text: {
        zh: `${what} ${zh}，已有 ${activity.taken} 人预约，请打电话告知（名单:roster ${activity.id}）`,
        en: `${what} ${en}; ${activity.taken} people have signed up and need a call (roster ${activity.id})`,
      },
    };
  };
  const isBooked = (activity: KnownActivity) => activity.taken > 0;
  return [
    ...rows.flatMap(({ item, changed }) =>
      changed
        .filter(
          ({ activity: { facts: before }, occurrence: { facts: after } }) =>
            before.startsAt !== after.startsAt ||
            before.endsAt !== after.endsAt ||
            before.room !== after.room,
        )
        .filter(({ activity }) => isBooked(activity))
        .map(({ activity }) => note(item.line, activity, '改了时间或地点', 'has another time or room')),
    ),
    ...rows.flatMap(({ item, cancelled }) =>
      cancelled.filter(isBooked).map((activity) => note(item.line, activity, '已取消', 'is cancelled')),
    ),
    ...cancelledAsMissing.filter(isBooked).map((activity) => note(0, activity, '已取消', 'is cancelled')),
  ];
}

function keptNotes(line: number | undefined): readonly RowNote[] {
  if (line === undefined) return [];
  const text = {
    zh: '看不出这一行是哪个活动，所以文件里没有的活动都没有取消',
    en: 'This row could be any activity, so nothing was cancelled as missing',
  };
  return [{ line, text }];
}

/** What a row brings into a room at a time that was not there before. */
function roomUses({ added, changed }: RowPlan): readonly RoomUse[] {
  const moved = changed.filter(
    ({ activity: { facts: before }, occurrence: { facts: after } }) =>
      before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.room !== after.room,
  );
  return [...added, ...moved.map(({ occurrence }) => occurrence)].map(({ facts }) => facts);
}

export async function importProgramme(
  { store, ids, now }: ProgrammeDesk,
  { center: { id: centerId, timeZone } }: CenterSettings,
  options: ImportOptions,
): Promise<ImportReport> {
  const { fileName, content, strict = false, cancelMissing = false, dryRun = false } = options;
  const today = dayInZone(now, timeZone);
  // Read before the transaction begins: a large file takes a while, and nobody could sign up meanwhile.
  const assumeYear = assumeYearFrom(await loadKnown(store.db, centerId, timeZone), today);
  const file = await readProgramme({ fileName, content }, { today, timeZone, assumeYear });
  return store.transact(async (trx) => {
    await lockProgramme(trx, centerId);
    const settings = await findCenter(trx, centerId);
    if (!settings) throw new Error(`Center ${centerId} is gone.`);
    const known = await loadKnown(trx, centerId, timeZone);
    const plan = planImport(file, known, { now: toUtc(now), today, timeZone, cancelMissing });
    const check = await checkPlan(trx, plan.rows, { centerId, timeZone, now: toUtc(now) });
    const rows = check.accepted;
    const ofRefused = new Set(plan.rows.filter((row) => !rows.includes(row)).flatMap((row) => row.missing));
    const missing = plan.missing.filter((activity) => !ofRefused.has(activity));
    const cancelledAsMissing = plan.cancelledAsMissing.filter((activity) => !ofRefused.has(activity));
    const wrong = [...file.list.problems, ...check.refused].sort((a, b) => a.line - b.line);
    const isEmptyHanded = file.items.length === 0 && wrong.length > 0;
    const uses = rows.flatMap(roomUses).filter(({ endsAt }) => endsAt > toUtc(now));
    const doubleUses = await findDoubleUses(trx, settings, uses);
    const isShown = options.allowDoubleUse === true || doubleUses.length === 0;
    const mayWrite =
      !dryRun && isShown && !isEmptyHanded && !(strict && (wrong.length > 0 || plan.isUndecided));
    if (mayWrite) await applyPlan(trx, rows, cancelledAsMissing, known, { settings, ids, now });
    const count = (of: (row: RowPlan) => number) => rows.reduce((sum, row) => sum + of(row), 0);
    return {
      applied: mayWrite,
      rows: file.items.length - check.refused.length,
      added: count((row) => row.added.length),
      changed: count((row) => row.changed.length),
      unchanged: count((row) => row.unchanged),
      cancelled: count((row) => row.cancelled.length) + cancelledAsMissing.length,
      wrong,
      moved: plan.moved,
      doubleUses,
      missing: missing.map(({ id, facts }) => ({
        id,
        title: facts.title,
        startsAt: toWire(facts.startsAt, timeZone),
      })),
      notes: [
        ...file.list.notes,
        ...keptNotes(plan.keptBecauseOf),
        ...callNotes(rows, cancelledAsMissing, timeZone),
      ],
    };
  });
}
