/**
 * What is to be corrected in a form, above it, each with a link to its field:
 * https://www.w3.org/WAI/tutorials/forms/notifications/. The errors stand beside their fields as well.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface ErrorSummaryOptions {
  readonly title: string;
  /** In the order of the form; `id` is that of the control. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  /** Gives that control the focus. The page's own fragment is left alone. */
  readonly onPick: (id: string) => void;
}

/** Only from two errors on: one is where the focus already is. */
export function errorSummary({
  title,
  errors,
  onPick,
}: ErrorSummaryOptions): TemplateResult | typeof nothing {
  if (errors.length < 2) return nothing;
  return html`
    <div class="message bad" role="group" aria-labelledby="errors">
      <h3 id="errors">${title}</h3>
      <ul>
        ${errors.map(
          ({ id, text }) => html`
            <li>
              <a
                href=${`#${id}`}
                @click=${(event: Event) => {
                  event.preventDefault();
                  onPick(id);
                }}
              >
                ${text}
              </a>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}
