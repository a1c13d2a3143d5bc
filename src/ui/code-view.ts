/** The code of a booking: in large digits, heard letter by letter, with a button that copies it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCode } from '../domain/booking-code.ts';
import { isCopiedText, type Copied } from './copy-field.ts';
import { copyIcon } from './icons.ts';

export interface CodeViewOptions {
  /** As stored; shown in two groups. */
  readonly code: string;
  readonly label: string;
  readonly copied: Copied | undefined;
  readonly messages: { readonly copy: string; readonly copied: string; readonly copyByHand: string };
  readonly onCopy: () => void;
}

export function codeView({ code, label, copied, messages, onCopy }: CodeViewOptions): TemplateResult {
  const outcome = isCopiedText(copied, code) ? copied : undefined;
  // As one word it would be nonsense.
  const spoken = code.split('').join(' ');
  return html`
    <div class="code">
      <p class="label" id="code-label">${label}</p>
      <p part="code" class="digits" role="img" aria-label=${`${label} ${spoken}`}>${formatCode(code)}</p>
      <button part="button" class="button" type="button" aria-describedby="code-label" @click=${onCopy}>
        ${copyIcon}${outcome?.isDone ? messages.copied : messages.copy}
      </button>
      ${outcome && !outcome.isDone ? html`<p class="hint">${messages.copyByHand}</p>` : nothing}
    </div>
  `;
}
