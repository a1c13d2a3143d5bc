/** A line of text to type, with its label, hint and error. */
import { html, type TemplateResult } from 'lit';
import { field } from './field.ts';

export interface TextFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'tel';
  readonly autocomplete: 'name' | 'tel' | 'off';
  readonly onInput: (value: string) => void;
}

export function textField(options: TextFieldOptions): TemplateResult {
  const { id, value, type = 'text', autocomplete, onInput } = options;
  return field({
    ...options,
    control: ({ describedBy, invalid }) => html`
      <input
        part="field"
        class="input"
        id=${id}
        type=${type}
        autocomplete=${autocomplete}
        aria-required="true"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />
    `,
  });
}

/** Enter chooses a word while an input method composes; 229 is how older engines say so. */
export function stopComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
