/** What is to be measured: boxes to tick, with what each asks of whoever comes. */
import { html, nothing, type TemplateResult } from 'lit';
import { isMorning } from '../../../../domain/half-day.ts';
import { ariaOf, errorText } from '../../../../ui/field.ts';
import type { BookingContext } from './booking-context.ts';

export interface ItemsFieldOptions {
  readonly chosen: readonly string[];
  readonly startsAt: string;
  readonly error: string | undefined;
  onChange(chosen: readonly string[]): void;
}

export function itemsField(
  { service, messages }: BookingContext,
  { chosen, startsAt, error, onChange }: ItemsFieldOptions,
): TemplateResult | typeof nothing {
  const { items } = service;
  if (items.length === 0) return nothing;
  // One that is chosen stays in reach, so that it can be taken back.
  const isOut = (item: (typeof items)[number]) =>
    item.fasting && !isMorning(startsAt) && !chosen.includes(item.id);
  const first = items.find((item) => !isOut(item));
  const { describedBy, invalid } = ariaOf({ id: 'items', error });
  return html`
    <fieldset aria-describedby=${describedBy}>
      <legend class="label">${messages.chooseItems}</legend>
      <div class="items">
        ${items.map((item) => {
          const { id, name, fasting } = item;
          const hint = fasting && (isMorning(startsAt) ? messages.fastingHint : messages.morningOnly);
          return html`
            <label class="choice">
              <input
                type="checkbox"
                id=${item === first ? 'items' : `item-${id}`}
                aria-invalid=${invalid}
                aria-describedby=${hint ? `hint-${id}` : nothing}
                ?disabled=${isOut(item)}
                .checked=${chosen.includes(id)}
                @change=${(event: Event) =>
                  onChange(
                    (event.target as HTMLInputElement).checked
                      ? [...chosen, id]
                      : chosen.filter((other) => other !== id),
                  )}
              />
              <span>
                <span lang="zh-CN">${name}</span>
                ${hint ? html`<span class="hint" id=${`hint-${id}`}>${hint}</span>` : nothing}
              </span>
            </label>
          `;
        })}
      </div>
      ${errorText('items', error)}
    </fieldset>
  `;
}
