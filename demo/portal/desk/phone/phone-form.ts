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
  const isChild = service ? draft.ageBand === 'under14' : draft.isUnder14;
  return html`
    <form novalidate @submit=${onSubmit}>
      ${props.services === '' ? nothing : renderWish(props)}
      <div class="fields">
        ${what}
        ${textField({
          id: 'name',
          label: service ? texts.name : texts.nameToCall,
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
        ${service ? nothing : renderParty(props)} ${service?.asksAge ? renderAge(props) : nothing}
        ${renderOptional(props, 'caller', texts.caller)}
      </div>
      ${service && service.items.length > 0 ? renderItems(service, props) : nothing}
      ${service ? nothing : renderCheck(props, 'isUnder14', texts.isUnder14, { guardianConsent: false })}
      ${isChild ? renderCheck(props, 'guardianConsent', texts.guardian) : nothing}
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
    onChange: (wish) => onChange({ wish, isAgreed: false, guardianConsent: false }),
  });
}

/** How many come, and who it is when somebody else rings for them: whoever is to be rung back is named above. */
function renderParty(props: PhoneFormProps): TemplateResult {
  const { draft, errors, onChange } = props;
  const people = field({
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
  return html`${people} ${renderOptional(props, 'attendeeName', texts.attendeeName)}`;
}

function renderOptional(
  { draft, errors, onChange }: PhoneFormProps,
  id: 'caller' | 'attendeeName',
  label: string,
): TemplateResult {
  return field({
    id,
    label,
    error: errors[id],
    control: ({ describedBy, invalid }) =>
      html`<input
        class="input"
        id=${id}
        maxlength="60"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${draft[id]}
        @input=${(event: Event) => onChange({ [id]: (event.target as HTMLInputElement).value })}
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
  id: 'isAgreed' | 'guardianConsent' | 'isUnder14',
  label: string,
  also: Partial<PhoneDraft> = {},
): TemplateResult {
  const error = errors[id];
  return html`<div>
    <label class="choice">
      <input
        id=${id}
        type="checkbox"
        aria-describedby=${error === undefined ? nothing : `${id}-error`}
        .checked=${draft[id]}
        @change=${(event: Event) => onChange({ ...also, [id]: (event.target as HTMLInputElement).checked })}
      />${label}
    </label>
    ${errorText(id, error)}
  </div>`;
}
