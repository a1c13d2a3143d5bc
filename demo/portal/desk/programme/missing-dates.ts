/** Dates that the file no longer has: each is kept unless staff say that it is to be cancelled. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { rowsShown } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';
import { when } from './when.ts';

type Fate = 'keep' | 'cancel';

const fates = (keep: string, cancel: string): readonly { readonly value: Fate; readonly label: string }[] => [
  { value: 'keep', label: keep },
  { value: 'cancel', label: cancel },
];

export function missingDates(work: UploadWork, { missing }: ProgrammePlan): TemplateResult {
  const chosen = missing.filter(({ id }) => work.toCancel.has(id));
  const toCall = chosen.reduce((sum, { taken }) => sum + taken, 0);
  return html`
    <h3>${texts.missing(missing.length)}</h3>
    <p class="hint">${texts.missingHint}</p>
    ${
      missing.length > 1
        ? radioGroup<Fate>({
            id: 'missing-all',
            legend: texts.allAtOnce,
            choices: fates(texts.keepAll, texts.cancelAll),
            value: chosen.length === 0 ? 'keep' : chosen.length === missing.length ? 'cancel' : undefined,
            onChange: (fate) => work.cancelAll(fate === 'cancel'),
          })
        : nothing
    }
    ${missing.slice(0, rowsShown).map(({ id, title, room, startsAt, taken }) =>
      radioGroup<Fate>({
        id: `missing-${id}`,
        legend: `${title} ${when(startsAt)} ${room}${taken > 0 ? ` · ${texts.taken(taken)}` : ''}`,
        choices: fates(texts.keep, texts.cancel),
        value: work.toCancel.has(id) ? 'cancel' : 'keep',
        onChange: (fate) => work.cancel(id, fate === 'cancel'),
      }),
    )}
    ${missing.length > rowsShown ? html`<p>${texts.more(missing.length - rowsShown)}</p>` : nothing}
    ${toCall > 0 ? html`<p class="message warn">${texts.toCall(toCall)}</p>` : nothing}
  `;
}
