/**
 * `<boai-consultation-signup>`: help at once for who needs it, and a sign-up for a consultation that keeps a confidence.
 *
 * The help panel is made of constants and stands above everything in every state, also without an API. This file and
 * what it imports is the first screen; `consultation-signup.late.ts` is the form.
 *
 * Attributes: those of every widget, and `sealing-fingerprint`. Events: `boai-booked`, `boai-waitlist-joined`, neither of
 * which says for what. Parts and slots: those of every widget, see the README.
 */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import { dayOfChoices, mondayOf, queryFor, weekOf, withPage, type Choices } from '../../api/timetable.ts';
import type { Appearance, Density, Theme } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import { speechOf } from '../../context/speech.ts';
import { RemoteData } from '../../controllers/remote-data.ts';
import { Width } from '../../controllers/width.ts';
import { dayInZone } from '../../domain/zone.ts';
import type { ConsultationMessages } from '../../i18n/consultation.ts';
import type { Locale } from '../../i18n/locale.ts';
import chinese from '../../i18n/zh-CN/consultation.ts';
import { tokens } from '../../styles/tokens.ts';
import { footSlots, headSlots } from '../../ui/page-slots.ts';
import type * as Late from './consultation-signup.late.ts';
import { styles } from './consultation-signup.styles.ts';
import { firstStep, type FirstAnswer } from './parts/first-step.ts';
import { helpPanel } from './parts/help-lines.ts';
import { exitAddress, QuickExit } from './parts/quick-exit.ts';
import type { Consultation, Scene } from './parts/scene.ts';

/** From here on a week has room for seven columns. */
const widths = [600];

export class BoaiConsultationSignup extends LitElement {
  static override readonly styles = [tokens, styles];
  static override readonly properties = {
    ...settingsProperties,
    sealingFingerprint: { attribute: 'sealing-fingerprint' },
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
  /** SHA-256 of the counsellors' public key, hex: with another key, or none, nothing is sent. */
  declare sealingFingerprint: string | undefined;

  /** @internal */
  choices: Choices = {};
  /** @internal What was drawn last. */
  scene!: Scene;

  readonly #settings = new SettingsController(this);
  readonly #consultation = new RemoteData<Consultation>(this);
  readonly #width = new Width(this, widths);
  readonly #speech = speechOf<ConsultationMessages>(
    this,
    chinese,
    () => import('./consultation-signup.texts.ts'),
  );
  #client: Client | undefined;
  /** The week that is being read, or that failed and waits for "retry". */
  #asked: string | undefined;
  #late: Promise<void> | undefined;
  #parts: typeof Late | undefined;
  #interaction: Late.Interaction | undefined;
  #first: FirstAnswer = { isNextWanted: false };

  constructor() {
    super();
    // Works before there is an API, a width or a language.
    this.addController(new QuickExit(this, () => this.leave()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { client, lang } = this.#settings;
    if (client !== this.#client) {
      this.#client = client;
      this.#asked = undefined;
      this.#consultation.reset();
    }
    void this.#speech.load(lang);
    this.scene = this.#compose();
    const { monday, days, offer, consultation } = this.scene;
    const isMissing = consultation ? offer && !days : true;
    if (isMissing && this.#asked !== monday) {
      void this.#load();
      this.scene = this.#compose();
    }
    void this.#loadLate();
  }

  protected override render(): TemplateResult {
    const { text, locale, consultation, offer, isElder, isWide, isLoading } = this.scene;
    const { appearance = '', phone: own, hours = consultation?.center.hours } = this.#settings.value;
    const phone = own ?? offer?.service.phone ?? consultation?.center.phone;
    const { name, room = '', slotMinutes } = offer?.service ?? {};
    const local = consultation?.terms.helpLines;
    return html`
      <section
        part="widget"
        class="consultation ${isWide ? 'wide' : 'narrow'} ${isElder ? 'elder' : ''} ${appearance}"
        lang=${locale}
        aria-label=${text.consultation}
      >
        <div class="exit">
          <button part="leave" class="leave" type="button" @click=${() => this.leave()}>${text.leave}</button>
          <span>${text.leaveHow}</span>
        </div>
        ${helpPanel(text, local)}
        <header part="header" class="headed">
          ${headSlots}
          <h2 lang=${name ? 'zh-CN' : nothing}>${name ?? text.consultation}</h2>
          ${slotMinutes && html`<p>${text.roomAndTime(room === name ? '' : room, slotMinutes)}</p>`}
        </header>
        <div class="stage">
          ${this.#client ? (this.#interaction?.render(this.scene) ?? this.#renderFirst()) : nothing}
        </div>
        ${
          this.#interaction?.repeatsHelp
            ? html`<div class="again-help">${helpPanel(text, local, 'help-again')}</div>`
            : nothing
        }
        <footer part="footer">
          ${consultation && html`<span lang="zh-CN">${consultation.center.name}</span>`}
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
          ${consultation || isLoading ? nothing : html`<slot></slot>`} ${footSlots}
        </footer>
        <p class="visually-hidden" role="status">${this.#interaction?.announcement(this.scene)}</p>
      </section>
    `;
  }

  /** Reads again what is on screen. */
  refresh(): Promise<void> {
    return this.#load(true);
  }

  /** @internal Chooses among what is shown. */
  choose(choices: Choices): void {
    this.choices = { ...this.choices, ...choices };
  }

  protected override update(changed: PropertyValues<this>): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    // The same question, drawn by another part of the code.
    if (activeElement?.id && !activeElement.isConnected)
      (this.renderRoot as ShadowRoot).getElementById(activeElement.id)?.focus();
  }

  /** Clears the form and replaces the page by a neutral one. */
  leave(): void {
    this.#first = { isNextWanted: false };
    this.#interaction?.clear();
    const { exitUrl } = this.scene.consultation?.terms ?? {};
    this.replacePage(exitAddress(exitUrl));
  }

  /** @internal */
  replacePage(address: string): void {
    location.replace(address);
  }

  /** The first question, unless it is not certain yet that the answer may be sent. */
  #renderFirst(): TemplateResult {
    const { text, pinned } = this.scene;
    if (pinned || !isSecureContext) return html`<p class="loading">${text.loading}</p>`;
    return firstStep(text, this.#first, (answer) => {
      this.#first = { ...this.#first, ...answer };
      this.#interaction?.begin(this.#first);
      this.requestUpdate();
    });
  }

  #compose(): Scene {
    const { state } = this.#consultation;
    const { value } = this.#settings;
    const { choices } = this;
    const consultation = state.last;
    const now = this.#client?.now() ?? Date.now();
    const today = dayInZone(now, consultation?.center.timeZone ?? 'Asia/Shanghai');
    const offer = consultation?.services[0];
    const day = consultation && offer && dayOfChoices(consultation, offer, choices);
    const monday = mondayOf(choices, day, today, offer);
    const isElder = Boolean(value.elder);
    return {
      client: this.#client,
      ...this.#speech.value,
      isElder,
      // Narrow until the width is known: what grows does not overflow.
      isWide: this.#width.step === 1 && !isElder,
      today,
      now,
      consultation,
      offer,
      monday,
      days: consultation && offer && weekOf(consultation, offer, monday, today),
      day,
      pinned: this.sealingFingerprint,
      isLoading: state.status === 'loading',
      error: state.status === 'failed' ? state.error : undefined,
    };
  }

  async #load(fresh = false): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const { monday, today } = this.scene;
    this.#asked = monday;
    await this.#consultation.load(async (signal, last) => {
      const page = await client.loadConsultation(queryFor(monday, today), { signal, fresh });
      return { ...withPage(last, page, client.now()), terms: page.terms, sealing: page.sealing };
    });
  }

  #loadLate(): Promise<void> {
    return (this.#late ??= this.#addLate());
  }

  async #addLate(): Promise<void> {
    try {
      const parts = await import('./consultation-signup.late.ts');
      await parts.dress(this, this.#settings);
      this.#parts = parts;
    } catch {
      // No network: help and phone stay without the form, and the next update tries again.
      this.#late = undefined;
      return;
    }
    this.#interaction = new this.#parts.Interaction(this);
    this.#interaction.begin(this.#first);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-consultation-signup': BoaiConsultationSignup;
  }
}
