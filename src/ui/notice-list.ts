/** What a resident is told about their data, as a list (PIPL article 17). */
import { html, type TemplateResult } from 'lit';

/** Label and text; the text is the center's own Chinese unless it says otherwise. */
export interface NoticeLine {
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}

export function noticeList(lines: readonly NoticeLine[]): TemplateResult {
  return html`
    <dl class="notice">
      ${lines.map(
        ({ label, text, lang = 'zh-CN' }) => html`
          <div>
            <dt>${label}</dt>
            <dd lang=${lang}>${text}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
