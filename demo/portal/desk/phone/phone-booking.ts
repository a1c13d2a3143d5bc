/** `<boai-desk-phone>`: a slot for somebody on the phone, by keyboard alone, and the code to read out to them. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import type { Booking, Service, SlotsPage } from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { followLanguage } from '../language.ts';
import { deskStyles } from '../desk.styles.ts';
import { emptyDraft, errorsOf, toRequest, type PhoneDraft, type PhoneErrors } from './phone-draft.ts';
import { booked } from './booked.ts';
import { phoneForm } from './phone-form.ts';
import { SeatHold } from './seat-hold.ts';
import { slotChoices, type SlotChoice } from './slot-field.ts';
import { take } from './taking-api.ts';
import { isPast, takingTrouble } from './taking-trouble.ts';
import { phoneStyles } from './phone.styles.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts } from './texts.ts';

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
      if (!this.#chosen) this.draft = { ...this.draft, slotId: '' };
      await this.updateComplete;
      this.#focus('slotId');
    } catch (error) {
      this.#explain(error);
    }
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  get #choices(): readonly SlotChoice[] {
    return slotChoices(this.page?.services ?? [], this.api.now(), this.#kept.hold?.slotId);
  }

  get #chosen(): SlotChoice | undefined {
    return this.#choices.find(({ slot }) => slot.id === this.draft.slotId);
  }

  /** Whose slot is chosen; before that the first, which most centers have alone. */
  get #service(): Service | undefined {
    return (this.#chosen ?? this.page?.services[0])?.service;
  }

  protected override render(): TemplateResult {
    const { booked: booking, trouble } = this;
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
        ${
          booking
            ? booked({ booking, onAgain: () => void this.#again(), onClose: () => this.#close() })
            : service
              ? this.#renderForm(service)
              : nothing
        }
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
    const { draft, errors, isBusy } = this;
    const waits = this.#chosen?.isFull === true;
    return phoneForm({
      service,
      choices: this.#choices,
      waits,
      draft,
      errors,
      isBusy,
      minutesLeft: this.#kept.minutesLeft,
      onLeaveSlot: () => this.#kept.keep(waits ? '' : draft.slotId),
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
    const { slotId } = draft;
    const body = { ...toRequest(draft, service, page), hold: this.#kept.tokenFor(slotId) };
    const taking = { slotId, waits: this.#chosen?.isFull === true, body };
    const request = JSON.stringify(taking);
    const key = this.#open?.request === request ? this.#open.key : newKey();
    this.#open = { request, key };
    this.isBusy = true;
    try {
      this.booked = await take(this.api, taking, key);
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
    if (isPast(error)) void this.#lookAgain(error);
    else this.trouble = takingTrouble(error, false);
  }

  /** Said once it is known whether it can be waited for. */
  async #lookAgain(error: ApiError): Promise<void> {
    await this.#load();
    this.trouble = takingTrouble(error, this.#chosen?.isFull === true);
  }
}
