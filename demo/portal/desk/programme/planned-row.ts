/** A line of the file that would do something, in words: what becomes of which dates, and who has to hear of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlannedRow } from '../../../../src/api/generated/types.ts';
import { texts } from './texts.ts';
import { when } from './when.ts';

export function plannedRow({
  line,
  title,
  room,
  startsAt,
  added,
  changed,
  cancelled,
  changes,
  toCall,
}: PlannedRow): TemplateResult {
  const counts = [
    added > 0 ? texts.added(added) : '',
    changed > 0 ? texts.changed(changed) : '',
    cancelled > 0 ? texts.cancelledDates(cancelled) : '',
  ].filter(Boolean);
  return html`<strong>${title}</strong> ${when(startsAt)} ${room}
    <span class="hint">${texts.line(line)} · ${counts.join(' · ')}</span>
    ${toCall > 0 ? html`<span class="warn">${texts.toCall(toCall)}</span>` : nothing}
    ${
      changes.length > 0
        ? html`<ul class="changes">
            ${changes.map(({ field: name, before, after }) =>
              name === 'status'
                ? html`<li>${texts.takesPlace}</li>`
                : html`<li>
                    ${texts.fields[name]}: <del>${before || texts.empty}</del> →
                    <ins>${after || texts.empty}</ins>
                  </li>`,
            )}
          </ul>`
        : nothing
    }`;
}
