/** Lines that may be an activity that is there already: staff say which, nothing is guessed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { rowsShown } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';

export function movedLines(work: UploadWork, { moved }: ProgrammePlan): TemplateResult {
  const open = moved.filter(({ line }) => !work.decisions.has(line)).length;
  return html`
    <h3>${texts.moved(moved.length)}</h3>
    <p class="hint">${texts.movedHint}</p>
    ${
      moved.length > 1
        ? radioGroup({
            id: 'moved-all',
            legend: texts.allAtOnce,
            choices: [
              { value: 'same', label: texts.allSame },
              { value: 'new', label: texts.allNew },
            ],
            value: allAre(work, moved),
            onChange: (value) => work.decideAll(value === 'same'),
          })
        : nothing
    }
    ${moved.slice(0, rowsShown).map(({ line, now, candidates }) => {
      const decision = work.decisions.get(line);
      return radioGroup({
        id: `moved-${line}`,
        legend: texts.movedNow(line, now),
        choices: [
          ...candidates.map(({ number, label }) => ({ value: `=${number}`, label: texts.sameAs(label) })),
          { value: 'new', label: texts.isNew },
        ],
        value: decision === undefined ? undefined : decision === null ? 'new' : `=${decision}`,
        onChange: (value) => work.decide(line, value === 'new' ? null : value.slice(1)),
      });
    })}
    ${open > 0 ? html`<p>${texts.movedOpen(open)}</p>` : nothing}
  `;
}

function allAre({ decisions }: UploadWork, moved: ProgrammePlan['moved']): 'same' | 'new' | undefined {
  const said = moved.map(({ line }) => decisions.get(line));
  if (said.every((one) => one === null)) return 'new';
  return said.every((one) => typeof one === 'string') ? 'same' : undefined;
}
