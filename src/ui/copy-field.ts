/** A text to take along: a button that copies it, and the text itself to select where there is no clipboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { copyIcon } from './icons.ts';

export interface Copied {
  readonly text: string;
  /** False where the page may not use the clipboard: plain http, some in-app browsers. */
  readonly isDone: boolean;
}

export interface CopyFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly copied: Copied | undefined;
  readonly messages: { readonly copy: string; readonly copied: string; readonly copyByHand: string };
  /** Without it there is no button: copying has failed already. */
  readonly onCopy?: () => void;
}

export function isCopiedText(copied: Copied | undefined, text: string): copied is Copied {
  return copied?.text === text;
}

export async function copyText(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return { text, isDone: true };
  } catch {
    return { text, isDone: false };
  }
}

export function copyField({ id, label, text, copied, messages, onCopy }: CopyFieldOptions): TemplateResult {
  const outcome = isCopiedText(copied, text) ? copied : undefined;
  return html`
    <div class="copy">
      <label class="label" id=${`${id}-label`} for=${id}>${label}</label>
      <div class="row">
        <input
          part="field"
          class="input"
          id=${id}
          readonly
          .value=${text}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        />
        ${
          onCopy
            ? html`
                <button
                  part="button"
                  class="button"
                  type="button"
                  aria-describedby=${`${id}-label`}
                  @click=${onCopy}
                >
                  ${copyIcon}${outcome?.isDone ? messages.copied : messages.copy}
                </button>
              `
            : nothing
        }
      </div>
      ${outcome && !outcome.isDone ? html`<p class="hint">${messages.copyByHand}</p>` : nothing}
    </div>
  `;
}
