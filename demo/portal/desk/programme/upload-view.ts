/** A file and its preview: what is wrong, what is to be decided, what would change. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { field } from '../../../../src/ui/field.ts';
import { texts as frame } from '../texts.ts';
import { missingDates } from './missing-dates.ts';
import { movedLines } from './moved-lines.ts';
import { plannedRow } from './planned-row.ts';
import { shortList } from './short-list.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';
import { when } from './when.ts';
import { wrongLines } from './wrong-lines.ts';

export interface UploadActions {
  readonly onPreview: () => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

export function uploadView(
  work: UploadWork,
  onChoose: (file: File) => void,
  actions: UploadActions,
): TemplateResult {
  const { plan, isBusy, trouble, done } = work;
  return html`
    <section class="panel" aria-labelledby="upload-heading">
      <h2 id="upload-heading" tabindex="-1">${plan ? texts.preview(work.fileName) : texts.upload}</h2>
      ${done === undefined ? nothing : html`<p class="message" role="status">${done}</p>`}
      ${field({
        id: 'file',
        label: texts.file,
        hint: texts.fileHint,
        control: ({ describedBy }) =>
          html`<input
            class="input"
            id="file"
            type="file"
            accept=".csv,.xlsx,.ics,.txt,.tsv"
            aria-describedby=${describedBy}
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file) onChoose(file);
              // The same file, mended by now, may be chosen again.
              input.value = '';
            }}
          />`,
      })}
      ${trouble === undefined ? nothing : html`<p class="message bad" role="alert">${trouble}</p>`}
      ${isBusy && !plan ? html`<p role="status">${texts.reading}</p>` : nothing}
      ${plan ? renderPlan(work, plan, actions) : nothing}
      <div class="row">
        ${
          plan?.canApply && !work.isDirty
            ? html`<button class="button primary" type="button" id="apply" @click=${actions.onApply}>
                ${isBusy ? frame.wait : texts.apply}
              </button>`
            : plan && plan.wrong.length === 0 && work.isDirty
              ? html`<button class="button primary" type="button" @click=${actions.onPreview}>
                  ${isBusy ? frame.wait : texts.again}
                </button>`
              : nothing
        }
        <button class="button plain" type="button" @click=${actions.onClose}>${texts.close}</button>
      </div>
    </section>
  `;
}

function renderPlan(work: UploadWork, plan: ProgrammePlan, actions: UploadActions): TemplateResult {
  const { added, changed, cancelled, unchanged, wrong, moved, missing, doubleUses, notes } = plan;
  const hasNothing = added + changed + cancelled + wrong.length + moved.length === 0;
  return html`
    <p role="status">
      ${hasNothing ? texts.nothingToDo : texts.counts(added, changed, cancelled, unchanged)}
    </p>
    ${wrong.length > 0 ? wrongLines(work, plan, actions) : nothing}
    ${moved.length > 0 ? movedLines(work, plan) : nothing}
    ${
      plan.rows.length > 0
        ? html`<h3>${texts.rows}</h3>
            ${shortList(plan.rows, plannedRow)}`
        : nothing
    }
    ${missing.length > 0 ? missingDates(work, plan) : nothing}
    ${
      doubleUses.length > 0 || work.allowDoubleUse
        ? html`<h3>${texts.doubleUses(doubleUses.length)}</h3>
            ${shortList(
              doubleUses,
              ({ room, title, startsAt, bookings }) =>
                html`<strong>${room}</strong> ${when(startsAt)} ${title}
                  ${
                    bookings.length > 0
                      ? html`<span class="warn">${texts.doubleBookings(bookings.length)}</span>`
                      : nothing
                  }`,
            )}
            <label class="choice">
              <input
                id="allowDoubleUse"
                type="checkbox"
                .checked=${live(work.allowDoubleUse)}
                @change=${(event: Event) => work.allow((event.target as HTMLInputElement).checked)}
              />${texts.allowDoubleUse}
            </label>`
        : nothing
    }
    ${
      notes.length > 0
        ? html`<h3>${texts.notes}</h3>
            <div class="hint">
              ${shortList(notes, ({ line, text }) => html`${texts.line(line)} · ${text[texts.language]}`)}
            </div>`
        : nothing
    }
    ${
      work.isDirty && !work.isBusy
        ? html`<p>${texts.dirty}</p>`
        : plan.canApply || hasNothing
          ? nothing
          : html`<p>${texts.cannotApply}</p>`
    }
  `;
}
