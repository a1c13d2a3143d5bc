/** A line of a file with something wrong in it: a field for each wrong thing, what is right behind a fold, the rest in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { field } from '../../../../src/ui/field.ts';
import { texts } from './texts.ts';

export interface Cell {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** As the file calls its column; undefined: it has no name. */
  readonly column: string | undefined;
  readonly onInput: (text: string) => void;
}

export interface MendLineProps {
  readonly line: number;
  /** What stands in it, if that is known. */
  readonly title?: string;
  readonly cells: readonly Cell[];
  /** Names the fold. */
  readonly rest: string;
}

export function mendLine({ wrong }: ProgrammePlan, props: MendLineProps): TemplateResult {
  const { line, title = '', cells, rest } = props;
  const problems = wrong.filter((problem) => problem.line === line);
  const reasonOf = ({ column }: Cell) =>
    problems.find((problem) => problem.column !== null && problem.column === column)?.reason[texts.language];
  const elsewhere = problems.filter(({ column }) => !cells.some((cell) => cell.column === column));
  const wrongOnes = cells.filter((cell) => reasonOf(cell) !== undefined);
  const others = cells.filter((cell) => reasonOf(cell) === undefined);
  const input = (cell: Cell) =>
    field({
      id: cell.id,
      label: cell.label,
      error: reasonOf(cell),
      control: ({ describedBy, invalid }) =>
        html`<input
          class="input"
          id=${cell.id}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${cell.value}
          @input=${(event: Event) => cell.onInput((event.target as HTMLInputElement).value)}
        />`,
    });
  return html`<fieldset class="line">
    <legend class="label">${texts.line(line)} ${title}</legend>
    ${elsewhere.map(
      ({ column, value, reason }) =>
        html`<p class="error">
          ${column === null ? '' : `${column}: `}${value === '' ? '' : `“${value}” `}${reason[texts.language]}
        </p>`,
    )}
    <div class="fields">${wrongOnes.map(input)}</div>
    ${
      others.length > 0
        ? html`<details ?open=${wrongOnes.length === 0}>
            <summary>${rest}</summary>
            <div class="fields">${others.map(input)}</div>
          </details>`
        : nothing
    }
  </fieldset>`;
}
