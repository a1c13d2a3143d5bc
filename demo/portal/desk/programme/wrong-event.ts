/** A wrong event of a calendar, with a field for each thing it says; what is right is behind a fold. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { field } from '../../../../src/ui/field.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';

type Field = ProgrammePlan['events'][number]['fields'][number];

export function wrongEvent(work: UploadWork, { wrong, events }: ProgrammePlan, line: number): TemplateResult {
  const problems = wrong.filter((problem) => problem.line === line);
  const fields = events.find((event) => event.line === line)?.fields ?? [];
  const reasonOf = (column: string) => problems.find((one) => one.column === column)?.reason[texts.language];
  const elsewhere = problems.filter(({ column }) => !fields.some((one) => one.column === column));
  const title = fields.find(({ column }) => column === 'SUMMARY')?.value ?? '';
  const input = ({ column, value }: Field) => {
    const id = `event-${line}-${column.replace('#', 'line')}`;
    return field({
      id,
      label: labelOf(column),
      error: reasonOf(column),
      control: ({ describedBy, invalid }) =>
        html`<input
          class="input"
          id=${id}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${work.mended.get(line)?.get(column) ?? value}
          @input=${(event: Event) => work.mendEvent(line, column, (event.target as HTMLInputElement).value)}
        />`,
    });
  };
  const wrongOnes = fields.filter(({ column }) => reasonOf(column) !== undefined);
  const others = fields.filter(({ column }) => reasonOf(column) === undefined);
  return html`<fieldset class="line">
    <legend class="label">${texts.line(line)} ${title}</legend>
    ${elsewhere.map(
      ({ column, value, reason }) =>
        html`<p class="error">
          ${column === null ? '' : `${column}: `}${value === '' ? '' : `「${value}」 `}${reason[texts.language]}
        </p>`,
    )}
    <div class="fields">${wrongOnes.map(input)}</div>
    ${
      others.length > 0
        ? html`<details ?open=${wrongOnes.length === 0}>
            <summary>${texts.wholeEvent}</summary>
            <div class="fields">${others.map(input)}</div>
          </details>`
        : nothing
    }
  </fieldset>`;
}

function labelOf(column: string): string {
  if (column.startsWith('#')) return texts.badLine(Number(column.slice(1)));
  return texts.properties[column] ?? column;
}
