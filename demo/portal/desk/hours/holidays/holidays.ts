/** `<boai-desk-holidays>`: the public holidays as the center follows them, corrected after what it does has been seen. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type {
  HolidayCorrection,
  Holidays,
  HolidaysChange,
  Service,
} from '../../../../../src/api/generated/types.ts';
import { isAnnounced } from '../../../../../src/domain/holidays.ts';
import { controls } from '../../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../../src/styles/tokens.ts';
import { deskStyles } from '../../desk.styles.ts';
import { followLanguage } from '../../language.ts';
import { doneNote, troubleNote } from '../../news.ts';
import type { StaffApi } from '../../staff-api.ts';
import { troubleText } from '../../trouble.ts';
import { changePanel } from '../change-panel.ts';
import { effectView, savedText } from '../effect-view.ts';
import { correctHolidays, loadHolidays } from '../hours-api.ts';
import { hoursStyles } from '../hours.styles.ts';
import { Preview } from '../preview.ts';
import { texts as hoursTexts } from '../texts.ts';
import {
  correctionsIn,
  correctionsText,
  daysText,
  type HolidayDraft,
  holidayDraft,
  holidayErrors,
  toRequest,
} from './draft.ts';
import { holidayForm } from './form.ts';
import { type Run, runsOf } from './runs.ts';
import { texts } from './texts.ts';

interface Editing {
  readonly draft: HolidayDraft;
  readonly seen: Holidays;
  /** What was pressed. */
  readonly opener: string;
}

export class DeskHolidays extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, hoursStyles];
  static override readonly properties = {
    api: { attribute: false },
    services: { attribute: false },
    mayEdit: { attribute: false },
    onSaved: { attribute: false },
    holidays: { state: true },
    editing: { state: true },
    trouble: { state: true },
    said: { state: true },
  };

  declare api: StaffApi;
  declare services: readonly Service[];
  declare mayEdit: boolean;
  /** The week shows other hours now. */
  declare onSaved: () => void;
  declare holidays: Holidays | undefined;
  declare editing: Editing | undefined;
  declare trouble: string | undefined;
  declare said: string;
  readonly #preview = new Preview<HolidaysChange>(this);

  constructor() {
    super();
    followLanguage(this);
    this.said = '';
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.holidays = await loadHolidays(this.api);
      this.trouble = undefined;
    } catch (error) {
      this.trouble = troubleText(error);
    }
  }

  protected override render(): TemplateResult {
    const { holidays, trouble, said, editing } = this;
    return html`
      <section class="part" aria-labelledby="holidays">
        <h2 id="holidays">${texts.title}</h2>
        <p class="hint">${texts.intro}</p>
        ${doneNote(said)} ${troubleNote(trouble)}
        <p>
          ${this.services.map(
            ({ name, onHolidays }) =>
              html`<span class="tag">${texts.setting(name, hoursTexts.onHoliday[onHolidays])}</span> `,
          )}
        </p>
        ${editing ? this.#renderPanel(editing) : nothing}
        ${
          holidays
            ? this.#yearsOf(holidays).map((year) => this.#renderYear(year, holidays))
            : trouble === undefined
              ? html`<p>${texts.loading}</p>`
              : nothing
        }
      </section>
    `;
  }

  /** This one and the next in any case. */
  #yearsOf({ today, years }: Holidays): number[] {
    const now = Number(today.slice(0, 4));
    return [now, now + 1, ...years.map(({ year }) => year).filter((year) => year > now + 1)];
  }

  #renderYear(year: number, holidays: Holidays): TemplateResult {
    const all = runsOf(year, holidays);
    const runs = all.filter(({ to }) => to >= holidays.today);
    const past = all.filter((run) => !runs.includes(run));
    const words = !isAnnounced(year, holidays.years)
      ? texts.notAnnounced(year)
      : runs.length === 0
        ? texts.over(year)
        : undefined;
    const opener = `add-${year}`;
    return html`
      <h3>${texts.year(year)}</h3>
      ${words === undefined ? nothing : html`<p>${words}</p>`}
      <ul class="affected">
        ${runs.map((run) => this.#renderRun(run, holidays))}
      </ul>
      ${
        past.length === 0
          ? nothing
          : html`<details>
              <summary>${texts.past(year, past.length)}</summary>
              <ul class="affected">
                ${past.map((run) => html`<li>${wordsOf(run)}</li>`)}
              </ul>
            </details>`
      }
      ${
        this.mayEdit
          ? html`<p>
              <button
                class="button"
                type="button"
                id=${opener}
                aria-label=${texts.addIn(year)}
                @click=${() => void this.#edit({ draft: holidayDraft(undefined), seen: holidays, opener })}
              >
                ${texts.add}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  #renderRun(run: Run, seen: Holidays): TemplateResult {
    const { from, to } = run;
    const opener = `change-${from}`;
    const when = daysText(from, to);
    return html`<li class="entry">
      ${wordsOf(run)}
      ${
        this.mayEdit
          ? html`<button
              class="button plain"
              type="button"
              id=${opener}
              aria-label="${texts.change} ${when}"
              @click=${() => void this.#edit({ draft: holidayDraft(run), seen, opener })}
            >
              ${texts.change}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderPanel(editing: Editing): TemplateResult {
    const { draft } = editing;
    return changePanel({
      title: texts.heading,
      preview: this.#preview,
      fields: holidayForm({
        draft,
        errors: this.#preview.errors,
        onChange: (change) => {
          this.editing = { ...editing, draft: { ...draft, ...change } };
          this.#preview.typed();
        },
      }),
      effectView: (change) => effectView(change, change.newYears.map(texts.newYear)),
      onSubmit: () => void this.#submit(editing),
      onCancel: () => void this.#close(editing),
    });
  }

  async #edit(editing: Editing): Promise<void> {
    this.said = '';
    this.#preview.begin();
    this.editing = editing;
    await this.#preview.focus('panel');
  }

  async #close({ opener }: Editing): Promise<void> {
    this.editing = undefined;
    await this.#preview.focus(opener);
    // Of what was changed the row may be gone.
    if (!this.renderRoot.querySelector(`#${opener}`)) await this.#preview.focus('holidays');
  }

  async #submit(editing: Editing): Promise<void> {
    const { draft, seen } = editing;
    await this.#preview.submit({
      errors: holidayErrors(draft),
      send: (isDryRun) => correctHolidays(this.api, toRequest(draft, correctionsIn(seen, draft), isDryRun)),
      isCurrent: () => this.editing === editing,
      saved: (change) => this.#saved(editing, change),
      changedMeanwhile: () => this.#changedMeanwhile(editing),
    });
  }

  async #saved(editing: Editing, change: HolidaysChange): Promise<void> {
    await this.#load();
    const { from, to } = editing.draft;
    this.said = savedText(texts.saved(daysText(from, to)), change);
    this.onSaved();
    await this.#close(editing);
  }

  async #changedMeanwhile(editing: Editing): Promise<string | undefined> {
    await this.#load();
    const seen = this.holidays;
    if (!seen || this.trouble !== undefined) return undefined;
    this.editing = { ...editing, seen };
    const now: readonly HolidayCorrection[] = correctionsIn(seen, editing.draft);
    return hoursTexts.changedMeanwhile(correctionsText(now));
  }
}

function wordsOf({ kind, from, to, days, name, isCorrected }: Run): TemplateResult {
  return html`
    <strong>${daysText(from, to)}</strong> ${kind === 'off' ? texts.off(name, days) : texts.kinds[kind]}
    ${isCorrected ? html`<span class="tag">${texts.corrected}</span>` : nothing}
  `;
}
