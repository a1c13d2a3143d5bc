/** `<boai-desk-figures>`: what the center tells others of its work, as charts with tables and as a sheet. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import type { Figures } from '../../../../src/api/generated/types.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { officeStyles } from '../office.styles.ts';
import { followLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { barChart } from './bars.ts';
import { toCsv } from './csv.ts';
import { loadFigures } from './figures-api.ts';
import { figuresStyles } from './figures.styles.ts';
import { columnsOf, type Group, groupsOf } from './groups.ts';
import { type PeriodChoice, periodChoices } from './periods.ts';
import { texts } from './texts.ts';

export class DeskFigures extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, officeStyles, figuresStyles];
  static override readonly properties = {
    api: { attribute: false },
    figures: { state: true },
    chosen: { state: true },
    trouble: { state: true },
    isLoading: { state: true },
  };

  declare api: StaffApi;
  declare figures: Figures | undefined;
  /** Which of the choices. */
  declare chosen: number;
  declare trouble: ApiError | undefined;
  declare isLoading: boolean;
  #choices: readonly PeriodChoice[] = [];
  #asked = 0;

  constructor() {
    super();
    followLanguage(this);
    this.chosen = 0;
    this.isLoading = false;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    void this.#load();
  }

  /** What is asked last is shown; what was read before stays until then, and when nothing comes. */
  async #load(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.isLoading = true;
    this.trouble = undefined;
    try {
      const figures = await loadFigures(this.api, this.#choices[this.chosen]);
      if (asked !== this.#asked) return;
      if (this.#choices.length === 0) this.#choices = periodChoices(figures.from);
      this.figures = figures;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (asked === this.#asked) this.trouble = error;
    } finally {
      if (asked === this.#asked) this.isLoading = false;
    }
  }

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).selectedIndex;
    void this.#load();
  };

  #download({ from, to }: Figures): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([toCsv(this.figures!)], { type: 'text/csv' }));
    link.download = `${from}_${to}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  protected override render(): TemplateResult {
    const { figures, trouble, isLoading } = this;
    const spoken = isLoading ? texts.loading : figures ? texts.loaded(figures.from, figures.to) : '';
    return html`
      <main>
        <div class="head">
          <h1 tabindex="-1">${texts.title}</h1>
          ${this.#choices.length > 0 ? this.#renderPeriod() : nothing}
          ${
            figures
              ? html`<button class="button screen" type="button" @click=${() => this.#download(figures)}>
                    ${texts.download}
                  </button>
                  <button class="button screen" type="button" @click=${() => window.print()}>
                    ${texts.print}
                  </button>`
              : nothing
          }
        </div>
        ${
          trouble
            ? html`<div class="message bad screen" role="alert">
                <p>${troubleText(trouble)}</p>
                <div>
                  <button class="button" type="button" @click=${() => void this.#load()}>
                    ${texts.retry}
                  </button>
                </div>
              </div>`
            : nothing
        }
        ${figures ? renderFigures(figures) : isLoading ? html`<p>${texts.loading}</p>` : nothing}
        <p class="visually-hidden screen" role="status">${spoken}</p>
      </main>
    `;
  }

  #renderPeriod(): TemplateResult {
    return html`<label class="screen">
      ${texts.period}
      <select @change=${this.#choose}>
        ${this.#choices.map(
          (choice, index) =>
            html`<option ?selected=${index === this.chosen}>${texts.choice(choice, index === 0)}</option>`,
        )}
      </select>
    </label>`;
  }
}

function renderFigures(figures: Figures): TemplateResult {
  const { from, to, through, totals, coverage } = figures;
  if (through === null) return html`<p class="message">${texts.notYet}</p>`;
  const cell = (title: string, value: string, isReached = false): TemplateResult =>
    html`<div class=${isReached ? 'reached' : ''}>
      <dt>${title}</dt>
      <dd>${value}</dd>
    </div>`;
  const told = (count: number | null): string => (count === null ? texts.withheld : String(count));
  const [, ...groups] = groupsOf(figures);
  return html`
    <p><strong>${texts.span(from, to)}</strong>　${texts.through(through)}</p>
    <dl class="totals">
      ${columnsOf(totals).map(({ title, valueOf }) => cell(title, valueOf(totals)))}
      ${cell(texts.first, told(coverage.first), true)} ${cell(texts.again, told(coverage.again), true)}
    </dl>
    <p class="hint">${texts.coverageHint}</p>
    <p class="hint">${texts.withheldNote}</p>
    ${groups.map((group) => renderGroup(group, group.id === 'ages' ? undefined : totals))}
  `;
}

function renderGroup(group: Group, totals: Figures['totals'] | undefined): TemplateResult {
  const { id, title, rows } = group;
  const [first] = rows;
  return html`
    <section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      ${id === 'ages' ? html`<p class="hint">${texts.ageHint}</p>` : nothing}
      ${
        first
          ? html`<div class="pair">
              ${barChart(group)} ${renderTable(group, columnsOf(first.counts), totals)}
            </div>`
          : html`<p>${texts.noRows}</p>`
      }
    </section>
  `;
}

function renderTable(
  { id, title, rows }: Group,
  columns: ReturnType<typeof columnsOf>,
  totals: Figures['totals'] | undefined,
): TemplateResult {
  const cells = (counts: Group['rows'][number]['counts']): TemplateResult[] =>
    columns.map(({ measure, valueOf }) =>
      counts[measure] === null
        ? html`<td class="withheld">${valueOf(counts)}</td>`
        : html`<td>${valueOf(counts)}</td>`,
    );
  return html`
    <div class="rows" role="region" aria-labelledby=${id} tabindex="0">
      <table aria-label=${title}>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${texts.name}</span></th>
            ${columns.map((column) => html`<th scope="col">${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, counts }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells(counts)}
              </tr>`,
          )}
        </tbody>
        ${
          totals
            ? html`<tfoot>
                <tr>
                  <th scope="row">${texts.all}</th>
                  ${cells(totals)}
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>
  `;
}
