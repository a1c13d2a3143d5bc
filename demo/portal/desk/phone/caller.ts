/** `<boai-desk-caller>`: somebody is on the phone: what they have booked, found and changed; and a new booking below. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ApiError } from '../../../../src/api/errors.ts';
import type { CallerBooking } from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { printSlip } from '../../../../src/ui/slip.ts';
import { textField } from '../../../../src/ui/text-field.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { acceptOffer, cancelBooking, findBookings, moveBooking, renewCode } from './caller-api.ts';
import { callerCard, type Acting } from './caller-card.ts';
import { callerSlip, type SlipFacts } from './caller-slip.ts';
import { loadMoveGroups, type MoveGroup } from './move-targets.ts';
import { phoneStyles } from './phone.styles.ts';
import { loadSlipFacts } from './slip-facts.ts';
import { isPast, takingTrouble } from './taking-trouble.ts';
import { texts } from './texts.ts';

/** The booking that somebody is at, and what became of it. */
interface AtHand {
  readonly id: string;
  readonly acting?: Acting | undefined;
  readonly said?: string;
  readonly error?: string;
  readonly isRenewed?: boolean;
}

export class DeskCaller extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, phoneStyles];
  static override readonly properties = {
    api: { attribute: false },
    text: { state: true },
    found: { state: true },
    error: { state: true },
    atHand: { state: true },
    moveGroups: { state: true },
    spoken: { state: true },
  };

  declare api: StaffApi;
  declare text: string;
  declare found: readonly CallerBooking[] | undefined;
  declare error: string | undefined;
  declare atHand: AtHand | undefined;
  declare moveGroups: readonly MoveGroup[];
  declare spoken: string;
  /** Booking → key of a new code whose outcome is unknown: asked for again, it is the same one. */
  readonly #renewKeys = new Map<string, string>();
  #isBusy = false;

  constructor() {
    super();
    followLanguage(this);
    this.text = this.spoken = '';
    this.moveGroups = [];
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`
      <main class="caller">
        <h1>${texts.onThePhone}</h1>
        <boai-desk-phone .api=${this.api} .onClose=${() => this.#focus('#find')}></boai-desk-phone>
        <h2>${texts.findHeading}</h2>
        <form role="search" novalidate class="find" @submit=${(event: Event) => void this.#find(event)}>
          ${textField({
            id: 'find',
            label: texts.find,
            value: this.text,
            error: this.error,
            autocomplete: 'off',
            onInput: (text) => (this.text = text),
          })}
          <button class="button primary">${texts.findButton}</button>
        </form>
        ${found?.length === 0 ? html`<p>${texts.foundNone}</p>` : nothing}
        ${
          found && found.length > 0
            ? html`<ul class="results">
                ${repeat(
                  found,
                  ({ bookingId }) => bookingId,
                  (booking) => this.#renderFound(booking),
                )}
              </ul>`
            : nothing
        }
        <p class="visually-hidden" role="status">${this.spoken}</p>
      </main>
    `;
  }

  #renderFound(booking: CallerBooking): TemplateResult {
    const own = this.atHand?.id === booking.bookingId ? this.atHand : undefined;
    return callerCard({
      booking,
      moveGroups: this.moveGroups,
      acting: own?.acting,
      said: own?.said,
      error: own?.error,
      isRenewed: own?.isRenewed === true,
      onAct: (acting) => void this.#begin(booking, acting),
      onAccept: () =>
        void this.#do(booking, async () => [await acceptOffer(this.api, booking, ''), texts.saidAccepted]),
      onSlip: () => void this.#printSlip(booking),
      onSubmit: (event) => void this.#submit(event, booking),
    });
  }

  async #find(event: Event): Promise<void> {
    event.preventDefault();
    this.error = this.atHand = undefined;
    try {
      const found = await findBookings(this.api, this.text.trim() || '-');
      this.found = found;
      this.spoken = found.length > 0 ? texts.found(found.length) : texts.foundNone;
    } catch (error) {
      const isWrong = error instanceof ApiError && error.code === 'validation_failed';
      this.error = isWrong ? texts.wrongFind : troubleText(error);
    }
    await this.updateComplete;
    this.#focus(this.error === undefined && this.found?.length ? '.found' : '#find');
  }

  async #begin(booking: CallerBooking, acting: Acting | undefined): Promise<void> {
    const { bookingId } = booking;
    try {
      if (acting === 'move') this.moveGroups = await loadMoveGroups(this.api, booking);
      this.atHand = { id: bookingId, acting };
    } catch (error) {
      this.atHand = { id: bookingId, error: troubleText(error) };
    }
    await this.updateComplete;
    this.#focus(
      acting === undefined
        ? `[data-booking="${bookingId}"]`
        : '.acting select, .acting input, .acting button',
    );
  }

  async #submit(event: Event, booking: CallerBooking): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const value = (name: string): string => String(data.get(name) ?? '');
    const acting = this.atHand?.acting;
    if (acting === 'move' && value('to') === '') {
      this.atHand = { id: booking.bookingId, acting, error: texts.missingSlot };
      this.#focus('#act-to');
      return;
    }
    await this.#do(booking, async () => {
      switch (acting) {
        case 'move': {
          const moved = await moveBooking(this.api, booking, value('caller'), value('to'));
          const to = `${formatInstant(moved.startsAt, deskLanguage())} ${moved.title}`;
          return [moved, texts.saidMoved(to)];
        }
        case 'renew':
          return [await this.#renew(booking), texts.saidRenewed];
        default:
          return [await cancelBooking(this.api, booking, value('caller')), texts.saidCancelled];
      }
    });
  }

  async #renew(booking: CallerBooking): Promise<CallerBooking> {
    const { bookingId } = booking;
    const key = this.#renewKeys.get(bookingId) ?? newKey();
    this.#renewKeys.set(bookingId, key);
    try {
      const { code } = await renewCode(this.api, booking, key);
      this.#renewKeys.delete(bookingId);
      return { ...booking, code };
    } catch (error) {
      if (!(error instanceof ApiError) || !isOutcomeUnknown(error)) this.#renewKeys.delete(bookingId);
      throw error;
    }
  }

  /** What a colleague has changed meanwhile is read again before it is shown as it was. */
  async #do(booking: CallerBooking, act: () => Promise<readonly [CallerBooking, string]>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const { bookingId: id, code } = booking;
    const acting = this.atHand?.acting;
    try {
      const [changed, said] = await act();
      this.#show(changed);
      this.spoken = said;
      this.atHand = { id, said, isRenewed: acting === 'renew' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isChanged = error.code === 'changed_meanwhile';
      this.atHand = { id, error: takingTrouble(error, false), acting: isChanged ? undefined : acting };
      if (isChanged) (await findBookings(this.api, code).catch(() => [])).forEach((one) => this.#show(one));
      // Others were faster: what is still free is shown.
      else if (isPast(error)) this.moveGroups = await loadMoveGroups(this.api, booking).catch(() => []);
    }
    this.#isBusy = false;
    await this.updateComplete;
    this.#focus(`[data-booking="${id}"]`);
  }

  #show(changed: CallerBooking): void {
    this.found = this.found?.map((one) => (one.bookingId === changed.bookingId ? changed : one));
  }

  async #printSlip(booking: CallerBooking): Promise<void> {
    let facts: SlipFacts | undefined;
    try {
      facts = await loadSlipFacts(this.api, booking);
    } catch (error) {
      // Whoever waits for the slip gets it, with code and time.
      if (!(error instanceof ApiError)) throw error;
    }
    const content = callerSlip(booking, facts);
    printSlip(this.renderRoot, content, { title: booking.title, lang: deskLanguage() });
  }
}
