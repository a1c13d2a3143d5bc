/** What a service measures, as a list in its form: named, marked, added, taken off. */
import { html, type TemplateResult } from 'lit';
import type { Item } from '../../../../../src/api/generated/types.ts';
import { listed } from '../../language.ts';
import { type Errors, line, tick } from '../fields.ts';
import { texts } from '../texts.ts';

export type ItemDraft = Item;

export function itemDrafts(items: readonly Item[]): readonly ItemDraft[] {
  return items.map(({ id, name, fasting }) => ({ id, name, fasting }));
}

export function itemErrors(items: readonly ItemDraft[]): Errors {
  const errors: Record<string, string> = {};
  items.forEach(({ name }, index) => {
    const isTwice = items.some((other, at) => at < index && other.name.trim() === name.trim());
    if (name.trim() === '' || isTwice)
      errors[`item-${index}`] = isTwice ? texts.itemTwice : texts.missingItem;
  });
  return errors;
}

export function toItems(items: readonly ItemDraft[]): Item[] {
  return items.map((item) => ({ ...item, name: item.name.trim() }));
}

export function itemsText(items: readonly ItemDraft[]): string {
  return listed(items.map(({ name, fasting }) => (fasting ? texts.aside(name, texts.fasting) : name)));
}

/** Never one that was used before: bookings remember the ids of items that are taken off. */
function newItem(): ItemDraft {
  return { id: `item-${Math.random().toString(36).slice(2, 12)}`, name: '', fasting: false };
}

export interface ItemsProps {
  readonly items: readonly ItemDraft[];
  readonly errors: Errors;
  readonly onChange: (items: readonly ItemDraft[]) => void;
  /** Once it is drawn. */
  readonly onFocus: (id: string) => void;
}

export function itemsForm({ items, errors, onChange, onFocus }: ItemsProps): TemplateResult {
  const change = (at: number, part: Partial<ItemDraft>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const add = () => {
    onChange([...items, newItem()]);
    onFocus(`item-${items.length}`);
  };
  const remove = (at: number) => {
    onChange(items.filter((_, index) => index !== at));
    onFocus('add-item');
  };
  return html`<fieldset>
    <legend class="label">${texts.items}</legend>
    <p class="hint">${texts.itemsHint}</p>
    <ul class="items">
      ${items.map(
        ({ name, fasting }, index) =>
          html`<li>
            ${line({
              id: `item-${index}`,
              label: texts.item(index + 1),
              value: name,
              maxlength: 60,
              errors,
              onInput: (value) => change(index, { name: value }),
            })}
            ${tick({
              id: `fasting-${index}`,
              label: texts.fasting,
              of: name,
              isTicked: fasting,
              onTick: (isTicked) => change(index, { fasting: isTicked }),
            })}
            <button
              class="button plain"
              type="button"
              aria-label="${texts.removeItem} ${name}"
              @click=${() => remove(index)}
            >
              ${texts.removeItem}
            </button>
          </li>`,
      )}
    </ul>
    <button class="button" type="button" id="add-item" @click=${add}>${texts.addItem}</button>
  </fieldset>`;
}
