/** `<boai-activity-detail>`: one activity in a dialog, with signing up and waiting in place. Internal to the calendar. */
import { LitElement, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Client } from '../../../../api/client.ts';
import type { Activity, Center } from '../../../../api/generated/types.ts';
import { speechOf } from '../../../../context/speech.ts';
import { chooseElder } from '../../../../context/elder-choice.ts';
import { listen } from '../../../../controllers/page-events.ts';
import { ReadAloud } from '../../../../controllers/read-aloud.ts';
import type { CalendarMessages } from '../../../../i18n/activity-calendar.ts';
import type { Locale } from '../../../../i18n/locale.ts';
import type { SignUpMessages } from '../../../../i18n/sign-up.ts';
import chinese from '../../../../i18n/zh-CN/sign-up.ts';
import { bookingStyles } from '../../../../styles/booking.ts';
import { controls } from '../../../../styles/controls.ts';
import { darkTokens } from '../../../../styles/dark-tokens.ts';
import { elderStyles } from '../../../../styles/elder.ts';
import { laterTokens } from '../../../../styles/later-tokens.ts';
import { rightToLeft } from '../../../../styles/right-to-left.ts';
import { tokens } from '../../../../styles/tokens.ts';
import { elderTools } from '../../../../ui/elder-tools.ts';
import { leaveButton } from '../../../../ui/leave-button.ts';
import { contactLine } from '../../../../ui/contact-line.ts';
import { copyText, type Copied } from '../../../../ui/copy-field.ts';
import { focusedElement } from '../../../../ui/focused-element.ts';
import { contentStyles } from './content.styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { inWordsOf, type DetailContext } from './detail-context.ts';
import { isEmpty } from './draft.ts';
import { renderFacts, renderHeading, renderSummary } from './facts.ts';
import { renderKeep } from './keep.ts';
import { renderOffer } from './offer.ts';
import { announcementOf } from './announcement.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { SignUps } from './sign-ups.ts';
import type { renderSignUp } from './sign-up-view.ts';
import type { Act, SignUpState } from './sign-up.model.ts';

export class BoaiActivityDetail extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    darkTokens,
    controls,
    bookingStyles,
    dialogStyles,
    elderStyles,
    contentStyles,
    rightToLeft,
  ];

  @property({ attribute: false }) activity!: Activity;
  @property({ attribute: false }) center!: Center;
  @property({ attribute: false }) client!: Client;
  /** The texts of the calendar, in the language that it has by now. */
  @property({ attribute: false }) text!: CalendarMessages;
  @property({ attribute: false }) locale: Locale = 'zh-CN';
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) shareUrl = '';
  /** What is shown could not be renewed: nobody signs up on old data. */
  @property({ attribute: false }) stale = false;
  @property({ attribute: false }) checkDelaysMs: readonly number[] = [2_000, 5_000, 10_000, 20_000];
  @property({ attribute: false }) elder = false;

  /** In the place of the calendar, in a frame that may be taller than the screen. */
  @property({ attribute: false }) isInline = false;

  @state() private copied: Copied | undefined;
  @state() private qr: DetailContext['qr'];
  /** Form and booking: on their way while the facts are read; `failed` when they could not be loaded. */
  @state() private signUpView: typeof renderSignUp | 'failed' | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #signUps = new SignUps(this);
  readonly #reader = new ReadAloud(this);
  readonly #speech = speechOf<SignUpMessages>(this, chinese, async () => ({
    speak: (await import('../../activity-calendar.texts.ts')).speakSignUp,
  }));
  #text!: CalendarMessages;
  #shownState: SignUpState | undefined;
  #isLoadingSignUp = false;
  #isShown = false;
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = listen({
      offline: () => this.requestUpdate(),
      online: () => this.#handleOnline(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    if (this.hasUpdated) this.dialog.close();
  }

  protected override shouldUpdate(): boolean {
    return Boolean(this.activity && this.center && this.client && this.text);
  }

  protected override willUpdate(): void {
    void this.#follow();
    if (this.#signUps.turn()) {
      this.#shownState = this.qr = undefined;
      if (this.hasUpdated && this.dialog.open) this.#flow.check();
    }
    // What was copied on an earlier page is no news on this one.
    if (this.#flow.state.step !== this.#shownState?.step) this.copied = undefined;
  }

  protected override updated(): void {
    const { state } = this.#flow;
    const last = this.#shownState;
    this.#shownState = state;
    if (!this.dialog.open || (state.step === last?.step && state.act === last.act)) return;
    if (last?.step === 'cancelAsked' && state.step === 'booked') this.#focus('[data-return]', '[data-focus]');
    else if (state.step === 'form' && state.errors.length > 0) this.#focusFirstError();
    else if (state.step === 'cancelAsked' || state.step === 'cancelling') this.#focus('[data-focus]');
    else this.#focusTop();
  }

  /** It was closed a moment ago, and `show` has not heard of it yet. */
  get isClosing(): boolean {
    return this.#isShown && !this.dialog.open;
  }

  /** Opens the dialog; settles when it has been closed. */
  async show(): Promise<void> {
    await this.#follow();
    await this.updateComplete;
    if (this.dialog.open) return;
    const cameFrom = focusedElement();
    if (this.isInline) this.dialog.show();
    else this.dialog.showModal();
    this.#focus('[data-focus]');
    void this.#loadSignUp();
    this.#flow.check();
    this.#isShown = true;
    await new Promise((resolve) => this.dialog.addEventListener('close', resolve, { once: true }));
    this.#isShown = false;
    this.renderRoot.querySelector('.bar details')?.removeAttribute('open');
    this.#flow.pause();
    if (cameFrom?.isConnected) cameFrom.focus();
  }

  protected override render(): TemplateResult {
    const { center } = this;
    const { locale } = this.#speech.value;
    const context = this.#context();
    const { messages } = context;
    return html`
      <dialog
        part="dialog"
        class="${this.isInline ? 'inline' : ''} ${this.elder ? 'elder' : ''}"
        lang=${locale}
        aria-labelledby="title"
        @keydown=${this.#handleKey}
        @cancel=${(event: Event) => this.#handleEscape(event)}
      >
        <div class="bar">
          <span>${messages.details}</span>
          ${leaveButton({
            label: html`${messages.close} <span aria-hidden="true">✕</span>`,
            asks: this.#asksToLeave,
            isPlain: true,
            isHidden: false,
            messages,
            onLeave: () => this.dialog.close(),
          })}
        </div>
        <div class="page">${this.#renderStep(context)}</div>
        <div class="foot">
          ${contactLine(messages.helpByPhone, center.phone, center.hours)}
          ${elderTools({ isElder: this.elder, reader: this.#reader, messages, onElder: chooseElder })}
        </div>
        <p class="visually-hidden" role="status">${announcementOf(context, this.#flow)}</p>
      </dialog>
    `;
  }

  #renderStep(context: DetailContext): TemplateResult {
    const { state } = this.#flow;
    if (state.step === 'facts') {
      const openForm = (act: Act): void => {
        void this.#loadSignUp();
        this.#signUps.openForm(act, state.draft);
      };
      return html`
        ${renderHeading(context)} ${renderOffer(context, openForm)} ${renderFacts(context)}
        ${renderKeep(context)}
      `;
    }
    return html`${renderSummary(context)} ${this.#renderSignUp(context)}`;
  }

  #renderSignUp(context: DetailContext): unknown {
    const { signUpView } = this;
    const { messages } = context;
    if (typeof signUpView === 'function') {
      return signUpView(context, this.#flow, {
        root: this.renderRoot,
        focusField: (id) => this.#focus(`#${id}`),
        onErrors: () => void this.updateComplete.then(() => this.#focusFirstError()),
      });
    }
    if (!signUpView) return html`<p class="message" tabindex="-1" data-focus>${messages.loading}</p>`;
    return html`
      <div class="message warn" tabindex="-1" data-focus>
        <p>${messages.stale}</p>
        <p>
          <button part="button" class="button" type="button" @click=${() => this.#loadSignUp()}>
            ${messages.tryAgain}
          </button>
        </p>
      </div>
    `;
  }

  #context(): DetailContext {
    const { activity, center, client, shareUrl, copied, qr } = this;
    const { text: messages, locale } = this.#speech.value;
    const { state } = this.#flow;
    const context: DetailContext = {
      activity,
      center,
      client,
      locale,
      messages,
      text: this.#text,
      shareUrl,
      copied,
      qr,
      isElder: this.elder,
      now: this.now(),
      trouble: navigator.onLine ? (this.stale ? 'stale' : undefined) : 'offline',
      copy: (text) => void this.#copy(text),
      showQr: () => void this.#loadQr(),
      showActivity: (activityId) => this.#signUps.showInstead(activityId),
    };
    // The facts speak of what can be done now, whatever was begun before.
    return state.step === 'facts' ? context : inWordsOf(state.act, context);
  }

  get #flow(): SignUpFlow {
    return this.#signUps.shown;
  }

  /** The calendar's words go with the dialog's own, in one language: those of before stay until both have come. */
  #follow(): Promise<void> | undefined {
    const arrival = this.#speech.load(this.locale);
    if (this.#speech.value.locale === this.locale || !this.hasUpdated) this.#text = this.text;
    return arrival;
  }

  async #loadSignUp(): Promise<void> {
    if (this.#isLoadingSignUp || typeof this.signUpView === 'function') return;
    this.#isLoadingSignUp = true;
    try {
      this.signUpView = (await import('./sign-up-view.ts')).renderSignUp;
    } catch {
      this.signUpView = 'failed';
    }
    this.#isLoadingSignUp = false;
    // What has waited for it is a new page, and read from its top.
    if (this.#flow.state.step !== 'facts') this.#shownState = undefined;
  }

  async #copy(text: string): Promise<void> {
    this.copied = await copyText(text);
  }

  async #loadQr(): Promise<void> {
    const { shareUrl, activity } = this;
    const messages = this.#speech.value.text;
    try {
      const { qrCode } = await import('../../../../ui/qr-code.ts');
      this.qr = qrCode(shareUrl, messages.qrOf(activity.title));
    } catch {
      this.qr = html`<p class="hint">${messages.qrFailed}</p>`;
    }
  }

  /** In elder mode a form that is filled in is not left by one touch. */
  get #asksToLeave(): boolean {
    const { state } = this.#flow;
    return this.elder && state.step === 'form' && !isEmpty(state.draft);
  }

  /** Esc closes by itself only what lies over the page; in a text that is being composed it takes back letters. */
  #handleKey({ key, isComposing }: KeyboardEvent): void {
    if (this.isInline && key === 'Escape' && !isComposing && !this.#ask()) this.dialog.close();
  }

  #handleEscape(event: Event): void {
    if (this.#ask()) event.preventDefault();
  }

  /** What ✕ asks; once more, and it is meant. Whether there was something to ask. */
  #ask(): boolean {
    const question = this.renderRoot.querySelector<HTMLDetailsElement>('.bar details:not([open])');
    if (!question) return false;
    question.open = true;
    question.querySelector('p')!.focus();
    return true;
  }

  /** The first of the selectors that finds something. */
  #focus(...selectors: readonly string[]): void {
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  }

  /** Another page of the dialog: it is read from its top. */
  #focusTop(): void {
    for (const scroller of this.renderRoot.querySelectorAll('dialog, .page')) scroller.scrollTop = 0;
    this.#focus('[data-focus]');
  }

  #focusFirstError(): void {
    this.#focus('[aria-invalid]', '[data-focus]');
  }

  #handleOnline(): void {
    this.requestUpdate();
    if (this.dialog?.open) this.#flow.check();
  }
}

if (!customElements.get('boai-activity-detail')) {
  customElements.define('boai-activity-detail', BoaiActivityDetail);
}

declare global {
  interface HTMLElementTagNameMap {
    'boai-activity-detail': BoaiActivityDetail;
  }
}
