/** The way out of a form: at once, or after a question for those who may have touched it by mistake. */
import { html, type TemplateResult } from 'lit';
import type { BookingMessages } from '../i18n/booking.ts';

export interface LeaveButtonProps {
  readonly label: string | TemplateResult;
  /** Whether something would seem lost. */
  readonly asks: boolean;
  readonly isPlain?: boolean;
  readonly isHidden: boolean;
  readonly messages: BookingMessages;
  onLeave(): void;
}

export function leaveButton({
  label,
  asks,
  isPlain,
  isHidden,
  messages,
  onLeave,
}: LeaveButtonProps): TemplateResult {
  const look = `button ${isPlain ? 'plain' : ''}`;
  if (!asks)
    return html`
      <button part="button" class=${look} type="button" ?hidden=${isHidden} @click=${onLeave}>
        ${label}
      </button>
    `;
  // The same control again is the way to stay.
  return html`
    <details class="leave-question" ?hidden=${isHidden}>
      <summary part="button" class=${look}>${label}</summary>
      <div class="message warn">
        <p tabindex="-1">${messages.leaveQuestion}</p>
        <p>
          <button part="button" class="button" type="button" @click=${onLeave}>${messages.leaveForm}</button>
        </p>
      </div>
    </details>
  `;
}
