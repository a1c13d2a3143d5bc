/** `<boai-desk-phone>`: a slot for somebody on the phone, by keyboard alone, and the code to read out to them. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import type { Booking, Service, ServiceDays, SlotsPage } from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { deskStyles } from '../desk.styles.ts';
import { emptyDraft, errorsOf, toRequest, type PhoneDraft, type PhoneErrors } from './phone-draft.ts';
import { codeInPairs } from './code-in-pairs.ts';
import { phoneForm } from './phone-form.ts';
import { SeatHold } from './seat-hold.ts';
import { phoneStyles } from './phone.styles.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts } from './texts.ts';
import { troubleText } from '../trouble.ts';

export class DeskPhone extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, phoneStyles];
  static override readonly properties = {
    api: { attribute: false },
    onEnded: { attribute: false },
    onClose: { attribute: false },
    page: { state: true },
    draft: { state: true },
    errors: { state: true },
    trouble: { state: true },
    booked: { state: true },
    isBusy: { state: true },
  };

  declare api: StaffApi;
  declare onEnded: () => void;
  declare onClose: () => void;
  declare page: SlotsPage | undefined;
  declare draft: PhoneDraft;
  declare errors: PhoneErrors;
  declare trouble: string | undefined;
  declare booked: Booking | undefined;
  declare isBusy: boolean;
  /** Of a booking whose outcome is unknown: sent again as it was, it is one booking. */
  #open: { readonly request: string; readonly key: string } | undefined;

  constructor() {
    super();
    followLanguage(this);
    this.draft = emptyDraft;
    this.errors = {};
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seat?.release();
  }

  #seat: SeatHold | undefined;
  get #kept(): SeatHold {
    return (this.#seat ??= new SeatHold(
      this.api,
      () => this.requestUpdate(),
      (error) => this.#explain(error),
    ));
  }

  async #load(): Promise<void> {
    try {
      this.page = await this.api.loadSlots();
      await this.updateComplete;
      this.#focus(this.draft.slotId === '' ? 'slotId' : 'name');
    } catch (error) {
      this.#explain(error);
    }
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  /** Whose slot is chosen; before that the first, which most centers have alone. */
  get #service(): Service | undefined {
    const services = this.page?.services ?? [];
    const has = ({ days }: ServiceDays): boolean =>
      days.some(({ slots }) => slots.some(({ id }) => id === this.draft.slotId));
    return (services.find(has) ?? services[0])?.service;
  }

  protected override render(): TemplateResult {
    const { booked, trouble } = this;
    const service = this.#service;
    return html`
      <div
        class="phone"
        role="group"
        aria-labelledby="phone-heading"
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && this.#close()}
      >
        <h2 id="phone-heading" tabindex="-1">${texts.heading}</h2>
        <div role="alert">
          ${trouble === undefined ? nothing : html`<p class="message bad">${trouble}</p>`}
        </div>
        ${booked ? this.#renderBooked(booked) : service ? this.#renderForm(service) : nothing}
      </div>
    `;
  }

  #renderBooked({ code, slot }: Booking): TemplateResult {
    return html`
      <p id="booked" tabindex="-1">
        ${texts.booked} ${slot && `${formatInstant(slot.startsAt, deskLanguage())} ${slot.serviceName}`}
      </p>
      <p>${texts.readOut}</p>
      ${codeInPairs(code)}
      <div class="row">
        <button class="button primary" type="button" @click=${() => void this.#again()}>
          ${texts.again}
        </button>
        <button class="button" type="button" @click=${() => this.#close()}>${texts.close}</button>
      </div>
    `;
  }

  /** Whatever was begun is over: the seat is for others. */
  #close(): void {
    this.#kept.release();
    this.draft = emptyDraft;
    this.errors = {};
    this.booked = this.trouble = undefined;
    this.onClose();
  }

  async #again(): Promise<void> {
    this.booked = undefined;
    await this.#load();
  }

  #renderForm(service: Service): TemplateResult {
    const { draft, errors, isBusy, page } = this;
    return phoneForm({
      service,
      offers: page?.services ?? [],
      now: this.api.now(),
      draft,
      errors,
      isBusy,
      minutesLeft: this.#kept.minutesLeft,
      onLeaveSlot: () => this.#kept.keep(this.draft.slotId),
      onChange: (change) => (this.draft = { ...this.draft, ...change }),
      onSubmit: (event) => void this.#submit(event),
      onClose: () => this.#close(),
    });
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { page, draft } = this;
    const service = this.#service;
    if (this.isBusy || !page || !service) return;
    this.trouble = undefined;
    this.errors = errorsOf(draft, service);
    const [first] = Object.keys(this.errors);
    if (first === undefined) await this.#book(draft, service, page);
    await this.updateComplete;
    if (this.booked) this.#focus('booked');
    else if (first !== undefined) this.#focus(first);
  }

  async #book(draft: PhoneDraft, service: Service, page: SlotsPage): Promise<void> {
    await this.#kept.settled;
    const body = { ...toRequest(draft, service, page), hold: this.#kept.tokenFor(draft.slotId) };
    const request = JSON.stringify([draft.slotId, body]);
    const key = this.#open?.request === request ? this.#open.key : newKey();
    this.#open = { request, key };
    this.isBusy = true;
    try {
      this.booked = (await this.api.bookSlotForCaller(draft.slotId, body, key)).booking;
      this.#kept.forget();
      this.draft = emptyDraft;
      this.#open = undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || !isOutcomeUnknown(error)) this.#open = undefined;
      this.#explain(error);
    } finally {
      this.isBusy = false;
    }
  }

  #explain(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'unauthorized') this.onEnded();
    this.trouble = troubleText(error);
    if (error.code !== 'slot_full' && error.code !== 'slot_closed') return;
    this.draft = { ...this.draft, slotId: '' };
    void this.#load();
  }
}
