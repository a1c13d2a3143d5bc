/** The forms that are needed less often, each folded: what is said about the campaign, news, a sheet, a donor. */
import { html, nothing, type TemplateResult } from 'lit';
import { deskLanguage } from '../language.ts';
import type { DonationsWork, FormId } from './donations-work.ts';
import { type FactField, factFields } from './draft-facts.ts';
import { line } from './fields.ts';
import { texts } from './texts.ts';

type Submit = (event: Event, form: FormId) => void;

const days: ReadonlySet<FactField> = new Set(['startsOn', 'endsOn', 'finalDisclosureOn']);
const long: ReadonlySet<FactField> = new Set(['beneficiaries', 'note']);
const required: ReadonlySet<FactField> = new Set(['id', 'title', 'organization']);

export function factsForm(
  work: DonationsWork,
  said: TemplateResult | typeof nothing,
  submit: Submit,
): TemplateResult {
  const fields = factFields.filter((name) => work.was === null || name !== 'id');
  return html`
    <form novalidate @submit=${(event: Event) => submit(event, 'facts')}>
      ${said}
      ${
        work.changes.length > 0
          ? html`<ul class="changes">
              ${work.changes.map(
                ({ field, before, now, typed }) =>
                  html`<li>${texts.change(texts.facts[field], before, now, typed)}</li>`,
              )}
            </ul>`
          : nothing
      }
      <div class="fields">
        ${fields.map((name) =>
          line({
            id: `facts-${name}`,
            label: texts.facts[name],
            value: work.facts[name],
            error: work.factErrors[name],
            type: days.has(name) ? 'date' : long.has(name) ? 'lines' : 'text',
            isRequired: required.has(name),
            onInput: (value) => (work.facts = { ...work.facts, [name]: value }),
          }),
        )}
      </div>
      <button class="button primary">${texts.save}</button>
    </form>
  `;
}

export function updateForm(
  work: DonationsWork,
  said: TemplateResult | typeof nothing,
  submit: Submit,
): TemplateResult {
  return html`
    <form novalidate @submit=${(event: Event) => submit(event, 'update')}>
      ${said}
      ${line({
        id: 'update-text',
        label: texts.update,
        value: work.update,
        type: 'lines',
        isRequired: true,
        onInput: (value) => (work.update = value),
      })}
      <button class="button primary">${texts.tell}</button>
    </form>
  `;
}

export function donorForm(
  work: DonationsWork,
  said: TemplateResult | typeof nothing,
  submit: Submit,
): TemplateResult {
  return html`
    <form novalidate @submit=${(event: Event) => submit(event, 'donor')}>
      ${said}
      ${line({
        id: 'donor-name',
        label: texts.donor,
        value: work.donor,
        isRequired: true,
        onInput: (value) => (work.donor = value),
      })}
      <button class="button danger">${texts.withdraw}</button>
    </form>
  `;
}

export function sheetForm(
  work: DonationsWork,
  said: TemplateResult | typeof nothing,
  submit: Submit,
): TemplateResult {
  const { report, sheet } = work;
  const of = (text: { readonly zh: string; readonly en: string }): string =>
    deskLanguage() === 'en' ? text.en : text.zh;
  const choose = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) void work.readSheet(file);
  };
  return html`
    <form novalidate @submit=${(event: Event) => submit(event, 'sheet')}>
      <div class="field">
        <label class="label" for="sheet-file">${texts.sheet}</label>
        <span class="hint" id="sheet-hint">${texts.sheetHint}</span>
        <input
          id="sheet-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="sheet-hint"
          @change=${choose}
        />
      </div>
      ${said}
      ${
        report
          ? html`<ul class="changes">
              ${report.wrong.map(({ line, value, reason }) => html`<li>${texts.line(line, value, of(reason))}</li>`)}
              ${report.notes.map(({ line, text }) => html`<li>${texts.line(line, '', of(text))}</li>`)}
            </ul>`
          : nothing
      }
      ${
        sheet && report && report.wrong.length === 0 && report.added > 0
          ? html`<button class="button primary">${texts.apply}</button>`
          : nothing
      }
    </form>
  `;
}
