/** Loads a file of the programme: reads it, compares it with what is there, writes the difference, reports all of it. */
import type { ImportReport, ImportRequest } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { applyPlan } from './apply-plan.ts';
import type { KnownActivity } from './known.ts';
import { isElsewhere } from './match-dates.ts';
import type { RowPlan, ToCancel } from './plan.ts';
import { prepareImport, readFor } from './prepare-import.ts';
import type { RowNote } from '../sheets/problems.ts';
import { toWall } from './wall-clock.ts';
import type { ProgrammeDesk } from './write-activity.ts';

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
        .filter(isElsewhere)
        .filter(({ activity }) => isBooked(activity))
        .map(({ activity }) => note(item.line, activity, '改了时间或地点', 'has another time or room')),
    ),
    ...rows.flatMap(({ item, cancelled }) =>
      cancelled.filter(isBooked).map((activity) => note(item.line, activity, '已取消', 'is cancelled')),
    ),
    ...cancelledAsMissing.filter(isBooked).map((activity) => note(0, activity, '已取消', 'is cancelled')),
  ];
}

export function keptNotes(line: number | undefined): readonly RowNote[] {
  if (line === undefined) return [];
  const text = {
    zh: '看不出这一行是哪个活动，所以文件里没有的活动都没有取消',
    en: 'This row could be any activity, so nothing was cancelled as missing',
  };
  return [{ line, text }];
}

export async function importProgramme(
  desk: ProgrammeDesk,
  center: CenterSettings,
  options: ImportOptions,
): Promise<ImportReport> {
  const { store, ids, now } = desk;
  const { timeZone } = center.center;
  const { fileName, content, strict = false, cancelMissing = false, dryRun = false } = options;
  const toCancel: ToCancel = cancelMissing ? 'all' : new Set<string>();
  const file = await readFor(desk, center, { fileName, content });
  return store.transact(async (trx) => {
    const wish = { toCancel, decisions: new Map(), asksForDates: false, now };
    const prepared = await prepareImport(trx, center, file, wish);
    const { settings, known, plan, rows, missing, cancelledAsMissing, wrong, doubleUses } = prepared;
    const isEmptyHanded = file.items.length === 0 && wrong.length > 0;
    const isShown = options.allowDoubleUse === true || doubleUses.length === 0;
    const mayWrite =
      !dryRun && isShown && !isEmptyHanded && !(strict && (wrong.length > 0 || plan.isUndecided));
    if (mayWrite) await applyPlan(trx, rows, cancelledAsMissing, known, { settings, ids, now });
    const count = (of: (row: RowPlan) => number) => rows.reduce((sum, row) => sum + of(row), 0);
    return {
      applied: mayWrite,
      rows: file.items.length - prepared.refused,
      added: count((row) => row.added.length),
      changed: count((row) => row.changed.length),
      unchanged: count((row) => row.unchanged),
      cancelled: count((row) => row.cancelled.length) + cancelledAsMissing.length,
      wrong: [...wrong],
      moved: plan.moved.map(({ candidates, ...row }) => ({
        ...row,
        candidates: candidates.map(({ label, number }) => `${label} · 编号 ${number}`),
      })),
      doubleUses: [...doubleUses],
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
