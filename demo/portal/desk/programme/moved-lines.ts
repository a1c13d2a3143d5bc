/** Lines that may be an activity that is there already: staff say which, nothing is guessed. */
import { html, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { rowsShown } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadActions } from './upload-view.ts';

export function movedLines(plan: ProgrammePlan, { onDecide }: UploadActions): TemplateResult {
  return html`
    <h3>${texts.moved(plan.moved.length)}</h3>
    <p class="hint">${texts.movedHint}</p>
    ${plan.moved.slice(0, rowsShown).map(({ line, now, candidates }) =>
      radioGroup({
        id: `moved-${line}`,
        legend: texts.movedNow(line, now),
        choices: [
          ...candidates.map(({ number, label }) => ({ value: `=${number}`, label: texts.sameAs(label) })),
          { value: 'new', label: texts.isNew },
        ],
        value: undefined,
        onChange: (value) => onDecide(line, value === 'new' ? null : value.slice(1)),
      }),
    )}
  `;
}
