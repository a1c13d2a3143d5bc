/** A file and its preview: what is wrong, what is to be decided, what would change. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlannedRow, ProgrammePlan } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { errorText, field } from '../../../../src/ui/field.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { deskLanguage } from '../language.ts';
import { texts as frame } from '../texts.ts';
import { texts } from './texts.ts';
import type { UploadWork } from './upload-work.ts';

/** A page of more is read by nobody. */
const rowsShown = 200;

const when = (instant: string) => formatInstant(instant, deskLanguage());

export interface UploadActions {
  readonly onPreview: () => void;
  readonly onDecide: (line: number, number: string | null) => void;
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
    ${wrong.length > 0 ? renderWrong(work, plan, actions) : nothing}
    ${moved.length > 0 ? renderMoved(plan, actions) : nothing}
    ${
      plan.rows.length > 0
        ? html`<h3>${texts.rows}</h3>
            <ul class="rows">
              ${plan.rows.slice(0, rowsShown).map(renderRow)}
            </ul>
            ${plan.rows.length > rowsShown ? html`<p>${texts.more(plan.rows.length - rowsShown)}</p>` : nothing}`
        : nothing
    }
    ${
      missing.length > 0
        ? html`<h3>${texts.missing(missing.length)}</h3>
            <p class="hint">${texts.missingHint}</p>
            <ul class="rows">
              ${missing
                .slice(0, rowsShown)
                .map(
                  ({ title, room, startsAt, taken }) =>
                    html`<li>
                      <strong>${title}</strong> ${when(startsAt)} ${room}
                      ${taken > 0 ? html`<span class="warn">${texts.taken(taken)}</span>` : nothing}
                    </li>`,
                )}
            </ul>
            ${tick('cancelMissing', texts.cancelMissing, work.cancelMissing, (cancelMissing) =>
              work.wish({ cancelMissing }),
            )}`
        : nothing
    }
    ${
      doubleUses.length > 0 || work.allowDoubleUse
        ? html`<h3>${texts.doubleUses(doubleUses.length)}</h3>
            <ul class="rows">
              ${doubleUses
                .slice(0, rowsShown)
                .map(
                  ({ room, title, startsAt, bookings }) =>
                    html`<li>
                      <strong>${room}</strong> ${when(startsAt)} ${title}
                      ${
                        bookings.length > 0
                          ? html`<span class="warn">${texts.doubleBookings(bookings.length)}</span>`
                          : nothing
                      }
                    </li>`,
                )}
            </ul>
            ${tick('allowDoubleUse', texts.allowDoubleUse, work.allowDoubleUse, (allowDoubleUse) =>
              work.wish({ allowDoubleUse }),
            )}`
        : nothing
    }
    ${
      notes.length > 0
        ? html`<h3>${texts.notes}</h3>
            <ul class="rows hint">
              ${notes.slice(0, rowsShown).map(({ line, text }) => html`<li>${texts.line(line)}：${text[texts.language]}</li>`)}
            </ul>`
        : nothing
    }
    ${
      work.isDirty
        ? html`<p>${texts.dirty}</p>`
        : plan.canApply || hasNothing
          ? nothing
          : html`<p>${texts.cannotApply}</p>`
    }
  `;
}

function tick(
  id: string,
  label: string,
  isOn: boolean,
  onChange: (isOn: boolean) => unknown,
): TemplateResult {
  return html`<label class="choice">
    <input
      id=${id}
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />${label}
  </label>`;
}

function renderRow({
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
  return html`<li>
    <strong>${title}</strong> ${when(startsAt)} ${room}
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
    }
  </li>`;
}

/** Each wrong line with a field for each wrong cell; the other cells of it are behind a fold. */
function renderWrong(work: UploadWork, plan: ProgrammePlan, actions: UploadActions): TemplateResult {
  const lines = [...new Set(plan.wrong.map(({ line }) => line))];
  return html`
    <h3>${texts.wrong(plan.wrong.length)}</h3>
    <p class="hint">${plan.table ? texts.wrongHint : texts.wrongCalendar}</p>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.onPreview();
      }}
    >
      ${lines.slice(0, rowsShown).map((line) => renderWrongLine(work, plan, line))}
      ${
        plan.table
          ? html`<button class="button primary" id="again">${work.isBusy ? frame.wait : texts.again}</button>`
          : nothing
      }
    </form>
  `;
}

/** The header of the sheet, as the preview names columns after it. */
function headerOf(plan: ProgrammePlan): readonly string[] {
  const named = plan.wrong.flatMap(({ column }) => column ?? []);
  const header = plan.table
    ?.slice(0, 10)
    .find((cells) => named.some((name) => cells.some((cell) => cell.trim() === name)));
  return (header ?? plan.table?.[0] ?? []).map((cell) => cell.trim());
}

function renderWrongLine(work: UploadWork, plan: ProgrammePlan, line: number): TemplateResult {
  const problems = plan.wrong.filter((problem) => problem.line === line);
  const cells = work.table?.[line - 1];
  const header = headerOf(plan);
  const reasonOf = (index: number) =>
    problems.find(({ column }) => column !== null && header.indexOf(column) === index)?.reason[
      texts.language
    ];
  const columns = Array.from({ length: Math.max(header.length, cells?.length ?? 0) }).map(
    (_, index) => index,
  );
  const wrong = columns.filter((index) => reasonOf(index) !== undefined);
  const others = columns.filter((index) => reasonOf(index) === undefined);
  const elsewhere = problems.filter(({ column }) => column === null || !header.includes(column));
  const input = (index: number) => {
    const id = `cell-${line}-${index}`;
    const reason = reasonOf(index);
    return field({
      id,
      label: header[index] || texts.column(index + 1),
      error: reason,
      control: ({ describedBy, invalid }) =>
        html`<input
          class="input"
          id=${id}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${cells?.[index] ?? ''}
          @input=${(event: Event) => work.mend(line, index, (event.target as HTMLInputElement).value)}
        />`,
    });
  };
  return html`<fieldset class="line">
    <legend class="label">${texts.line(line)}</legend>
    ${elsewhere.map(
      ({ column, value, reason }) =>
        html`<p class="error">
          ${column === null ? '' : `${column}: `}${value === '' ? '' : `「${value}」 `}${reason[texts.language]}
        </p>`,
    )}
    ${
      cells
        ? html`<div class="fields">${wrong.map(input)}</div>
            ${
              others.length > 0
                ? html`<details ?open=${wrong.length === 0}>
                    <summary>${texts.wholeRow(line)}</summary>
                    <div class="fields">${others.map(input)}</div>
                  </details>`
                : nothing
            }`
        : wrong.map((index) => errorText(`cell-${line}-${index}`, reasonOf(index)))
    }
  </fieldset>`;
}

function renderMoved(plan: ProgrammePlan, { onDecide }: UploadActions): TemplateResult {
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
