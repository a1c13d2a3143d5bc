/** The form of a slot or an activity for somebody on the phone: everything within reach of the keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../../../src/api/generated/types.ts';
import { errorText, field } from '../../../../src/ui/field.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { textField } from '../../../../src/ui/text-field.ts';
import { ageBands, type PhoneDraft, type PhoneErrors, type Wish } from './phone-draft.ts';
import { texts as frame } from '../texts.ts';
import { texts } from './texts.ts';

export interface PhoneFormProps {
  /** Of which a time is wanted; undefined: an activity is. */
  readonly service: Service | undefined;
  /** What all services are called; empty: there is nothing but activities. */
  readonly services: string;
  /** The field of the time or the activity. */
  readonly what: TemplateResult;
  /** What was chosen is full. */
  readonly waits: boolean;
  readonly draft: PhoneDraft;
  readonly errors: PhoneErrors;
  readonly isBusy: boolean;
  readonly onChange: (change: Partial<PhoneDraft>) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onClose: () => void;
}

export function phoneForm(props: PhoneFormProps): TemplateResult {
  const { service, what, waits, draft, errors, isBusy, onChange, onSubmit, onClose } = props;
  return html`
    <form novalidate @submit=${onSubmit}>
      ${props.services === '' ? nothing : renderWish(props)}
      <div class="fields">
        ${what}
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
        ${service ? nothing : renderPeople(props)} ${service?.asksAge ? renderAge(props) : nothing}
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
      ${service && service.items.length > 0 ? renderItems(service, props) : nothing}
      ${service && draft.ageBand === 'under14' ? renderCheck(props, 'guardianConsent', texts.guardian) : nothing}
      ${renderCheck(props, 'isAgreed', service?.healthNotice ? texts.agreedHealth : texts.agreed)}
      <div class="row">
        <button class="button primary">${isBusy ? frame.wait : waits ? texts.wait : texts.book}</button>
        <button class="button plain" type="button" @click=${onClose}>${texts.close}</button>
      </div>
    </form>
  `;
}

/** The notices of the two are not the same: what was agreed to for one is not for the other. */
function renderWish({ services, draft, onChange }: PhoneFormProps): TemplateResult {
  return radioGroup<Wish>({
    id: 'wish',
    legend: texts.wish,
    choices: [
      { value: 'slot', label: services },
      { value: 'activity', label: texts.wishActivity },
    ],
    value: draft.wish,
    onChange: (wish) => onChange({ wish, isAgreed: false }),
  });
}

function renderPeople({ draft, errors, onChange }: PhoneFormProps): TemplateResult {
  return field({
    id: 'partySize',
    label: texts.howMany,
    error: errors.partySize,
    control: ({ describedBy, invalid }) =>
      html`<input
        class="input"
        id="partySize"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${draft.partySize}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => onChange({ partySize: (event.target as HTMLInputElement).value })}
      />`,
  });
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

function renderItems({ items }: Service, { draft, errors, onChange }: PhoneFormProps): TemplateResult {
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
