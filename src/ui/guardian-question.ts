/** Whether a guardian agrees: asked for a child under 14, and to refuse is as easy as to agree (PIPL article 31). */
import { html, nothing, type TemplateResult } from 'lit';
import type { GuardianAnswer } from '../domain/guardian.ts';
import type { BookingMessages } from '../i18n/booking.ts';
import { radioGroup } from './radio-group.ts';

export interface GuardianQuestion {
  readonly value: GuardianAnswer;
  readonly error: string | undefined;
  readonly messages: BookingMessages;
  onChange(value: GuardianAnswer): void;
}

export function guardianQuestion({ value, error, messages, onChange }: GuardianQuestion): TemplateResult {
  return html`
    <div class="notice-box">
      <p>${messages.guardianHow}</p>
      ${radioGroup({
        id: 'guardian',
        legend: messages.labels.guardian,
        choices: [
          { value: 'agrees', label: messages.guardianAgrees },
          { value: 'refuses', label: messages.guardianRefuses },
        ],
        value,
        error,
        onChange,
      })}
      ${value === 'refuses' ? html`<p>${messages.guardianRefused}</p>` : nothing}
    </div>
  `;
}
