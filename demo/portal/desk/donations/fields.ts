/** Fields of these forms: a line, a day, several lines, a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../../../../src/ui/field.ts';

export interface LineOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'date' | 'lines';
  readonly isRequired?: boolean;
  readonly onInput: (value: string) => void;
}

export function line(options: LineOptions): TemplateResult {
  const { id, value, type = 'text', isRequired = false, onInput } = options;
  const required = isRequired ? 'true' : nothing;
  const input = (event: Event): void => onInput((event.target as HTMLInputElement).value);
  return field({
    ...options,
    control: ({ describedBy, invalid }) =>
      type === 'lines'
        ? html`<textarea
            class="input"
            id=${id}
            rows="3"
            aria-required=${required}
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          ></textarea>`
        : html`<input
            class="input"
            id=${id}
            type=${type}
            autocomplete="off"
            aria-required=${required}
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${value}
            @input=${input}
          />`,
  });
}

export interface SelectOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

export function select({ id, label, value, options, onChoose }: SelectOptions): TemplateResult {
  return field({
    id,
    label,
    control: () => html`
      <select
        class="input"
        id=${id}
        @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`,
        )}
      </select>
    `,
  });
}
