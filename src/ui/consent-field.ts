/** A consent: never ticked beforehand, and each for itself (PIPL articles 14 and 29). */
import { html, type TemplateResult } from 'lit';
import { ariaOf, errorText } from './field.ts';

export interface ConsentFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly isGiven: boolean;
  readonly error?: string | undefined;
  readonly onChange: (isGiven: boolean) => void;
}

export function consentField({ id, label, isGiven, error, onChange }: ConsentFieldOptions): TemplateResult {
  const { describedBy, invalid } = ariaOf({ id, error });
  return html`
    <div class="field">
      <label class="choice consent">
        <input
          type="checkbox"
          id=${id}
          aria-required="true"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .checked=${isGiven}
          @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
        />
        ${label}
      </label>
      ${errorText(id, error)}
    </div>
  `;
}
