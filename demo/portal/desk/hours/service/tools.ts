/** The service that is shown: chosen among all, told in a line, and what may be changed about it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceWeek } from '../../../../../src/api/generated/types.ts';
import { texts } from '../texts.ts';
import type { WeekOfService } from '../week-view.ts';
import type { ServicePart } from './form.ts';
import { itemsText } from './items.ts';

export interface ServiceToolsProps {
  readonly week: ServiceWeek;
  readonly shown: WeekOfService;
  readonly mayEdit: boolean;
  readonly onChoose: (id: string) => void;
  readonly onPart: (part: ServicePart) => void;
  readonly onOffer: () => void;
}

export function serviceTools(props: ServiceToolsProps): TemplateResult {
  const { week, shown, mayEdit, onChoose } = props;
  const { slotMinutes, capacity, room, onHolidays, items, retired } = shown.service;
  return html`
    <label>
      ${texts.service}
      <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
        ${week.services.map(
          ({ service: { id, name, retired: isRetired } }) =>
            html`<option value=${id} .selected=${id === shown.service.id}>
              ${name}${isRetired ? ` · ${texts.offers.retired}` : ''}
            </option>`,
        )}
      </select>
    </label>
    ${retired ? html`<span class="tag">${texts.offers.retired}</span>` : nothing}
    <span class="hint">${texts.facts(slotMinutes, capacity, room)} · ${texts.onHoliday[onHolidays]}</span>
    ${items.length === 0 ? nothing : html`<span class="hint">${itemsText(items)}</span>`}
    ${mayEdit ? renderButtons(props) : nothing}
  `;
}

function renderButtons({ shown, onPart, onOffer }: ServiceToolsProps): TemplateResult {
  return html`
    <button class="button" type="button" id="change-service" @click=${() => onPart('hours')}>
      ${texts.changeService}
    </button>
    <button class="button" type="button" id="change-facts" @click=${() => onPart('facts')}>
      ${texts.changeFacts}
    </button>
    <button class="button" type="button" id="change-offer" @click=${onOffer}>
      ${shown.service.retired ? texts.restore : texts.retire}
    </button>
  `;
}
