/** The panel in which something is changed: its form, what it does, and the button that tries first and then saves. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../../../src/ui/error-summary.ts';
import { troubleNote } from '../news.ts';
import type { Preview } from './preview.ts';
import { texts } from './texts.ts';

interface ChangePanelProps<Change extends { readonly applied: boolean }> {
  readonly title: string;
  readonly preview: Preview<Change>;
  readonly fields: TemplateResult;
  readonly effectView: (change: Change) => TemplateResult;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

export function changePanel<Change extends { readonly applied: boolean }>({
  title,
  preview,
  fields,
  effectView,
  onSubmit,
  onCancel,
}: ChangePanelProps<Change>): TemplateResult {
  const { errors, effect, trouble, isBusy } = preview;
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`
    <section class="panel" aria-labelledby="panel">
      <h2 id="panel" tabindex="-1">${title}</h2>
      <form novalidate @submit=${submit}>
        ${errorSummary({
          title: texts.toCorrect,
          errors: Object.entries(errors).map(([id, text]) => ({ id, text })),
          onPick: (id) => void preview.focus(id),
        })}
        ${fields} ${effect ? effectView(effect) : nothing} ${troubleNote(trouble)}
        <div class="row">
          <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>
            ${isBusy ? texts.busy : effect ? texts.save : texts.preview}
          </button>
          <button class="button plain" type="button" @click=${onCancel}>${texts.cancel}</button>
        </div>
      </form>
    </section>
  `;
}
