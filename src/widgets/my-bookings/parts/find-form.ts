/** The form that opens a booking by its code and phone. On the way to the first screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MyBookingsMessages } from '../../../i18n/my-bookings.ts';
import { emblemSlot } from '../../../ui/page-slots.ts';
import { stopComposingEnter, textField } from '../../../ui/text-field.ts';

export interface FindDraft {
  readonly code: string;
  readonly phone: string;
}

export type FindField = keyof FindDraft;

export interface FindFormProps {
  readonly messages: MyBookingsMessages;
  readonly draft: FindDraft;
  readonly isFinding: boolean;
  readonly errors: Readonly<Partial<Record<FindField, string>>>;
  /** Above the fields: what has to be corrected, or why nothing was found. */
  readonly banner: unknown;
  onInput(change: Partial<FindDraft>): void;
  onSubmit(): void;
}

export function findForm({
  messages,
  draft,
  isFinding,
  errors,
  banner,
  onInput,
  onSubmit,
}: FindFormProps): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isFinding) onSubmit();
  };
  return html`
    <form class="find" novalidate @submit=${submit} @keydown=${stopComposingEnter}>
      <div class="headed">
        ${emblemSlot}
        <h2 tabindex="-1">${messages.find}</h2>
      </div>
      <p class="hint">${messages.findHow}</p>
      ${banner}
      <fieldset class="fields" ?disabled=${isFinding}>
        ${textField({
          id: 'code',
          label: messages.code,
          hint: messages.codeHint,
          value: draft.code,
          error: errors.code,
          autocomplete: 'off',
          onInput: (code) => onInput({ code }),
        })}
        ${textField({
          id: 'phone',
          label: messages.phone,
          hint: messages.phoneHint,
          value: draft.phone,
          error: errors.phone,
          type: 'tel',
          autocomplete: 'tel',
          onInput: (phone) => onInput({ phone }),
        })}
      </fieldset>
      <button part="primary-button" class="button primary" aria-disabled=${isFinding ? 'true' : nothing}>
        ${isFinding ? messages.finding : messages.find}
      </button>
      <p class="hint">${messages.lostCode}</p>
    </form>
  `;
}
