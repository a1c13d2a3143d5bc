/** `<boai-desk-donations>`: the campaigns, their books, and the card that residents see of them. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../../../src/api/generated/types.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { officeStyles } from '../office.styles.ts';
import { followLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { booksTable } from './books-table.ts';
import { donationsStyles } from './donations.styles.ts';
import { DonationsWork, type FormId } from './donations-work.ts';
import { correctionOf } from './draft-entry.ts';
import { entryForm } from './entry-form.ts';
import { select } from './fields.ts';
import { missingOf } from './missing.ts';
import { donorForm, factsForm, sheetForm, updateForm } from './more-forms.ts';
import { texts } from './texts.ts';

export class DeskDonations extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    controls,
    deskStyles,
    officeStyles,
    donationsStyles,
  ];
  static override readonly properties = { api: { attribute: false } };

  declare api: StaffApi;
  #work: DonationsWork | undefined;

  constructor() {
    super();
    followLanguage(this);
  }

  protected override willUpdate(): void {
    if (this.#work) return;
    this.#work = new DonationsWork(this.api, () => this.requestUpdate());
    void this.#work.load();
  }

  protected override firstUpdated(): void {
    this.#focus('h1');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #submit = (event: Event, form: FormId): void => {
    event.preventDefault();
    void this.#send(form);
  };

  /** Then the focus is on what is to be corrected, if anything is. */
  async #send(form: FormId): Promise<void> {
    const work = this.#work!;
    const acts: Readonly<Record<FormId, () => Promise<void>>> = {
      entry: () => work.enter(),
      facts: () => work.saveFacts(),
      update: () => work.tellUpdate(),
      sheet: () => work.applySheet(),
      donor: () => work.withdraw(),
    };
    await acts[form]();
    await this.updateComplete;
    this.#focus('[aria-invalid="true"]');
  }

  protected override render(): TemplateResult {
    const work = this.#work!;
    const { page, campaign, trouble } = work;
    return html`
      <main>
        <div class="head">
          <h1 tabindex="-1">${texts.title}</h1>
          ${page ? this.#renderChoice() : nothing}
        </div>
        ${
          trouble === undefined
            ? nothing
            : html`<div class="message bad" role="alert">
                <p>${trouble}</p>
                <div>
                  <button class="button" type="button" @click=${() => void work.load()}>
                    ${texts.retry}
                  </button>
                </div>
              </div>`
        }
        ${
          page
            ? campaign
              ? this.#renderCampaign(campaign)
              : this.#renderNew()
            : trouble === undefined
              ? html`<p>${texts.loading}</p>`
              : nothing
        }
      </main>
    `;
  }

  #renderChoice(): TemplateResult {
    const work = this.#work!;
    const { page, campaign } = work;
    return html`
      ${
        page!.campaigns.length > 0
          ? select({
              id: 'which',
              label: texts.which,
              value: campaign?.id ?? '',
              options: [
                ...(campaign ? [] : [{ value: '', text: texts.newOne }]),
                ...page!.campaigns.map(({ id, title }) => ({ value: id, text: title })),
              ],
              onChoose: (id) => void work.choose(id),
            })
          : nothing
      }
      <button class="button" type="button" @click=${() => void this.#startNew()}>${texts.newOne}</button>
    `;
  }

  async #startNew(): Promise<void> {
    this.#work!.startNew();
    await this.updateComplete;
    this.#focus('#facts-id');
  }

  #said(form: FormId): TemplateResult | typeof nothing {
    const { said } = this.#work!;
    if (said?.form !== form) return nothing;
    return html`<p class="message ${said.isBad ? 'bad' : ''}" role=${said.isBad ? 'alert' : 'status'}>
      ${said.text}
    </p>`;
  }

  #renderNew(): TemplateResult {
    const work = this.#work!;
    return html`
      <section>
        ${work.page!.campaigns.length === 0 ? html`<p>${texts.none}</p>` : nothing}
        <h2>${texts.factsTitle}</h2>
        ${factsForm(work, this.#said('facts'), this.#submit)}
      </section>
    `;
  }

  #renderCampaign(campaign: Campaign): TemplateResult {
    const work = this.#work!;
    const folded = (title: string, content: TemplateResult): TemplateResult =>
      html`<details>
        <summary><h2>${title}</h2></summary>
        ${content}
      </details>`;
    return html`
      <div class="pair">
        <section>
          ${this.#said('entry')}
          ${entryForm(
            work,
            (changes) => {
              work.entry = { ...work.entry, ...changes };
              this.requestUpdate();
            },
            (event) => this.#submit(event, 'entry'),
          )}
        </section>
        <section aria-labelledby="preview">
          <h2 id="preview">${texts.preview}</h2>
          ${renderMissing(campaign, work)}
          <boai-desk-campaign-card
            .page=${work.page}
            .campaign=${campaign}
            .today=${work.today}
          ></boai-desk-campaign-card>
        </section>
      </div>
      <section>
        <h2 id="books">${texts.books}</h2>
        <p class="hint">${texts.booksHint}</p>
        ${booksTable(work.books!.entries, (entry) => {
          work.correct(correctionOf(entry, work.today));
          void this.updateComplete.then(() => this.#focus('#amount'));
        })}
      </section>
      ${folded(texts.factsTitle, factsForm(work, this.#said('facts'), this.#submit))}
      ${folded(texts.updateTitle, updateForm(work, this.#said('update'), this.#submit))}
      ${folded(texts.sheetTitle, sheetForm(work, this.#said('sheet'), this.#submit))}
      ${folded(texts.donorTitle, donorForm(work, this.#said('donor'), this.#submit))}
    `;
  }
}

function renderMissing(campaign: Campaign, work: DonationsWork): TemplateResult {
  const missing = missingOf(campaign, work.today);
  if (missing.length === 0) return html`<p class="message">${texts.allThere}</p>`;
  return html`<div class="message warn">
    <p>${texts.missing}</p>
    <ul>
      ${missing.map((item) => html`<li>${texts.legal[item]}</li>`)}
    </ul>
  </div>`;
}
