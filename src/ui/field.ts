/** A label, its control, a hint and an error, tied together for everyone who cannot see them side by side. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Aria {
  /** Ids for `aria-describedby`, or nothing. */
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

export interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Renders the control, which carries the id and these attributes. */
  readonly control: (aria: Aria) => TemplateResult;
}

export function ariaOf({ id, hint, error }: Pick<FieldOptions, 'id' | 'hint' | 'error'>): Aria {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return { describedBy: ids || nothing, invalid: error ? 'true' : nothing };
}

export function errorText(id: string, error: string | undefined): TemplateResult | typeof nothing {
  return error ? html`<p class="error" id=${`${id}-error`}>${error}</p>` : nothing;
}

export function field(options: FieldOptions): TemplateResult {
  const { id, label, hint, error, control } = options;
  return html`
    <div class="field">
      <label class="label" for=${id}>${label}</label>
      ${hint ? html`<span class="hint" id=${`${id}-hint`}>${hint}</span>` : nothing}
      ${control(ariaOf(options))} ${errorText(id, error)}
    </div>
  `;
}
