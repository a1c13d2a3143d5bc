/** A wrong row of a sheet: each cell of it may be written anew. */
import type { TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { mendLine } from './mend-line.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';

/** The header of the sheet, as the preview names columns after it. */
function headerOf(plan: ProgrammePlan): readonly string[] {
  const named = plan.wrong.flatMap(({ column }) => column ?? []);
  const header = plan.table
    ?.slice(0, 10)
    .find((cells) => named.some((name) => cells.some((cell) => cell.trim() === name)));
  return (header ?? plan.table?.[0] ?? []).map((cell) => cell.trim());
}

export function wrongRow(work: UploadWork, plan: ProgrammePlan, line: number): TemplateResult {
  const values = work.table?.[line - 1];
  const header = headerOf(plan);
  const length = values ? Math.max(header.length, values.length) : 0;
  return mendLine(plan, {
    line,
    rest: texts.wholeRow(line),
    cells: Array.from({ length }).map((_, index) => {
      const name = header[index] || undefined;
      return {
        id: `cell-${line}-${index}`,
        label: name ?? texts.column(index + 1),
        value: values?.[index] ?? '',
        // Of two columns of one name the first one is meant.
        column: header.indexOf(name ?? '') === index ? name : undefined,
        onInput: (text) => work.mend(line, index, text),
      };
    }),
  });
}
