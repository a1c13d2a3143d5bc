/** The wrong lines of a file, each with a field for each wrong cell, to be mended in place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { errorText, field } from '../../../../src/ui/field.ts';
import { texts as frame } from '../texts.ts';
import { rowsShown } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadActions } from './upload-view.ts';
import type { UploadWork } from './upload-work.ts';
import { wrongEvent } from './wrong-event.ts';

/** Each wrong line with a field for each wrong cell; the other cells of it are behind a fold. */
export function wrongLines(work: UploadWork, plan: ProgrammePlan, actions: UploadActions): TemplateResult {
  const lines = [...new Set(plan.wrong.map(({ line }) => line))];
  const isEvent = (line: number) => plan.events.some((event) => event.line === line);
  const isMendable = plan.table !== null || plan.events.length > 0;
  return html`
    <h3>${texts.wrong(plan.wrong.length)}</h3>
    <p class="hint">${isMendable ? texts.wrongHint : texts.notMendable}</p>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.onPreview();
      }}
    >
      ${lines.slice(0, rowsShown).map((line) => (isEvent(line) ? wrongEvent(work, plan, line) : renderWrongLine(work, plan, line)))}
      ${
        isMendable
          ? html`<button class="button primary" id="again">${work.isBusy ? frame.wait : texts.again}</button>`
          : nothing
      }
    </form>
  `;
}

/** The header of the sheet, as the preview names columns after it. */
function headerOf(plan: ProgrammePlan): readonly string[] {
  const named = plan.wrong.flatMap(({ column }) => column ?? []);
  const header = plan.table
    ?.slice(0, 10)
    .find((cells) => named.some((name) => cells.some((cell) => cell.trim() === name)));
  return (header ?? plan.table?.[0] ?? []).map((cell) => cell.trim());
}

function renderWrongLine(work: UploadWork, plan: ProgrammePlan, line: number): TemplateResult {
  const problems = plan.wrong.filter((problem) => problem.line === line);
  const cells = work.table?.[line - 1];
  const header = headerOf(plan);
  const reasonOf = (index: number) =>
    problems.find(({ column }) => column !== null && header.indexOf(column) === index)?.reason[
      texts.language
    ];
  const columns = Array.from({ length: Math.max(header.length, cells?.length ?? 0) }).map(
    (_, index) => index,
  );
  const wrong = columns.filter((index) => reasonOf(index) !== undefined);
  const others = columns.filter((index) => reasonOf(index) === undefined);
  const elsewhere = problems.filter(({ column }) => column === null || !header.includes(column));
  const input = (index: number) => {
    const id = `cell-${line}-${index}`;
    const reason = reasonOf(index);
    return field({
      id,
      label: header[index] || texts.column(index + 1),
      error: reason,
      control: ({ describedBy, invalid }) =>
        html`<input
          class="input"
          id=${id}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${cells?.[index] ?? ''}
          @input=${(event: Event) => work.mend(line, index, (event.target as HTMLInputElement).value)}
        />`,
    });
  };
  return html`<fieldset class="line">
    <legend class="label">${texts.line(line)}</legend>
    ${elsewhere.map(
      ({ column, value, reason }) =>
        html`<p class="error">
          ${column === null ? '' : `${column}: `}${value === '' ? '' : `「${value}」 `}${reason[texts.language]}
        </p>`,
    )}
    ${
      cells
        ? html`<div class="fields">${wrong.map(input)}</div>
            ${
              others.length > 0
                ? html`<details ?open=${wrong.length === 0}>
                    <summary>${texts.wholeRow(line)}</summary>
                    <div class="fields">${others.map(input)}</div>
                  </details>`
                : nothing
            }`
        : wrong.map((index) => errorText(`cell-${line}-${index}`, reasonOf(index)))
    }
  </fieldset>`;
}
