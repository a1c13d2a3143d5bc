/** The studio's kinds of fields: each with its label, and told apart by role and name. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A color to show beside it. */
  readonly swatch?: string;
}

export function optionsOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Option<Value>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

export function swatch(color: string): TemplateResult {
  // A fill, for a style would be an attribute to build from text.
  return html`<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
    <rect width="1" height="1" fill=${color} />
  </svg>`;
}

export function radios<Value extends string>(
  name: string,
  legend: string,
  options: readonly Option<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`
    <fieldset>
      <legend>${legend}</legend>
      ${options.map(
        ({ value, label, swatch: color }) => html`
          <label class="choice">
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            ${color === undefined ? nothing : swatch(color)}
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

export function checkbox(
  label: string,
  isChecked: boolean,
  change: (input: HTMLInputElement) => void,
): TemplateResult {
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${isChecked}
        @change=${(event: Event) => change(event.currentTarget as HTMLInputElement)}
      />
      <span>${label}</span>
    </label>
  `;
}

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Said when it appears. */
  readonly problem?: string | undefined;
  /** Nothing can be made of the value. */
  readonly isWrong?: boolean;
  readonly value: string;
  readonly type?: 'text' | 'tel';
  /** An empty list is one that is not known yet: the field is a combobox from the start, for a screen reader as well. */
  readonly suggestions?: readonly { readonly id: string; readonly name: string }[];
  readonly change: (value: string) => void;
}

/** Tells its value when the field is left or Enter is pressed, not with each letter: the preview starts anew each time. */
export function textField({
  id,
  label,
  hint,
  problem,
  isWrong = false,
  value,
  type = 'text',
  suggestions,
  change,
}: TextField): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type=${type}
        .value=${value}
        autocomplete="off"
        spellcheck="false"
        list=${suggestions ? `${id}-all` : nothing}
        aria-describedby="${id}-hint ${id}-problem"
        aria-invalid=${isWrong ? 'true' : nothing}
        @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).value.trim())}
      />
      ${
        suggestions
          ? html`
              <datalist id="${id}-all">
                ${suggestions.map((one) => html`<option value=${one.id}>${one.name}</option>`)}
              </datalist>
            `
          : nothing
      }
      <p class="hint" id="${id}-hint">${hint ?? nothing}</p>
      <p class="problem" id="${id}-problem" role="status">${problem ?? nothing}</p>
    </div>
  `;
}
