/** A file of the programme as a page brings it: first what it would do, then exactly that, all of it or nothing. */
import type { ApplyProgramme, PreviewProgramme, ProgrammePlan } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import { invalid, Refusal } from '../problem.ts';
import { columnsMax, rowsMax } from '../sheets/workbook-limits.ts';
import { applyPlan } from './apply-plan.ts';
import { describePlan } from './describe-plan.ts';
import { prepareImport, readFor } from './prepare-import.ts';
import type { ProgrammeSource } from './read-programme.ts';
import { unreadable, type ProgrammeFile } from './read-sheet.ts';
import type { ProgrammeDesk } from './write-activity.ts';

type Wish = Omit<PreviewProgramme, 'fileName' | 'contentBase64' | 'table' | 'mended'>;

/** A table that could not be sent back is too large to be shown. */
function limited(file: ProgrammeFile): ProgrammeFile {
  const { table } = file;
  if (!table || (table.length <= rowsMax && table.every(({ length }) => length <= columnsMax))) return file;
  return unreadable(
    '',
    `表太大了：最多 ${rowsMax} 行、${columnsMax} 列。请分成几份上传`,
    `The sheet is too large: ${rowsMax} rows and ${columnsMax} columns at most. Upload it in parts`,
  );
}

async function plan(
  desk: ProgrammeDesk,
  center: CenterSettings,
  source: ProgrammeSource,
  wish: Wish & { readonly digest: string | undefined },
): Promise<ProgrammePlan> {
  const { store, ids, now } = desk;
  const { allowDoubleUse = false, digest } = wish;
  const toCancel = new Set(wish.cancel ?? []);
  const decisions = new Map((wish.decisions ?? []).map(({ line, number }) => [line, number]));
  const file = limited(await readFor(desk, center, source));
  return store.transact(async (trx) => {
    const prepared = await prepareImport(trx, center, file, { toCancel, decisions, asksForDates: true, now });
    const described = describePlan(prepared, file, { allowDoubleUse });
    if (digest === undefined) return described;
    if (described.digest !== digest) throw new Refusal('changed_meanwhile');
    if (!described.canApply) throw invalid('table', 'has rows that cannot be applied as they are');
    const { settings, rows, cancelledAsMissing, known } = prepared;
    await applyPlan(trx, rows, cancelledAsMissing, known, { settings, ids, now });
    return { ...described, applied: true };
  });
}

export function previewProgramme(
  desk: ProgrammeDesk,
  center: CenterSettings,
  source: ProgrammeSource,
  wish: Wish,
): Promise<ProgrammePlan> {
  return plan(desk, center, source, { ...wish, digest: undefined });
}

/** @throws Refusal `changed_meanwhile` when it would do something else than the preview said */
export function applyProgramme(
  desk: ProgrammeDesk,
  center: CenterSettings,
  source: ProgrammeSource,
  wish: Omit<ApplyProgramme, 'fileName' | 'contentBase64' | 'table' | 'mended'>,
): Promise<ProgrammePlan> {
  return plan(desk, center, source, wish);
}
