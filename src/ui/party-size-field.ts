/** How many people come: to type, or one more and one fewer by a button. */
import { html, nothing, type TemplateResult } from 'lit';
import { readPartySize } from '../domain/party-size.ts';
import type { BookingMessages } from '../i18n/booking.ts';
import { field } from './field.ts';

export interface PartySizeFieldOptions {
  /** As typed: a number that cannot be read is still there to be corrected. */
  readonly value: string;
  readonly limit: number;
  readonly error?: string | undefined;
  readonly messages: BookingMessages;
  readonly onInput: (value: string) => void;
}

export function partySizeField({
  value,
  limit,
  error,
  messages,
  onInput,
}: PartySizeFieldOptions): TemplateResult {
  const size = readPartySize(value) || 1;
  const stepper = (label: string, sign: string, next: number): TemplateResult => html`
    <button
      part="button"
      class="button step"
      type="button"
      aria-label=${label}
      aria-controls="partySize"
      aria-disabled=${next < 1 || next > limit ? 'true' : nothing}
      @click=${() => onInput(String(Math.min(Math.max(next, 1), limit)))}
    >
      ${sign}
    </button>
  `;
  return field({
    id: 'partySize',
    label: messages.labels.partySize,
    hint: messages.partySizeHint(limit),
    error,
    control: ({ describedBy, invalid }) => html`
      <div class="stepper">
        ${stepper(messages.fewer, '−', size - 1)}
        <input
          part="field"
          class="input"
          id="partySize"
          inputmode="numeric"
          autocomplete="off"
          aria-required="true"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${value}
          @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
        />
        ${stepper(messages.more, '+', size + 1)}
      </div>
    `,
  });
}
