/** The form of days off or worked. */
import { html, nothing, type TemplateResult } from 'lit';
import { choices, type Errors, line } from '../fields.ts';
import type { HolidayDraft } from './draft.ts';
import { texts } from './texts.ts';

interface HolidayFormProps {
  readonly draft: HolidayDraft;
  readonly errors: Errors;
  readonly onChange: (change: Partial<HolidayDraft>) => void;
}

export function holidayForm({ draft, errors, onChange }: HolidayFormProps): TemplateResult {
  const day = (id: 'from' | 'to') =>
    line({
      id,
      label: texts[id],
      type: 'date',
      value: draft[id],
      errors,
      onInput: (value) =>
        // Most often it is one day, or a few after it.
        onChange(id === 'from' && draft.to < value ? { from: value, to: value } : { [id]: value }),
    });
  return html`
    <div class="fields">${day('from')} ${day('to')}</div>
    ${choices({
      id: 'kind',
      legend: texts.kind,
      values: texts.choices,
      value: draft.kind,
      onChange: (kind) => onChange({ kind }),
    })}
    ${
      draft.kind === 'off'
        ? line({
            id: 'name',
            label: texts.name,
            hint: texts.nameHint,
            value: draft.name,
            maxlength: 40,
            errors,
            onInput: (name) => onChange({ name }),
          })
        : nothing
    }
  `;
}
