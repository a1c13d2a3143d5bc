/** The forms of one day and of one service. */
import { html, type TemplateResult } from 'lit';
import { weekdayNames } from '../../../../src/i18n/format.ts';
import { field } from '../../../../src/ui/field.ts';
import { deskLanguage } from '../language.ts';
import { type DayDraft, type Errors, isUsual, type ServiceDraft } from './drafts.ts';
import { texts } from './texts.ts';

interface LineOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly errors: Errors;
  readonly isNumber?: boolean;
  readonly maxlength?: number;
  readonly onInput: (value: string) => void;
}

function line(options: LineOptions): TemplateResult {
  const { id, value, errors, isNumber = false, maxlength = 200, onInput } = options;
  return field({
    ...options,
    error: errors[id],
    control: ({ describedBy, invalid }) =>
      html`<input
        class="input"
        id=${id}
        inputmode=${isNumber ? 'numeric' : 'text'}
        maxlength=${maxlength}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />`,
  });
}

interface ChoicesOptions<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function choices<Value extends string>(options: ChoicesOptions<Value>): TemplateResult {
  const { name, legend, values, value, onChoose } = options;
  return html`<fieldset>
    <legend class="label">${legend}</legend>
    <div class="row">
      ${(Object.keys(values) as Value[]).map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${name}
              .checked=${one === value}
              @change=${() => onChoose(one)}
            />${values[one]}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export interface DayFormProps {
  readonly draft: DayDraft;
  readonly errors: Errors;
  readonly usual: string;
  readonly usualSeats: number;
  readonly onChange: (change: Partial<DayDraft>) => void;
}

export function dayForm({ draft, errors, usual, usualSeats, onChange }: DayFormProps): TemplateResult {
  return html`
    <p class="hint">${usual === '' ? texts.usualNone : texts.usual(usual)}</p>
    ${choices({
      name: 'choice',
      legend: texts.choice,
      values: texts.choices,
      value: draft.choice,
      onChoose: (choice) => onChange({ choice }),
    })}
    ${
      draft.choice === 'other'
        ? line({
            id: 'hours',
            label: texts.hours,
            hint: texts.periodsHint,
            value: draft.hours,
            errors,
            onInput: (hours) => onChange({ hours }),
          })
        : ''
    }
    ${
      draft.choice === 'closed'
        ? ''
        : line({
            id: 'seats',
            label: texts.seats,
            hint: texts.seatsHint(usualSeats),
            value: draft.seats,
            errors,
            isNumber: true,
            onInput: (seats) => onChange({ seats }),
          })
    }
    ${
      isUsual(draft)
        ? ''
        : line({
            id: 'note',
            label: texts.note,
            value: draft.note,
            errors,
            onInput: (note) => onChange({ note }),
          })
    }
  `;
}

export interface ServiceFormProps {
  readonly draft: ServiceDraft;
  readonly errors: Errors;
  readonly onChange: (change: Partial<ServiceDraft>) => void;
}

export function serviceForm({ draft, errors, onChange }: ServiceFormProps): TemplateResult {
  const text = (id: 'name' | 'room' | 'bring' | 'description', maxlength: number) =>
    line({
      id,
      label: texts[id],
      value: draft[id],
      errors,
      maxlength,
      onInput: (value) => onChange({ [id]: value }),
    });
  const number = (id: 'slotMinutes' | 'capacity' | 'horizonDays') =>
    line({
      id,
      label: texts[id],
      value: draft[id],
      errors,
      isNumber: true,
      onInput: (value) => onChange({ [id]: value }),
    });
  const week = (id: 'weekly' | 'walkIn', legend: string) =>
    html`<fieldset>
      <legend class="label">${legend}</legend>
      <p class="hint">${texts.periodsHintOrNone}</p>
      <div class="fields">
        ${weekdayNames(deskLanguage()).map((weekday, index) =>
          line({
            id: `${id}-${index + 1}`,
            label: weekday,
            value: draft[id][index] ?? '',
            errors,
            onInput: (value) => onChange({ [id]: draft[id].map((one, at) => (at === index ? value : one)) }),
          }),
        )}
      </div>
    </fieldset>`;
  return html`
    <div class="fields">${text('name', 120)} ${text('room', 120)}</div>
    <div class="fields">${number('slotMinutes')} ${number('capacity')} ${number('horizonDays')}</div>
    ${week('weekly', texts.weekly)} ${week('walkIn', texts.walkInTimes)}
    ${choices({
      name: 'holidays',
      legend: texts.onHolidays,
      values: texts.onHoliday,
      value: draft.onHolidays,
      onChoose: (onHolidays) => onChange({ onHolidays }),
    })}
    ${text('bring', 500)} ${text('description', 2000)}
  `;
}
