/** `<boai-desk-hours>`: when services are open, changed after what it does to bookings has been seen. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { mayAsk, type StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import { ApiError } from '../../../../src/api/errors.ts';
import type { ServiceChange, ServiceWeek } from '../../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../../src/domain/plain-date.ts';
import { formatDay, formatDayShort } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { errorSummary } from '../../../../src/ui/error-summary.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { doneNote, troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import type { Errors } from './drafts.ts';
import {
  beginDay,
  beginService,
  type Editing,
  errorsOf,
  nowIn,
  sendChange,
  titleOf,
  wordsOf,
} from './editing.ts';
import { effectView } from './effect-view.ts';
import { dayForm, serviceForm } from './forms.ts';
import { loadWeek } from './hours-api.ts';
import { hoursStyles } from './hours.styles.ts';
import { texts } from './texts.ts';
import { placeBlocks, type WeekOfService, weekView } from './week-view.ts';
import { yearView } from './year-view.ts';

export class DeskHours extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, hoursStyles];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    week: { state: true },
    serviceId: { state: true },
    editing: { state: true },
    errors: { state: true },
    effect: { state: true },
    trouble: { state: true },
    said: { state: true },
    isBusy: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare week: ServiceWeek | undefined;
  /** Shown; empty: the first one. */
  declare serviceId: string;
  declare editing: Editing | undefined;
  declare errors: Errors;
  /** Of the draft as it stands: gone with the next letter. */
  declare effect: ServiceChange | undefined;
  declare trouble: string | undefined;
  declare said: string;
  declare isBusy: boolean;

  constructor() {
    super();
    followLanguage(this);
    this.serviceId = this.said = '';
    this.errors = {};
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    this.#focus('heading');
    void this.#show(undefined);
  }

  protected override updated(): void {
    placeBlocks(this.renderRoot as ShadowRoot);
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
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
              ${yearView({ week, shown, onDay: (day) => void this.#show(day) })}`
            : nothing
        }
      </main>
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
        ${shown ? this.#renderServices(week, shown) : html`<p>${texts.noServices}</p>`}
        ${
          this.#mayEdit
            ? html`<button
                class="button"
                type="button"
                id="add-service"
                @click=${() => void this.#edit(beginService(week, null))}
              >
                ${texts.addService}
              </button>`
            : html`<p class="hint">${texts.notAllowed}</p>`
        }
      </div>
    `;
  }

  #renderServices(week: ServiceWeek, shown: WeekOfService): TemplateResult {
    const { slotMinutes, capacity, room, onHolidays } = shown.service;
    return html`
      <label>
        ${texts.service}
        <select @change=${(event: Event) => (this.serviceId = (event.target as HTMLSelectElement).value)}>
          ${week.services.map(
            ({ service: { id, name } }) =>
              html`<option value=${id} .selected=${id === shown.service.id}>${name}</option>`,
          )}
        </select>
      </label>
      <span class="hint">${texts.facts(slotMinutes, capacity, room)} · ${texts.onHoliday[onHolidays]}</span>
      ${
        this.#mayEdit
          ? html`<button
              class="button"
              type="button"
              id="change-service"
              @click=${() => void this.#edit(beginService(week, shown.service))}
            >
              ${texts.changeService}
            </button>`
          : nothing
      }
    `;
  }

  #renderPanel(editing: Editing): TemplateResult {
    const { errors, effect, isBusy } = this;
    return html`
      <section class="panel" aria-labelledby="panel">
        <h2 id="panel" tabindex="-1">${titleOf(editing)}</h2>
        <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
          ${errorSummary({
            title: texts.toCorrect,
            errors: Object.entries(errors).map(([id, text]) => ({ id, text })),
            onPick: (id) => this.#focus(id),
          })}
          ${
            editing.kind === 'day'
              ? dayForm({
                  draft: editing.draft,
                  usual: editing.usual,
                  usualSeats: editing.service.capacity,
                  errors,
                  onChange: (change) => this.#type({ ...editing, draft: { ...editing.draft, ...change } }),
                })
              : serviceForm({
                  draft: editing.draft,
                  errors,
                  onChange: (change) => this.#type({ ...editing, draft: { ...editing.draft, ...change } }),
                })
          }
          ${effect ? effectView(effect) : nothing}
          <div class="row">
            <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>
              ${isBusy ? texts.busy : effect ? texts.save : texts.preview}
            </button>
            <button class="button plain" type="button" @click=${() => void this.#close()}>
              ${texts.cancel}
            </button>
          </div>
        </form>
      </section>
    `;
  }

  async #edit(editing: Editing): Promise<void> {
    this.said = '';
    this.errors = {};
    this.effect = this.trouble = undefined;
    this.editing = editing;
    await this.updateComplete;
    this.#focus('panel');
  }

  #type(editing: Editing): void {
    this.editing = editing;
    this.effect = undefined;
  }

  async #close(): Promise<void> {
    const { editing } = this;
    this.editing = this.effect = this.trouble = undefined;
    await this.updateComplete;
    if (editing?.kind === 'day') this.#focus(`change-${editing.day}`);
    else this.#focus(editing?.was ? 'change-service' : 'add-service');
  }

  /** What it does is seen first; only then the same button saves. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { editing, effect } = this;
    if (!editing || this.isBusy) return;
    this.trouble = undefined;
    this.errors = errorsOf(editing);
    const [first] = Object.keys(this.errors);
    if (first !== undefined) {
      await this.updateComplete;
      return this.#focus(first);
    }
    this.isBusy = true;
    try {
      const change = await sendChange(this.api, editing, effect === undefined);
      // Somebody may have typed on meanwhile.
      if (change.applied) await this.#saved(editing, change);
      else if (this.editing === editing) this.effect = change;
    } catch (error) {
      await this.#refused(error, editing);
    } finally {
      this.isBusy = false;
    }
    await this.updateComplete;
    if (this.effect) this.#focus('effect');
  }

  async #saved(editing: Editing, { newToCall, service }: ServiceChange): Promise<void> {
    const calls = newToCall.length === 0 ? '' : ` ${texts.savedCalls(newToCall.length)}`;
    this.serviceId = service.id;
    await this.#show(this.week?.from);
    this.said = texts.saved(editing.kind === 'day' ? titleOf(editing) : service.name) + calls;
    await this.#close();
  }

  async #refused(error: unknown, editing: Editing): Promise<void> {
    this.effect = undefined;
    this.trouble = troubleText(error);
    if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return;
    await this.#show(editing.kind === 'day' ? editing.day : this.week?.from);
    if (!this.week || this.trouble !== undefined) return;
    const now = nowIn(this.week, editing);
    this.trouble = texts.changedMeanwhile(wordsOf(editing, now));
    this.editing = now;
  }
}
