/** The wrong lines of a file, each to be mended in place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { texts as frame } from '../texts.ts';
import { rowsShown } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadActions } from './upload-view.ts';
import type { UploadWork } from './upload-work.ts';
import { wrongEvent } from './wrong-event.ts';
import { wrongRow } from './wrong-row.ts';

export function wrongLines(work: UploadWork, plan: ProgrammePlan, actions: UploadActions): TemplateResult {
  const lines = [...new Set(plan.wrong.map(({ line }) => line))];
  const isEvent = (line: number) => plan.events.some((event) => event.line === line);
  const isMendable = plan.table !== null || plan.events.length > 0;
  return html`
    <h3>${texts.wrong(plan.wrong.length)}</h3>
    <p class="hint">${isMendable ? texts.wrongHint : texts.notMendable}</p>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.onPreview();
      }}
    >
      ${lines.slice(0, rowsShown).map((line) => (isEvent(line) ? wrongEvent : wrongRow)(work, plan, line))}
      ${
        isMendable
          ? html`<button class="button primary" id="again">${work.isBusy ? frame.wait : texts.again}</button>`
          : nothing
      }
    </form>
  `;
}
