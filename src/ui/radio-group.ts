/** One of a few choices, all of them in sight. */
import { html, type TemplateResult } from 'lit';
import { ariaOf, errorText } from './field.ts';

export interface RadioGroupOptions<T extends string> {
  /** The first choice has this id, so that an error can lead there. */
  readonly id: string;
  readonly legend: string;
  /** It stands above already, as a heading; a screen reader says it with each choice. */
  readonly isLegendHidden?: boolean;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** Undefined: none is chosen yet. */
  readonly value: T | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: T) => void;
}

export function radioGroup<T extends string>(options: RadioGroupOptions<T>): TemplateResult {
  const { id, legend, isLegendHidden = false, choices, value, error, onChange } = options;
  const { describedBy, invalid } = ariaOf({ id, error });
  return html`
    <fieldset aria-describedby=${describedBy}>
      <legend class=${isLegendHidden ? 'visually-hidden' : 'label'}>${legend}</legend>
      <div class="row choices">
        ${choices.map(
          (choice, index) => html`
            <label class="choice">
              <input
                type="radio"
                id=${index === 0 ? id : `${id}-${choice.value}`}
                name=${id}
                aria-invalid=${invalid}
                .checked=${choice.value === value}
                @change=${() => onChange(choice.value)}
              />
              ${choice.label}
            </label>
          `,
        )}
      </div>
      ${errorText(id, error)}
    </fieldset>
  `;
}
