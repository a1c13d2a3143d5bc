/** An outcome that nobody here knows: said so, asked for again, with the phone in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SignUpMessages } from '../../../../i18n/sign-up.ts';

export function renderUnknown(
  messages: SignUpMessages,
  title: string,
  how: string,
  isAsking: boolean,
  onAsk: () => void,
): TemplateResult {
  return html`
    <div class="message">
      <h3 tabindex="-1" data-focus>${title}</h3>
      <p>${how}</p>
      <p>
        <button
          part="button"
          class="button"
          type="button"
          aria-disabled=${isAsking ? 'true' : nothing}
          @click=${onAsk}
        >
          ${isAsking ? messages.asking : messages.askAgain}
        </button>
      </p>
    </div>
  `;
}
