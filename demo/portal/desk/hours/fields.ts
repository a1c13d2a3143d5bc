/** The fields of the forms of this section. */
import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../../../../src/ui/field.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { texts } from './texts.ts';

/** Id of a field → what is wrong with it. */
export type Errors = Readonly<Record<string, string>>;

interface LineOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly errors: Errors;
  readonly isNumber?: boolean;
  readonly type?: 'text' | 'date';
  /** Of several sentences. */
  readonly isLong?: boolean;
  readonly maxlength?: number;
  readonly onInput: (value: string) => void;
}

export function line(options: LineOptions): TemplateResult {
  const { id, value, errors, isNumber = false, isLong = false } = options;
  const { maxlength = 200, type = 'text', onInput } = options;
  const handleInput = (event: Event) => onInput((event.target as HTMLInputElement).value);
  return field({
    ...options,
    error: errors[id],
    control: ({ describedBy, invalid }) => {
      if (isLong)
        return html`<textarea
          class="input"
          id=${id}
          rows="2"
          maxlength=${maxlength}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${value}
          @input=${handleInput}
        ></textarea>`;
      return html`<input
        class="input ${isNumber || type === 'date' ? 'short' : ''}"
        id=${id}
        type=${type}
        inputmode=${isNumber ? 'numeric' : 'text'}
        maxlength=${maxlength}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${handleInput}
      />`;
    },
  });
}

interface ChoicesOptions<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly values: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function choices<Value extends string>({ values, ...options }: ChoicesOptions<Value>): TemplateResult {
  const all = (Object.keys(values) as Value[]).map((value) => ({ value, label: values[value] }));
  return radioGroup({ ...options, choices: all });
}

export interface TickOptions {
  readonly id: string;
  readonly label: string;
  readonly isTicked: boolean;
  /** Where there are several alike: of what it is. */
  readonly of?: string;
  readonly onTick: (isTicked: boolean) => void;
}

export function tick({ id, label, isTicked, of, onTick }: TickOptions): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      id=${id}
      aria-label=${of === undefined ? nothing : `${label} ${of}`}
      .checked=${isTicked}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    />${label}
  </label>`;
}

const limits = {
  slotMinutes: [5, 480],
  capacity: [1, 1000],
  horizonDays: [1, 400],
  leadMinutes: [0, 100_000],
  cancelMinutesBefore: [0, 100_000],
  holdMinutes: [1, 120],
  limitCount: [1, 1000],
} as const;

export type NumberField = keyof typeof limits;

/** Undefined when it is one that may be. */
export function numberError(field: NumberField, text: string): string | undefined {
  const [least, most] = limits[field];
  const number = Number(text);
  const isRight = text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
  return isRight ? undefined : texts.wrongNumber(least, most);
}
