/**
 * `<boai-cabin-booking>`: a service of the center, such as the health cabin, booked by day and slot.
 *
 * Its children are shown until there are days to choose from, and for good when there can be none. This file and what
 * it imports is the first screen; `cabin-booking.late.ts` is everything after it.
 *
 * Attributes: those of every widget, and `service`. Events: `boai-booked`, `boai-waitlist-joined`. Parts and slots:
 * those of every widget, see the README.
 */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import { slotRequests } from '../../api/slot-requests.ts';
import type { Service } from '../../api/generated/types.ts';
import { dayOfChoices, mondayOf, offerOf, queryFor, weekOf, withPage } from '../../api/timetable.ts';
import type { Choices, Timetable } from '../../api/timetable.ts';
import type { Appearance, Density, Theme } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import { speechOf } from '../../context/speech.ts';
import { RemoteData } from '../../controllers/remote-data.ts';
import { Width } from '../../controllers/width.ts';
import { dayInZone } from '../../domain/zone.ts';
import type { CabinMessages } from '../../i18n/cabin-booking.ts';
import type { Locale } from '../../i18n/locale.ts';
import chinese from '../../i18n/zh-CN/cabin-booking.ts';
import { dayChoiceStyles } from '../../styles/day-choice.ts';
import { tokens } from '../../styles/tokens.ts';
import { dayChoice } from '../../ui/day-choice.ts';
import { footSlots, headSlots } from '../../ui/page-slots.ts';
import type * as Late from './cabin-booking.late.ts';
import { styles } from './cabin-booking.styles.ts';
import type { Scene } from './parts/scene.ts';

/** From here on a week has room for seven columns. */
const widths = [600];

export class BoaiCabinBooking extends LitElement {
  static override readonly styles = [tokens, dayChoiceStyles, styles];
  static override readonly properties = {
    ...settingsProperties,
    service: {},
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
  /** The service to start with; default a choice, when there are several. */
  service = '';

  /** @internal */
  choices: Choices = {};
  /** @internal What was drawn last. */
  scene!: Scene;

  readonly #settings = new SettingsController(this, slotRequests);
  readonly #timetable = new RemoteData<Timetable>(this);
  readonly #width = new Width(this, widths);
  readonly #speech = speechOf<CabinMessages>(this, chinese, () => import('./cabin-booking.texts.ts'));
  #client: Client | undefined;
  #isDrawn = false;
  /** The week that is being read, or that failed and waits for "retry". */
  #asked: string | undefined;
  #late: Promise<void> | undefined;
  #parts: typeof Late | undefined;
  #interaction: Late.Interaction | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service')) this.choices = { serviceId: this.service };
    const { client, lang } = this.#settings;
    if (client !== this.#client) {
      this.#client = client;
      this.#asked = undefined;
      this.#timetable.reset();
    }
    void this.#speech.load(lang);
    this.scene = this.#compose();
    const { monday, days, offer, timetable, error } = this.scene;
    const isMissing = timetable ? offer && !days : true;
    if (isMissing && this.#asked !== monday) {
      void this.#load();
      this.scene = this.#compose();
    }
    if (timetable || error || this.#needsLate()) void this.#loadLate();
  }

  protected override render(): TemplateResult {
    const { text, locale, center, offer, isElder, isWide, timetable } = this.scene;
    const late = this.#parts;
    // The children stand for the widget until there is an API to ask, a width, and its language.
    const hasText = this.#isDrawn || !this.#speech.isLoading;
    if (!this.#client || this.#width.step === undefined || !hasText || (!late && this.#needsLate())) {
      return html`<slot></slot>`;
    }
    this.#isDrawn = true;
    const { appearance = '', phone: own, hours = center?.hours } = this.#settings.value;
    const phone = own ?? offer?.service.phone ?? center?.phone;
    return html`
      <section
        part="widget"
        class="cabin ${isWide ? 'wide' : 'narrow'} ${isElder ? 'elder' : ''} ${appearance}"
        lang=${locale}
        aria-label=${text.booking}
      >
        <header part="header" class="headed">${headSlots} ${this.#renderHead(offer?.service)}</header>
        <div class="stage">${this.#interaction?.render(this.scene) ?? this.#renderFirst()}</div>
        ${this.#interaction?.renderEnd(this.scene)}
        <footer part="footer">
          ${center && html`<span lang="zh-CN">${center.name}</span>`}
          ${
            phone &&
            html`
              <span>
                ${text.phone}
                <a href="tel:${phone.normalize('NFKC')}">${phone}</a>
              </span>
            `
          }
          ${hours && html`<span lang="zh-CN">${text.hours} ${hours}</span>`}
          ${timetable ? nothing : html`<slot></slot>`} ${footSlots}
        </footer>
        <p class="visually-hidden" role="status">${this.#interaction?.announcement(this.scene)}</p>
      </section>
    `;
  }

  /** Reads again what is on screen. */
  refresh(): Promise<void> {
    return this.#load(true);
  }

  /** @internal Chooses among what the first screen shows. */
  choose(choices: Choices): void {
    this.choices = { ...this.choices, ...choices };
  }

  #renderHead(service: Service | undefined): TemplateResult {
    const { text } = this.scene;
    if (!service) return html`<h2>${text.booking}</h2>`;
    const { name, room, slotMinutes } = service;
    return html`
      <h2 lang="zh-CN">${name}</h2>
      <p>${text.roomAndTime(room === name ? '' : room, slotMinutes)}</p>
    `;
  }

  #renderFirst(): TemplateResult {
    const { scene } = this;
    const { offer, days, text } = scene;
    if (!offer || !days) return html`<p class="loading">${text.loading}</p>`;
    const act = (what: 'turn' | 'pick', day: string) =>
      void this.#loadLate().then(() => this.#interaction?.[what](day));
    return dayChoice({
      ...scene,
      days,
      lastDay: offer.lastDay,
      firstFreeDay: offer.firstFreeDay,
      leadMinutes: offer.service.leadMinutes,
      partySize: 1,
      selectedDay: scene.day,
      messages: text,
      onWeek: (from) => act('turn', from),
      onDay: (day) => act('pick', day),
    });
  }

  #compose(): Scene {
    const { state } = this.#timetable;
    const { value } = this.#settings;
    const { choices } = this;
    const timetable = state.last;
    const now = this.#client?.now() ?? Date.now();
    const today = dayInZone(now, timetable?.center.timeZone ?? 'Asia/Shanghai');
    const offer = timetable && offerOf(timetable, choices.serviceId);
    const day = timetable && offer && dayOfChoices(timetable, offer, choices);
    const monday = mondayOf(choices, day, today, offer);
    const isElder = Boolean(value.elder);
    return {
      client: this.#client,
      ...this.#speech.value,
      isElder,
      isWide: this.#width.step !== 0 && !isElder,
      today,
      now,
      timetable,
      center: timetable?.center,
      offer,
      monday,
      days: timetable && offer && weekOf(timetable, offer, monday, today),
      day,
      isLoading: state.status === 'loading',
      error: state.status === 'failed' ? state.error : undefined,
    };
  }

  async #load(fresh = false): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const { monday, today } = this.scene;
    this.#asked = monday;
    await this.#timetable.load(async (signal, last) =>
      withPage(last, await client.loadSlots(queryFor(monday, today), { signal, fresh }), client.now()),
    );
  }

  /** For a look of its own a first screen alone would be wrong, and elder mode shows slots where it has days. */
  #needsLate(): boolean {
    return this.scene.isElder || !this.#settings.isPlain;
  }

  #loadLate(): Promise<void> {
    return (this.#late ??= this.#addLate());
  }

  async #addLate(): Promise<void> {
    try {
      const parts = await import('./cabin-booking.late.ts');
      await parts.dress(this, this.#settings);
      this.#parts = parts;
    } catch {
      // No network: the days stay without it, and the next update tries again.
      this.#late = undefined;
      return;
    }
    this.#interaction = new this.#parts.Interaction(this);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-cabin-booking': BoaiCabinBooking;
  }
}
