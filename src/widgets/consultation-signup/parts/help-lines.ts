/**
 * The national lines, as of 2026-11: part of the widget, so that neither a broken API nor a center's settings can take
 * them away. 12356 answers everywhere in China since 2025-05-01, at least 18 hours a day.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { HelpLine } from '../../../api/generated/types.ts';
import type { ConsultationMessages } from '../../../i18n/consultation.ts';

const national = [
  { id: 'psychological', phone: '12356' },
  { id: 'medical', phone: '120' },
  { id: 'danger', phone: '110' },
  { id: 'youth', phone: '12355' },
] as const;

function line(name: unknown, phone: string, hours: string | null | undefined, lang?: string): TemplateResult {
  return html`
    <li>
      <a href=${`tel:${phone.normalize('NFKC').replace(/[^\d+]/g, '')}`}>
        <span lang=${lang ?? nothing}>${name}${hours ? html`<small>${hours}</small>` : nothing}</span>
        <b>${phone}</b>
      </a>
    </li>
  `;
}

/** No question stands before it, in any state. `id` tells two panels of one page apart. */
export function helpPanel(
  text: ConsultationMessages,
  local: readonly HelpLine[] = [],
  id = 'help',
): TemplateResult {
  return html`
    <div part="help" class="help" role="group" aria-labelledby=${id}>
      <h3 id=${id}>${text.helpTitle}</h3>
      <p>${text.helpNow}</p>
      <ul>
        ${national.map(({ id, phone }) =>
          line(text.helpLines[id], phone, text.helpHours[id as keyof ConsultationMessages['helpHours']]),
        )}
        ${local.map(({ name, phone, hours }) => line(name, phone, hours, 'zh-CN'))}
      </ul>
    </div>
  `;
}
