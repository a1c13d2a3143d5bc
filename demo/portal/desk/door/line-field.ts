/** A line to type at the door: a name, or a passphrase that can be shown. */
import { html, type TemplateResult } from 'lit';
import { field } from '../../../../src/ui/field.ts';
import { texts } from './texts.ts';

export interface LineFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password';
  readonly autocomplete: 'username' | 'current-password' | 'new-password';
  readonly onInput: (value: string) => void;
}

export function lineField(options: LineFieldOptions): TemplateResult {
  const { id, value, type = 'text', autocomplete, onInput } = options;
  return field({
    ...options,
    control: ({ describedBy, invalid }) => html`
      <input
        class="input"
        id=${id}
        name=${id}
        type=${type}
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        aria-required="true"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />
    `,
  });
}

export interface PassphraseFieldOptions extends Omit<LineFieldOptions, 'id' | 'label' | 'type'> {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

export function passphraseField({ isShown, onShow, ...line }: PassphraseFieldOptions): TemplateResult {
  return html`
    ${lineField({ ...line, id: 'passphrase', label: texts.passphrase, type: isShown ? 'text' : 'password' })}
    <label class="choice">
      <input
        type="checkbox"
        .checked=${isShown}
        @change=${(event: Event) => onShow((event.target as HTMLInputElement).checked)}
      />
      ${texts.show}
    </label>
  `;
}
