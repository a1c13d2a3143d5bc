/** `<boai-desk-phone>`: a slot or an activity for somebody on the phone, by keyboard alone, and the code to read out to them. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import type { ActivitiesPage, Booking, SlotsPage } from '../../../../src/api/generated/types.ts';
import { dayInZone } from '../../../../src/domain/zone.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { followLanguage, listed } from '../language.ts';
import { deskStyles } from '../desk.styles.ts';
import { activityField } from './activity-field.ts';
import { emptyDraft, type PhoneDraft, type PhoneErrors } from './phone-draft.ts';
import { booked } from './booked.ts';
import { phoneForm } from './phone-form.ts';
import { SeatHold } from './seat-hold.ts';
import { slotField } from './slot-field.ts';
import { loadActivities, take, loadSlots } from './taking-api.ts';
import { isPast, takingTrouble } from './taking-trouble.ts';
import { phoneStyles } from './phone.styles.ts';
import { troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts } from './texts.ts';
import { wantedOf, type Wanted } from './wanted.ts';

export class DeskPhone extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, phoneStyles];
  static override readonly properties = {
    api: { attribute: false },
    onClose: { attribute: false },
    page: { state: true },
    programme: { state: true },
    draft: { state: true },
    errors: { state: true },
    trouble: { state: true },
    booked: { state: true },
    isBusy: { state: true },
  };

  declare api: StaffApi;
  declare onClose: () => void;
  declare page: SlotsPage | undefined;
  /** Loaded when an activity is wanted. */
  declare programme: ActivitiesPage | undefined;
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
      const page = await loadSlots(this.api);
      if (page.services.length === 0) this.draft = { ...this.draft, wish: 'activity' };
      if (this.draft.wish === 'activity') await this.#loadProgramme(page);
      this.page = page;
      const what = this.draft.wish === 'slot' ? 'slotId' : 'activityId';
      if (this.#wanted(page).isUnchosen) this.draft = { ...this.draft, [what]: '' };
      await this.updateComplete;
      this.#focus(what);
    } catch (error) {
      this.#explain(error);
    }
  }

  async #loadProgramme({ center }: SlotsPage): Promise<void> {
    this.programme = await loadActivities(this.api, dayInZone(this.api.now(), center.timeZone));
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  #wanted(page: SlotsPage): Wanted {
    const { draft, programme } = this;
    return wantedOf(draft, { page, programme, now: this.api.now(), keptId: this.#kept.hold?.slotId });
  }

  protected override render(): TemplateResult {
    const { booked: booking, trouble } = this;
    return html`
      <div
        class="phone"
        role="group"
        aria-labelledby="phone-heading"
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && this.#close()}
      >
        <h2 id="phone-heading" tabindex="-1">${texts.heading}</h2>
        ${troubleNote(trouble)}
        ${
          booking
            ? booked({ booking, onAgain: () => void this.#again(), onClose: () => this.#close() })
            : this.page
              ? this.#renderForm(this.page)
              : nothing
        }
      </div>
    `;
  }

  /** Whatever was begun is over: the seat is for others. */
  #close(): void {
    this.#kept.release();
    this.#empty();
    this.booked = this.trouble = undefined;
    this.onClose();
  }

  /** A center without services has nothing but activities. */
  #empty(): void {
    const hasSlots = this.page?.services.length !== 0;
    this.draft = { ...emptyDraft, wish: hasSlots ? 'slot' : 'activity' };
    this.errors = {};
  }

  async #again(): Promise<void> {
    this.booked = undefined;
    await this.#load();
  }

  #renderForm(page: SlotsPage): TemplateResult {
    const { draft, errors, isBusy } = this;
    const wanted = this.#wanted(page);
    const names = page.services.map(({ service }) => service.name);
    return phoneForm({
      service: wanted.service,
      services: listed(names),
      what: draft.wish === 'slot' ? this.#renderSlots(wanted) : this.#renderActivities(wanted),
      waits: wanted.waits,
      draft,
      errors,
      isBusy,
      onChange: (change) => void this.#change(change),
      onSubmit: (event) => void this.#submit(event),
      onClose: () => this.#close(),
    });
  }

  #renderSlots({ slots, waits }: Wanted): TemplateResult {
    const { slotId } = this.draft;
    return slotField({
      choices: slots,
      slotId,
      error: this.errors.slotId,
      minutesLeft: this.#kept.minutesLeft,
      onLeave: () => this.#kept.keep(waits ? '' : slotId),
      onChange: (slotId) => void this.#change({ slotId, items: [] }),
    });
  }

  #renderActivities({ activities, people }: Wanted): TemplateResult {
    return activityField({
      choices: activities,
      activityId: this.draft.activityId,
      people,
      now: this.api.now(),
      error: this.errors.activityId,
      onChange: (activityId) => void this.#change({ activityId }),
    });
  }

  async #change(change: Partial<PhoneDraft>): Promise<void> {
    this.draft = { ...this.draft, ...change };
    if (change.wish === undefined) return;
    this.errors = {};
    if (change.wish === 'slot') return;
    // The seat is for others.
    this.draft = { ...this.draft, slotId: '' };
    this.#kept.release();
    this.programme = undefined;
    if (!this.page) return;
    try {
      await this.#loadProgramme(this.page);
    } catch (error) {
      this.#explain(error);
    }
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { page } = this;
    if (this.isBusy || !page) return;
    this.trouble = undefined;
    this.errors = this.#wanted(page).errors();
    const [first] = Object.keys(this.errors);
    if (first === undefined) await this.#book(page);
    await this.updateComplete;
    if (this.booked) this.#focus('booked');
    else if (first !== undefined) this.#focus(first);
  }

  async #book(page: SlotsPage): Promise<void> {
    await this.#kept.settled;
    const taking = this.#wanted(page).toTaking(this.#kept.tokenFor(this.draft.slotId));
    const request = JSON.stringify(taking);
    const key = this.#open?.request === request ? this.#open.key : newKey();
    this.#open = { request, key };
    this.isBusy = true;
    try {
      this.booked = await take(this.api, taking, key);
      this.#kept.forget();
      this.#empty();
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
    if (isPast(error)) void this.#lookAgain(error);
    else this.trouble = takingTrouble(error, false);
  }

  /** Said once it is known whether it can be waited for. */
  async #lookAgain(error: ApiError): Promise<void> {
    if (error.code === 'notice_outdated') this.draft = { ...this.draft, isAgreed: false };
    await this.#load();
    this.trouble = takingTrouble(error, this.page !== undefined && this.#wanted(this.page).waits);
  }
}
