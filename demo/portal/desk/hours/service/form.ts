/** The form of a service: when it is open, and what it is and by which rules it is booked. */
import { html, nothing, type TemplateResult } from 'lit';
import { weekdayNames } from '../../../../../src/i18n/format.ts';
import { deskLanguage } from '../../language.ts';
import { choices, type Errors, line, type NumberField } from '../fields.ts';
import { texts } from '../texts.ts';
import type { ServiceDraft } from './draft.ts';
import { itemsForm } from './items.ts';

/** A new one is asked everything at once. */
export type ServicePart = 'all' | 'hours' | 'facts';

export interface ServiceFormProps {
  readonly part: ServicePart;
  readonly draft: ServiceDraft;
  readonly errors: Errors;
  /** It asks what is agreed, and whoever comes has a time of their own. */
  readonly isConsultation: boolean;
  readonly onChange: (change: Partial<ServiceDraft>) => void;
  readonly onFocus: (id: string) => void;
}

type TextField = 'name' | 'room' | 'bring' | 'description' | 'healthWhy' | 'healthRefusal';

export function serviceForm(props: ServiceFormProps): TemplateResult {
  const { part } = props;
  return html`
    ${part === 'hours' ? nothing : factsOf(props)} ${part === 'facts' ? nothing : hoursOf(props)}
    ${part === 'hours' ? nothing : rulesOf(props)}
  `;
}

function text(
  { draft, errors, onChange }: ServiceFormProps,
  id: TextField,
  maxlength: number,
): TemplateResult {
  return line({
    id,
    label: texts[id],
    value: draft[id],
    errors,
    maxlength,
    isLong: id !== 'name' && id !== 'room',
    onInput: (value) => onChange({ [id]: value }),
  });
}

function number({ draft, errors, onChange }: ServiceFormProps, id: NumberField): TemplateResult {
  return line({
    id,
    label: texts[id],
    value: draft[id],
    errors,
    isNumber: true,
    onInput: (value) => onChange({ [id]: value }),
  });
}

function factsOf(props: ServiceFormProps): TemplateResult {
  const { draft, errors, isConsultation, onChange, onFocus } = props;
  return html`
    <div class="fields">${text(props, 'name', 120)} ${text(props, 'room', 120)}</div>
    ${
      isConsultation
        ? nothing
        : itemsForm({ items: draft.items, errors, onChange: (items) => onChange({ items }), onFocus })
    }
    ${text(props, 'bring', 500)} ${text(props, 'description', 2000)}
    ${
      isConsultation
        ? nothing
        : html`<fieldset>
            <legend class="label">${texts.health}</legend>
            <p class="hint">${texts.healthHint}</p>
            ${text(props, 'healthWhy', 1000)} ${text(props, 'healthRefusal', 1000)}
          </fieldset>`
    }
  `;
}

function hoursOf(props: ServiceFormProps): TemplateResult {
  const { draft, errors, isConsultation, onChange } = props;
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
    ${week('weekly', texts.weekly)} ${isConsultation ? nothing : week('walkIn', texts.walkInTimes)}
    <div class="fields">${number(props, 'slotMinutes')} ${number(props, 'capacity')}</div>
    ${choices({
      id: 'holidays',
      legend: texts.onHolidays,
      values: texts.onHoliday,
      value: draft.onHolidays,
      onChange: (onHolidays) => onChange({ onHolidays }),
    })}
  `;
}

function rulesOf(props: ServiceFormProps): TemplateResult {
  const { draft, onChange } = props;
  return html`
    <fieldset>
      <legend class="label">${texts.rules}</legend>
      <div class="fields">
        ${number(props, 'horizonDays')} ${number(props, 'leadMinutes')}
        ${number(props, 'cancelMinutesBefore')} ${number(props, 'holdMinutes')}
      </div>
    </fieldset>
    ${choices({
      id: 'limit',
      legend: texts.limitPer,
      values: texts.limitPers,
      value: draft.limitPer,
      onChange: (limitPer) => onChange({ limitPer }),
    })}
    ${draft.limitPer === 'none' ? nothing : number(props, 'limitCount')}
  `;
}
