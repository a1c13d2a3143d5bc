/** A wrong event of a calendar: each thing that it says may be said anew. */
import type { TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { mendLine } from './mend-line.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';

export function wrongEvent(work: UploadWork, plan: ProgrammePlan, line: number): TemplateResult {
  const fields = plan.events.find((event) => event.line === line)?.fields ?? [];
  return mendLine(plan, {
    line,
    title: fields.find(({ column }) => column === 'SUMMARY')?.value ?? '',
    rest: texts.wholeEvent,
    cells: fields.map(({ column, value }) => ({
      id: `event-${line}-${column.replace('#', 'line')}`,
      label: labelOf(column),
      value: work.mended.get(line)?.get(column) ?? value,
      column,
      onInput: (text) => work.mendEvent(line, column, text),
    })),
  });
}

function labelOf(column: string): string {
  if (column.startsWith('#')) return texts.badLine(Number(column.slice(1)));
  return texts.properties[column] ?? column;
}
