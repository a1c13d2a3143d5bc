/**
 * `<boai-my-bookings>`: what a resident has booked, signed up for and waits for, and every change of it.
 *
 * Opened by manage links, by code and phone, or from what this device was asked to remember. Its children are shown
 * until there is something better, and for good when there can be nothing. This file and what it imports is the first
 * screen, the form; `my-bookings.late.ts` is everything after it.
 */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '../../api/client.ts';
import type { Appearance, Density, Theme } from '../../context/settings.ts';
import { SettingsController, settingsProperties } from '../../context/settings-controller.ts';
import { speechOf } from '../../context/speech.ts';
import { Fragment } from '../../controllers/fragment.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { LaterMyBookingsMessages, MyBookingsMessages } from '../../i18n/my-bookings.ts';
import chinese from '../../i18n/zh-CN/my-bookings.ts';
import { controls } from '../../styles/controls.ts';
import { laterTokens } from '../../styles/later-tokens.ts';
import { tokens } from '../../styles/tokens.ts';
import type { BookedManner } from '../../ui/booked-view.ts';
import { contactLine } from '../../ui/contact-line.ts';
import { emblemSlot, emptySlot, footSlots, headerSlot } from '../../ui/page-slots.ts';
import type * as Late from './my-bookings.late.ts';
import { styles } from './my-bookings.styles.ts';
import type { BookingsContext } from './parts/bookings-context.ts';
import type { Desk } from './parts/desk.ts';
import { findForm, type FindDraft, type FindFormProps } from './parts/find-form.ts';
import { hasRemembered } from './parts/has-remembered.ts';
import { skeleton } from './parts/skeleton.ts';

export class BoaiMyBookings extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, styles];
  static override readonly properties = { ...settingsProperties, draft: { state: true } };

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

  /** @internal */
  readonly settings = new SettingsController(this);
  /** @internal What is typed into the form. */
  draft: FindDraft = { code: '', phone: '' };
  /** @internal Pauses before each unasked check of an unknown outcome. */
  checkDelaysMs: readonly number[] = [2_000, 5_000, 10_000, 20_000];

  readonly #speech = speechOf<MyBookingsMessages>(this, chinese, () => import('./my-bookings.texts.ts'));
  readonly #fragment = new Fragment(this, (name, value) => this.#follow(name, value));
  #client: Client | undefined;
  #isDrawn = false;
  /** Tokens of links that wait for the code that opens them. */
  #links: readonly string[] = [];
  #late: Promise<void> | undefined;
  #parts: typeof Late | undefined;
  #desk: Desk | undefined;
  /** The rest could not be loaded; then only the resident's next try asks for it again. */
  #isLateLost = false;
  #isSubmitting = false;
  #hasSubmitted = false;

  protected override willUpdate(): void {
    const { client, lang, value } = this.settings;
    if (client !== this.#client) {
      this.#client = client;
      this.#desk?.close();
      this.#desk = undefined;
    }
    void this.#speech.load(lang);
    if (client && this.#parts && !this.#desk) {
      this.#desk = new this.#parts.Desk(this, client, value.center);
    }
    if (this.#desk) this.#openLinks(this.#desk);
    else if (!this.#isLateLost && (this.#needsLate || (client && this.#isExpected))) void this.#loadLate();
  }

  protected override updated(): void {
    // The form is on the screen: what comes after it may come.
    if (this.#isDrawn && !this.#parts && !this.#isLateLost) setTimeout(() => void this.#loadLate());
  }

  protected override render(): TemplateResult {
    const { value } = this.settings;
    const { text, locale } = this.#speech.value;
    const hasText = this.#isDrawn || !this.#speech.isLoading;
    if (!this.#client || !hasText || (!this.#parts && !this.#isLateLost && this.#needsLate))
      return html`<slot></slot>`;
    this.#isDrawn = true;
    const { appearance = '', elder } = value;
    const desk = this.#desk;
    return html`
      <section
        part="widget"
        class="bookings ${desk?.width ?? ''} ${elder ? 'elder' : ''} ${appearance}"
        lang=${locale}
        aria-label=${text.myBookings}
      >
        ${headerSlot} ${desk ? this.#parts?.listView(desk, this.#context(desk)) : this.#renderExpected()}
        ${this.#renderForm()} ${emblemSlot}
        ${(desk ? desk.opened.length > 0 : this.#isExpected) ? nothing : emptySlot}
        <footer part="footer">
          ${this.#renderContact()} ${footSlots} ${desk && this.#parts?.renderTools(desk, this.manner)}
        </footer>
        <p class="visually-hidden" role="status">${desk?.spoken ?? nothing}</p>
      </section>
    `;
  }

  /** Reads again what is open. */
  refresh(): void {
    this.#desk?.refresh();
  }

  /** @internal */
  get manner(): BookedManner & { readonly messages: LaterMyBookingsMessages } {
    const { text, locale } = this.#speech.value;
    return {
      messages: this.#parts!.laterText(text),
      locale,
      isElder: Boolean(this.settings.value.elder),
    };
  }

  /** In a look of its own a first screen alone would be wrong. */
  get #needsLate(): boolean {
    return !this.settings.isPlain;
  }

  /** Whether there are bookings to be shown, once they are read. */
  get #isExpected(): boolean {
    return this.#links.length > 0 || hasRemembered(this.settings.value.center);
  }

  #context(desk: Desk): BookingsContext {
    return {
      ...this.manner,
      now: this.#client!.now(),
      isOffline: !navigator.onLine,
      center: desk.center,
      copied: desk.copied,
    };
  }

  #renderExpected(): unknown {
    const text = this.#speech.value.text;
    if (!this.#isExpected) return nothing;
    if (!this.#isLateLost)
      return html`${emblemSlot}
        <p class="hint">${text.loading}</p>
        ${skeleton()}`;
    return html`
      <div class="message warn">
        <p>${text.notLoaded}</p>
        <p>
          <button part="button" class="button" type="button" @click=${() => void this.#loadLate()}>
            ${text.tryAgain}
          </button>
        </p>
      </div>
    `;
  }

  #renderForm(): unknown {
    const desk = this.#desk;
    const messages = this.#speech.value.text;
    if (!desk && this.#isExpected) return nothing;
    if (desk && desk.opened.length > 0 && !desk.isFormOpen) {
      return html`
        <button part="button" class="button" type="button" @click=${() => desk.openForm()}>
          ${this.manner.messages.findAnother}
        </button>
      `;
    }
    const lost =
      this.#isLateLost && this.#hasSubmitted
        ? html`<p class="message warn">${messages.notLoaded}</p>`
        : nothing;
    const shown: Pick<FindFormProps, 'isFinding' | 'errors' | 'banner'> = desk
      ? desk.finder.render(this.#context(desk))
      : { isFinding: this.#isSubmitting, errors: {}, banner: lost };
    return findForm({
      ...shown,
      messages,
      draft: this.draft,
      onInput: (change) => {
        this.draft = { ...this.draft, ...change };
        desk?.finder.edit(change);
      },
      onSubmit: () => void this.#submit(),
    });
  }

  /** Until the center is known, its own words among the children say whom to ring. */
  #renderContact(): unknown {
    const { value } = this.settings;
    const center = this.#desk?.center;
    const phone = value.phone ?? center?.phone;
    const hours = value.hours ?? center?.hours ?? '';
    return phone ? contactLine(this.#speech.value.text.helpByPhone, phone, hours) : html`<slot></slot>`;
  }

  #follow(name: string, value: string): void {
    if (name !== 'booking') return;
    this.#fragment.clear();
    this.#links = [...this.#links, value];
    this.requestUpdate();
  }

  #openLinks(desk: Desk): void {
    const links = this.#links;
    this.#links = [];
    for (const link of links) desk.open(link);
  }

  async #submit(): Promise<void> {
    this.#isSubmitting = this.#hasSubmitted = true;
    this.requestUpdate();
    await this.#loadLate();
    this.#isSubmitting = false;
    this.requestUpdate();
    await this.updateComplete;
    await this.#desk?.find();
  }

  #loadLate(): Promise<void> {
    return (this.#late ??= this.#addLate());
  }

  async #addLate(): Promise<void> {
    try {
      this.#isLateLost = false;
      const parts = await import('./my-bookings.late.ts');
      await parts.dress(this, this.settings);
      this.#parts = parts;
    } catch {
      // No network: what is there stays, and the next try of the resident loads it.
      this.#isLateLost = true;
      this.#late = undefined;
      this.requestUpdate();
      return;
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-my-bookings': BoaiMyBookings;
  }
}
