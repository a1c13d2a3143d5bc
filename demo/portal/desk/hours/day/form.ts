/** The form of one day. */
import { html, type TemplateResult } from 'lit';
import { choices, type Errors, line } from '../fields.ts';
import { texts } from '../texts.ts';
import { type DayDraft, isUsual } from './draft.ts';

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
      id: 'choice',
      legend: texts.choice,
      values: texts.choices,
      value: draft.choice,
      onChange: (choice) => onChange({ choice }),
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
