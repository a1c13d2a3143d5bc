/** `<boai-desk-programme>`: the dates of the next weeks, what staff do to them, and files of the programme in and out. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mayAsk, type StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import type { DeskActivity } from '../../../../src/api/generated/types.ts';
import { dayOf } from '../../../../src/domain/zone.ts';
import { formatDay } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { dateLine } from './date-line.ts';
import { datePanel } from './date-panel.ts';
import { DatesWork, type PanelKind } from './dates-work.ts';
import { programmeStyles } from './programme.styles.ts';
import { texts } from './texts.ts';
import { uploadView } from './upload-view.ts';
import { UploadWork } from './upload-work.ts';

export class DeskProgramme extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, programmeStyles];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    from: { state: true },
    isUploading: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare from: string;
  declare isUploading: boolean;
  #dates: DatesWork | undefined;
  #upload: UploadWork | undefined;

  constructor() {
    super();
    this.from = '';
    this.isUploading = false;
    followLanguage(this);
  }

  protected override willUpdate(): void {
    if (this.#dates) return;
    const update = (): void => this.requestUpdate();
    this.#dates = new DatesWork(this.api, update);
    this.#upload = new UploadWork(this.api, update);
    void this.#dates.load();
  }

  protected override firstUpdated(): void {
    this.#focus('#heading');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #focusNext(...selectors: string[]): Promise<void> {
    await this.updateComplete;
    const found = selectors.find((selector) => this.renderRoot.querySelector(selector));
    if (found !== undefined) this.#focus(found);
  }

  protected override render(): TemplateResult {
    const { programme, panel, trouble, notice } = this.#dates!;
    const mayChange = mayAsk(this.roles, 'applyProgramme');
    return html`
      <main>
        <h1 id="heading" tabindex="-1">${texts.programme}</h1>
        <div class="tools screen">
          ${
            mayChange
              ? html`<button
                    class="button primary"
                    type="button"
                    id="upload-open"
                    aria-expanded=${this.isUploading ? 'true' : 'false'}
                    @click=${() => void this.#toggleUpload()}
                  >
                    ${texts.upload}
                  </button>
                  <button class="button" type="button" id="add-open" @click=${() => void this.#open('add')}>
                    ${texts.add}
                  </button>`
              : nothing
          }
          <button class="button" type="button" @click=${() => void this.#download()}>
            ${texts.download}
          </button>
        </div>
        <p class=${notice === '' ? 'visually-hidden' : 'message'} id="notice" role="status">${notice}</p>
        ${this.isUploading ? this.#renderUpload() : nothing}
        ${panel?.kind === 'add' ? this.#renderPanel() : nothing}
        ${trouble === undefined ? nothing : html`<p class="message bad" role="alert">${trouble}</p>`}
        ${this.#renderFrom()}
        ${
          programme
            ? this.#renderDays(programme.activities, mayChange)
            : trouble === undefined
              ? html`<p>${texts.loading}</p>`
              : nothing
        }
      </main>
    `;
  }

  #renderFrom(): TemplateResult {
    return html`<form
      class="tools screen"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#dates!.show(this.from);
      }}
    >
      <div class="field">
        <label class="label" for="from">${texts.from}</label>
        <input
          class="input"
          id="from"
          type="date"
          .value=${this.from}
          @input=${(event: Event) => (this.from = (event.target as HTMLInputElement).value)}
        />
      </div>
      <button class="button">${texts.show}</button>
    </form>`;
  }

  #renderUpload(): TemplateResult {
    const upload = this.#upload!;
    return uploadView(upload, (file) => void this.#follow(upload.choose(file)), {
      onPreview: () => void this.#follow(upload.preview()),
      onApply: () => void this.#apply(),
      onClose: () => void this.#toggleUpload(),
    });
  }

  /** What is new is heard from its heading on. */
  async #follow(work: Promise<void>): Promise<void> {
    await work;
    await this.#focusNext('#upload-heading');
  }

  async #apply(): Promise<void> {
    await this.#upload!.apply();
    if (this.#upload!.done !== undefined) await this.#dates!.load();
    await this.#focusNext('#upload-heading');
  }

  async #toggleUpload(): Promise<void> {
    this.isUploading = !this.isUploading;
    if (!this.isUploading) {
      this.#upload = new UploadWork(this.api, () => this.requestUpdate());
    }
    await this.#focusNext(this.isUploading ? '#upload-heading' : '#upload-open');
  }

  async #open(kind: PanelKind, target?: DeskActivity): Promise<void> {
    this.#dates!.open(kind, target);
    await this.#focusNext('#panel-heading');
  }

  #renderPanel(): TemplateResult {
    const dates = this.#dates!;
    return datePanel(
      dates,
      dates.panel!,
      (halfTyped) => void this.#submit(halfTyped),
      () => void this.#close(),
    );
  }

  async #submit(halfTyped: readonly string[]): Promise<void> {
    const dates = this.#dates!;
    await dates.submit(halfTyped);
    if (dates.panel) await this.#focusNext('[aria-invalid]', '#effect', '#allowDoubleUse', '#panel-heading');
    else await this.#focusNext('#heading');
  }

  async #close(): Promise<void> {
    const { target, kind } = this.#dates!.panel!;
    this.#dates!.close();
    await this.#focusNext(target ? `#${kind}-${CSS.escape(target.activity.id)}` : '#add-open', '#heading');
  }

  /** A file of the browser's own making: the session's token is in no address. */
  async #download(): Promise<void> {
    const csv = await this.#dates!.download();
    if (csv === undefined) return;
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'programme.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  #renderDays(activities: readonly DeskActivity[], mayChange: boolean): TemplateResult {
    if (activities.length === 0) return html`<p>${texts.nothing}</p>`;
    const days = new Map<string, DeskActivity[]>();
    for (const one of activities) {
      const day = dayOf(one.activity.startsAt);
      days.set(day, [...(days.get(day) ?? []), one]);
    }
    return html`${repeat(
      days,
      ([day]) => day,
      ([day, ofDay]) =>
        html`<section aria-label=${formatDay(day, deskLanguage())}>
          <h2 class="day">${formatDay(day, deskLanguage())}</h2>
          <ul class="dates">
            ${repeat(
              ofDay,
              ({ activity }) => activity.id,
              (one) => this.#renderDate(one, mayChange),
            )}
          </ul>
        </section>`,
    )}`;
  }

  #renderDate(one: DeskActivity, mayChange: boolean): TemplateResult {
    const onOpen = mayChange ? (kind: PanelKind) => void this.#open(kind, one) : undefined;
    return html`<li>
      ${dateLine(one, onOpen)}
      ${this.#dates!.panel?.target?.activity.id === one.activity.id ? this.#renderPanel() : nothing}
    </li>`;
  }
}
