/**
 * `<boai-activity-calendar>`: a center's activities by list, week or month; one of them opens in a dialog.
 *
 * Its children are shown until there are activities, and for good when there can be none. This file and what it
 * imports is the first screen; `activity-calendar.late.ts` is everything after it.
 */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { activityRequests } from '../../api/activity-requests.ts';
import type { Client } from '../../api/client.ts';
import type { Appearance, Density, Settings, Theme } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import { speechOf } from '../../context/speech.ts';
import { RemoteData } from '../../controllers/remote-data.ts';
import { Width } from '../../controllers/width.ts';
import type { Day } from '../../domain/plain-date.ts';
import { dayInZone } from '../../domain/zone.ts';
import type { CalendarMessages, CalendarView } from '../../i18n/activity-calendar.ts';
import type { Locale } from '../../i18n/locale.ts';
import chinese from '../../i18n/zh-CN/activity-calendar.ts';
import { tokens } from '../../styles/tokens.ts';
import { listPage, missingFrom, withPage } from './activity-calendar.model.ts';
import type { Choices, Programme } from './activity-calendar.model.ts';
import { styles } from './activity-calendar.styles.ts';
import type { Interaction } from './parts/interaction.ts';
import { drawWeeks, pause, taskMs } from './parts/draw-weeks.ts';
import { composeScene } from './parts/scene.ts';
import type { Scene } from './parts/scene.ts';
import { stage } from './parts/stage.ts';

/** From the first on, a month has room for titles; from the second on, a week has room for columns. */
const widths = [640, 960];

export class BoaiActivityCalendar extends LitElement {
  static override readonly styles = [tokens, styles];
  static override readonly properties = {
    ...settingsProperties,
    view: {},
    date: {},
    category: {},
    choices: { state: true },
  };

  declare api: string | undefined;
  declare client: Client | undefined;
  declare center: string | undefined;
  declare locale: Locale | undefined;
  declare appearance: Appearance | undefined;
  declare elder: boolean | undefined;
  declare phone: string | undefined;
  declare hours: string | undefined;
  declare theme: Theme | undefined;
  declare mainColor: string | undefined;
  declare density: Density | undefined;
  /** `auto`: the list when narrow, else the month. In elder mode it is the list, whatever is set here. */
  view: CalendarView | 'auto' = 'auto';
  /** The day to start at; default today. */
  date: Day = '';
  /** The category to start with; default all. */
  category = '';

  /** @internal */
  choices: Choices = { category: '', text: '', withPlaces: false, listLimit: listPage, showsEarlier: false };
  /** @internal What was drawn last. */
  scene!: Scene;
  /** @internal While the page is printed, every activity is drawn. */
  isPrinting = false;

  readonly #settings = new SettingsController(this, activityRequests);
  readonly #programme = new RemoteData<Programme>(this);
  readonly #width = new Width(this, widths);
  readonly #speech = speechOf<CalendarMessages>(this, chinese, () => import('./activity-calendar.texts.ts'));
  #client: Client | undefined;
  #isDrawn = false;
  /** First day of the range that is being read, or that failed and waits for "retry"; `''` is the default range. */
  #asked: Day | '' | undefined;
  #late: Promise<void> | undefined;
  #parts: Scene['late'];
  #interaction: Interaction | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('category')) this.choices = { ...this.choices, category: this.category };
    const { client, lang } = this.#settings;
    if (client !== this.#client) {
      this.#client = client;
      this.#asked = undefined;
      this.#programme.reset();
    }
    void this.#speech.load(lang);
    this.scene = this.#compose();
    const { days, today, programme, error } = this.scene;
    const from = missingFrom(days, today, programme?.byDay);
    if (from !== undefined && from !== this.#asked) {
      void this.#load(from);
      this.scene = this.#compose();
    }
    if (programme || error || this.#needsLate()) void this.#loadLate();
  }

  protected override render(): TemplateResult {
    const { text, locale, center, day, view, elder, programme, late } = this.scene;
    // The children stand for the calendar until there is an API to ask, a width, and its language. A calendar that is
    // drawn already speaks the old language until the new one is there.
    const hasText = this.#isDrawn || !this.#speech.isLoading;
    if (!this.#client || this.#width.step === undefined || !hasText || (!late && this.#needsLate())) {
      return html`<slot></slot>`;
    }
    this.#isDrawn = true;
    const { appearance = '', phone = center?.phone, hours = center?.hours } = this.#settings.value;
    return html`
      <section
        part="widget"
        class="calendar ${['narrow', 'wide', 'wide broad'][this.#width.step]} ${view} ${
          elder ? 'elder' : ''
        } ${appearance}"
        lang=${locale}
        aria-label=${text.calendar}
        @click=${this.#handle}
        @input=${this.#handle}
        @keydown=${this.#handle}
      >
        <header part="header">
          ${late ? late.toolbar(this.scene) : html`<b>${text.days.month(day)}</b>`}
        </header>
        ${late?.troubleNote(this.scene)} ${stage(this.scene)} ${this.#interaction?.renderEnd(this.scene)}
        <footer part="footer">
          ${center && html`<span>${center.name}</span>`}
          ${
            phone &&
            html`
              <span>
                ${text.phone}
                <a href="tel:${phone}">${phone}</a>
              </span>
            `
          }
          ${hours && html`<span>${text.hours} ${hours}</span>`} ${programme ? nothing : html`<slot></slot>`}
          ${late?.footSlots}
        </footer>
        <p role="status"></p>
      </section>
    `;
  }

  /** The first pictures are tasks of their own; in use, what a click asks for is there in the next frame. */
  protected override async scheduleUpdate(): Promise<void> {
    // Nobody waits for an answer of a page that is not looked at, and there a pause is a second.
    const isAtOnce = (this.scene as Scene | undefined)?.late ?? document.hidden;
    if (!isAtOnce) await pause();
    const until = isAtOnce ? Infinity : performance.now() + taskMs;
    super.scheduleUpdate();
    await this.drawMonth(until);
  }

  /** @internal All of it at once, unless a time is given from which on it may wait. */
  drawMonth(until = Infinity): Promise<void> {
    return drawWeeks(this, until);
  }

  /** Reads again what is on screen. */
  async refresh(): Promise<void> {
    // What was never drawn is read as soon as it is.
    if (this.#client) await this.#load(missingFrom(this.scene.days, this.scene.today)!, true);
  }

  /** @internal */
  get settings(): Settings {
    return this.#settings.value;
  }

  #compose(): Scene {
    const { state } = this.#programme;
    const { value } = this.#settings;
    const { choices } = this;
    const now = this.#client?.now() ?? Date.now();
    const today = dayInZone(now, state.last?.center.timeZone ?? 'Asia/Shanghai');
    const elder = Boolean(value.elder);
    // Whatever is guessed before the first layout, the range to read is the same.
    const isWide = this.#width.step !== 0;
    return composeScene({
      client: this.#client,
      view: choices.view ?? (elder ? 'list' : this.view === 'auto' ? (isWide ? 'month' : 'list') : this.view),
      day: choices.day ?? (this.#parts?.isDay(this.date) ? this.date : today),
      today,
      now,
      isWide,
      isPrinting: this.isPrinting,
      elder,
      ...this.#speech.value,
      choices,
      programme: state.last,
      isLoading: state.status === 'loading',
      error: state.status === 'failed' ? state.error : undefined,
      late: this.#parts,
    });
  }

  async #load(from: Day | '', fresh = false): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asked = from;
    await this.#programme.load(async (signal, last) =>
      withPage(last, await client.loadActivities(from ? { from } : {}, { signal, fresh }), client.now()),
    );
  }

  /** For a link to a month or an activity, a day to start at, a filter, and a look of its own, a first screen alone would be wrong. */
  #needsLate(): boolean {
    return (
      location.hash.startsWith('#boai-') ||
      this.choices.category !== '' ||
      this.date !== '' ||
      !this.#settings.isPlain
    );
  }

  #loadLate(): Promise<void> {
    return (this.#late ??= this.#addLate());
  }

  async #addLate(): Promise<void> {
    try {
      const parts = await import('./activity-calendar.late.ts');
      await parts.dress(this, this.#settings);
      this.#parts = parts;
    } catch {
      // No network: the activities stay without it, and the next update tries again.
      this.#late = undefined;
      return;
    }
    this.#interaction = new this.#parts.Interaction(this);
    this.requestUpdate();
  }

  /** All events of the calendar; the first ones may have to wait for the code that knows them. */
  #handle(event: Event): void {
    const target = event.target as HTMLElement;
    const handle = (): void => this.#interaction?.handle(event, target);
    if (this.#interaction) handle();
    else void this.#loadLate().then(handle);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-activity-calendar': BoaiActivityCalendar;
  }
}
