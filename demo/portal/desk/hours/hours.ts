/** `<boai-desk-hours>`: when services are open, changed after what it does to bookings has been seen. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { mayAsk, type StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import type { ServiceChange, ServiceWeek } from '../../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../../src/domain/plain-date.ts';
import { formatDay, formatDayShort } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { doneNote, troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { changedDays } from './changed-days.ts';
import { changePanel } from './change-panel.ts';
import { dayForm } from './day/form.ts';
import {
  beginDay,
  beginNew,
  beginOffer,
  beginService,
  type Editing,
  errorsOf,
  nowIn,
  openerOf,
  sendChange,
  titleOf,
  wordsOf,
} from './editing.ts';
import { effectView, savedText } from './effect-view.ts';
import { loadWeek } from './hours-api.ts';
import { hoursStyles } from './hours.styles.ts';
import { Preview } from './preview.ts';
import { serviceForm } from './service/form.ts';
import { serviceTools } from './service/tools.ts';
import { texts } from './texts.ts';
import { placeBlocks, type WeekOfService, weekView } from './week-view.ts';

export class DeskHours extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, hoursStyles];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    week: { state: true },
    serviceId: { state: true },
    editing: { state: true },
    trouble: { state: true },
    said: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare week: ServiceWeek | undefined;
  /** Shown; empty: the first one. */
  declare serviceId: string;
  declare editing: Editing | undefined;
  declare trouble: string | undefined;
  declare said: string;
  readonly #preview = new Preview<ServiceChange>(this);

  constructor() {
    super();
    followLanguage(this);
    this.serviceId = this.said = '';
  }

  protected override firstUpdated(): void {
    void this.#preview.focus('heading');
    void this.#show(undefined);
  }

  protected override updated(): void {
    placeBlocks(this.renderRoot as ShadowRoot);
  }

  async #show(day: Day | undefined): Promise<void> {
    try {
      this.week = await loadWeek(this.api, day);
      this.trouble = undefined;
    } catch (error) {
      this.trouble = troubleText(error);
    }
  }

  get #shown(): WeekOfService | undefined {
    const services = this.week?.services ?? [];
    return services.find(({ service }) => service.id === this.serviceId) ?? services[0];
  }

  protected override render(): TemplateResult {
    const { week, trouble, said, editing } = this;
    const shown = this.#shown;
    return html`
      <main class="hours">
        <h1 id="heading" tabindex="-1">${texts.title}</h1>
        ${doneNote(said)} ${troubleNote(trouble)}
        ${week ? this.#renderTools(week, shown) : trouble === undefined ? html`<p>${texts.loading}</p>` : nothing}
        ${editing ? this.#renderPanel(editing) : nothing}
        ${
          week && shown
            ? html`${weekView({
                week,
                shown,
                mayEdit: this.#mayEdit,
                onDay: (day) => void this.#edit(beginDay(week, shown, day)),
              })}
              ${changedDays({ week, shown, onDay: (day) => void this.#show(day) })}`
            : nothing
        }
        ${week ? this.#renderParts(week) : nothing}
      </main>
    `;
  }

  /** What all services share; each has its own form and looks after itself. */
  #renderParts(week: ServiceWeek): TemplateResult {
    const { api } = this;
    const mayEdit = this.#mayEdit;
    const reload = () => this.#show(this.week?.from);
    const offered = week.services.map(({ service }) => service).filter(({ retired }) => !retired);
    return html`
      <boai-desk-rooms .api=${api} .week=${week} .mayEdit=${mayEdit} .reload=${reload}></boai-desk-rooms>
      <boai-desk-holidays
        .api=${api}
        .services=${offered}
        .mayEdit=${mayEdit}
        .onSaved=${() => void reload()}
      ></boai-desk-holidays>
    `;
  }

  get #mayEdit(): boolean {
    return mayAsk(this.roles, 'saveService');
  }

  #renderTools(week: ServiceWeek, shown: WeekOfService | undefined): TemplateResult {
    const language = deskLanguage();
    return html`
      <div class="tools">
        <h2>${formatDay(week.from, language)} – ${formatDayShort(week.to, language)}</h2>
        <button class="button" type="button" @click=${() => void this.#show(addDays(week.from, -7))}>
          ${texts.earlier}
        </button>
        <button class="button" type="button" @click=${() => void this.#show(undefined)}>
          ${texts.thisWeek}
        </button>
        <button class="button" type="button" @click=${() => void this.#show(addDays(week.from, 7))}>
          ${texts.later}
        </button>
      </div>
      <div class="tools">
        ${
          shown
            ? serviceTools({
                week,
                shown,
                mayEdit: this.#mayEdit,
                onChoose: (id) => (this.serviceId = id),
                onPart: (part) => void this.#edit(beginService(shown, part)),
                onOffer: () => void this.#edit(beginOffer(shown)),
              })
            : html`<p>${texts.noServices}</p>`
        }
        ${
          this.#mayEdit
            ? html`<button
                class="button"
                type="button"
                id="add-service"
                @click=${() => void this.#edit(beginNew(week))}
              >
                ${texts.addService}
              </button>`
            : html`<p class="hint">${texts.notAllowed}</p>`
        }
      </div>
    `;
  }

  #renderPanel(editing: Editing): TemplateResult {
    return changePanel({
      title: titleOf(editing),
      preview: this.#preview,
      fields: this.#renderFields(editing),
      effectView,
      onSubmit: () => void this.#submit(editing),
      onCancel: () => void this.#close(editing),
    });
  }

  #renderFields(editing: Editing): TemplateResult {
    const { errors } = this.#preview;
    switch (editing.kind) {
      case 'day':
        return dayForm({
          draft: editing.draft,
          usual: editing.usual,
          usualSeats: editing.service.capacity,
          errors,
          onChange: (change) => this.#type({ ...editing, draft: { ...editing.draft, ...change } }),
        });
      case 'service':
        return serviceForm({
          part: editing.part,
          isConsultation: editing.isConsultation,
          draft: editing.draft,
          errors,
          onChange: (change) => this.#type({ ...editing, draft: { ...editing.draft, ...change } }),
          onFocus: (id) => void this.#preview.focus(id),
        });
      case 'offer':
        return html`<p>${texts.offerWords[editing.isRetired ? 'retire' : 'restore']}</p>`;
    }
  }

  async #edit(editing: Editing): Promise<void> {
    this.said = '';
    this.#preview.begin();
    this.editing = editing;
    await this.#preview.focus('panel');
  }

  #type(editing: Editing): void {
    this.editing = editing;
    this.#preview.typed();
  }

  async #close(editing: Editing): Promise<void> {
    this.editing = undefined;
    await this.#preview.focus(openerOf(editing));
  }

  async #submit(editing: Editing): Promise<void> {
    await this.#preview.submit({
      errors: errorsOf(editing),
      send: (isDryRun) => sendChange(this.api, editing, isDryRun),
      isCurrent: () => this.editing === editing,
      saved: (change) => this.#saved(editing, change),
      changedMeanwhile: () => this.#changedMeanwhile(editing),
    });
  }

  async #saved(editing: Editing, change: ServiceChange): Promise<void> {
    const { service } = change;
    this.serviceId = service.id;
    await this.#show(this.week?.from);
    const what = editing.kind === 'service' ? service.name : titleOf(editing);
    this.said = savedText(texts.saved(what), change);
    await this.#close(editing);
  }

  async #changedMeanwhile(editing: Editing): Promise<string | undefined> {
    await this.#show(editing.kind === 'day' ? editing.day : this.week?.from);
    if (!this.week || this.trouble !== undefined) return undefined;
    const now = nowIn(this.week, editing);
    this.editing = now;
    return texts.changedMeanwhile(wordsOf(editing, now));
  }
}
