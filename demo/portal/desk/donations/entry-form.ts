/** The form of one line of the books. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DonationsWork } from './donations-work.ts';
import {
  type EntryDraft,
  type EntryField,
  type Figure,
  figures,
  hasDonor,
  isCounted,
} from './draft-entry.ts';
import { line, select } from './fields.ts';
import { texts } from './texts.ts';

export function entryForm(
  work: DonationsWork,
  change: (changes: Partial<EntryDraft>) => void,
  submit: (event: Event) => void,
): TemplateResult {
  const { entry, entryErrors } = work;
  const { figure, isCorrection } = entry;
  const field = (
    name: Exclude<EntryField, 'figure' | 'isCorrection'>,
    label: string,
    more: { hint?: string; type?: 'date'; isRequired?: boolean } = {},
  ): TemplateResult =>
    line({
      id: name,
      label,
      value: entry[name],
      error: entryErrors[name],
      onInput: (value) => change({ [name]: value }),
      ...more,
    });
  return html`
    <form novalidate @submit=${submit}>
      <h2 id="entry-heading">${texts.entry}</h2>
      ${select({
        id: 'figure',
        label: texts.figure,
        value: figure,
        options: figures.map((value) => ({ value, text: texts.figures[value] })),
        onChoose: (value) => change({ figure: value as Figure }),
      })}
      ${field(
        'amount',
        isCounted(figure) ? (figure === 'people' ? texts.people : texts.pieces) : texts.amount,
        { hint: texts.amountHint, isRequired: true },
      )}
      ${
        figure === 'goods'
          ? html`${field('item', texts.item, { isRequired: true })}
            ${field('unit', texts.unit, { isRequired: true })}`
          : nothing
      }
      ${figure === 'spent' ? field('purpose', texts.purpose) : nothing}
      ${field('asOf', texts.asOf, { type: 'date', isRequired: true })}
      ${field('source', texts.source, { isRequired: true })}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${isCorrection}
          @change=${(event: Event) => change({ isCorrection: (event.target as HTMLInputElement).checked })}
        />
        ${texts.isCorrection}
      </label>
      ${isCorrection ? field('reason', texts.reason, { isRequired: true }) : nothing}
      ${
        hasDonor(entry)
          ? html`${field('donorName', texts.donorName)}
            ${entry.donorName ? field('consent', texts.consent, { hint: texts.consentHint }) : nothing}`
          : nothing
      }
      ${field('number', texts.number)}
      <button class="button primary">${texts.enter}</button>
    </form>
  `;
}
