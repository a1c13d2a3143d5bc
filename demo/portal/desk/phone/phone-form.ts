/** The form of a slot for somebody on the phone: everything within reach of the keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../../../src/api/generated/types.ts';
import { errorText, field } from '../../../../src/ui/field.ts';
import { textField } from '../../../../src/ui/text-field.ts';
import { ageBands, type PhoneDraft, type PhoneErrors } from './phone-draft.ts';
import { texts as frame } from '../texts.ts';
import { slotField, type SlotChoice } from './slot-field.ts';
import { texts } from './texts.ts';

export interface PhoneFormProps {
  /** Whose slot is chosen. */
  readonly service: Service;
  readonly choices: readonly SlotChoice[];
  /** What was chosen is full. */
  readonly waits: boolean;
  readonly draft: PhoneDraft;
  readonly errors: PhoneErrors;
  readonly isBusy: boolean;
  /** So long the chosen seat is kept; undefined: it is not. */
  readonly minutesLeft: number | undefined;
  /** On to the next field: the time is chosen. */
  readonly onLeaveSlot: () => void;
  readonly onChange: (change: Partial<PhoneDraft>) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onClose: () => void;
}

export function phoneForm(props: PhoneFormProps): TemplateResult {
  const { service, waits, draft, errors, isBusy, onChange, onSubmit, onClose } = props;
  return html`
    <form novalidate @submit=${onSubmit}>
      <div class="fields">
        ${slotField({
          choices: props.choices,
          slotId: draft.slotId,
          error: errors.slotId,
          minutesLeft: props.minutesLeft,
          onLeave: props.onLeaveSlot,
          onChange: (slotId) => onChange({ slotId, items: [] }),
        })}
        ${textField({
          id: 'name',
          label: texts.name,
          value: draft.name,
          error: errors.name,
          autocomplete: 'off',
          onInput: (name) => onChange({ name }),
        })}
        ${textField({
          id: 'phone',
          label: texts.phone,
          value: draft.phone,
          error: errors.phone,
          type: 'tel',
          autocomplete: 'off',
          onInput: (phone) => onChange({ phone }),
        })}
        ${service.asksAge ? renderAge(props) : nothing}
        ${field({
          id: 'caller',
          label: texts.caller,
          control: () =>
            html`<input
              class="input"
              id="caller"
              maxlength="60"
              autocomplete="off"
              .value=${draft.caller}
              @input=${(event: Event) => onChange({ caller: (event.target as HTMLInputElement).value })}
            />`,
        })}
      </div>
      ${service.items.length > 0 ? renderItems(props) : nothing}
      ${draft.ageBand === 'under14' ? renderCheck(props, 'guardianConsent', texts.guardian) : nothing}
      ${renderCheck(props, 'isAgreed', service.healthNotice ? texts.agreedHealth : texts.agreed)}
      <div class="row">
        <button class="button primary">${isBusy ? frame.wait : waits ? texts.wait : texts.book}</button>
        <button class="button plain" type="button" @click=${onClose}>${texts.close}</button>
      </div>
    </form>
  `;
}

function renderAge({ draft, errors, onChange }: PhoneFormProps): TemplateResult {
  return field({
    id: 'ageBand',
    label: texts.age,
    error: errors.ageBand,
    control: ({ describedBy, invalid }) =>
      html`<select
        class="input"
        id="ageBand"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          onChange({ ageBand: ageBands.find((band) => band === value) ?? '' });
        }}
      >
        <option value="">${texts.choose}</option>
        ${ageBands.map(
          (band) =>
            html`<option value=${band} .selected=${band === draft.ageBand}>${texts.ages[band]}</option>`,
        )}
      </select>`,
  });
}

function renderItems({ service, draft, errors, onChange }: PhoneFormProps): TemplateResult {
  const { items } = service;
  const toggle = (id: string, isChosen: boolean): void =>
    onChange({ items: [...draft.items.filter((one) => one !== id), ...(isChosen ? [id] : [])] });
  return html`<fieldset aria-describedby=${errors.items === undefined ? nothing : 'items-error'}>
    <legend class="label">${texts.items}</legend>
    <div class="row">
      ${items.map(
        ({ id, name }, index) =>
          html`<label class="choice">
            <input
              id=${index === 0 ? 'items' : nothing}
              type="checkbox"
              .checked=${draft.items.includes(id)}
              @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
            />${name}
          </label>`,
      )}
    </div>
    ${errorText('items', errors.items)}
  </fieldset>`;
}

function renderCheck(
  { draft, errors, onChange }: PhoneFormProps,
  id: 'isAgreed' | 'guardianConsent',
  label: string,
): TemplateResult {
  const error = errors[id];
  return html`<div>
    <label class="choice">
      <input
        id=${id}
        type="checkbox"
        aria-describedby=${error === undefined ? nothing : `${id}-error`}
        .checked=${draft[id]}
        @change=${(event: Event) => onChange({ [id]: (event.target as HTMLInputElement).checked })}
      />${label}
    </label>
    ${errorText(id, error)}
  </div>`;
}
