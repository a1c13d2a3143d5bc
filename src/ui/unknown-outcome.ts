/** An outcome that nobody here knows: said so, asked for again, with the phone in sight. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingMessages } from '../i18n/booking.ts';

export interface UnknownOutcomeOptions {
  readonly title: string;
  readonly how: string;
  readonly isAsking: boolean;
  readonly messages: BookingMessages;
  readonly onAsk: () => void;
}

export function unknownOutcome({
  title,
  how,
  isAsking,
  messages,
  onAsk,
}: UnknownOutcomeOptions): TemplateResult {
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
