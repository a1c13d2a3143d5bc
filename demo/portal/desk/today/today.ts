/** `<boai-desk-today>`: all rooms by the hour, who is coming and who came, without reloading. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mayAsk, type StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import type { Attendance, DayBooking, StaffDay } from '../../../../src/api/generated/types.ts';
import { formatDay } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { textField } from '../../../../src/ui/text-field.ts';
import { bookingRow } from './booking-row.ts';
import { hasCamera } from './camera.ts';
import { clockTime } from './clock-time.ts';
import { DayWork } from './day-work.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { deskStyles } from '../desk.styles.ts';
import { happeningCard, isEmptySlot } from './happening-card.ts';
import { hoursOf, hourOf, roomsOf, targetKey, type Happening, type Hour } from './hours.ts';
import { poll } from '../poll.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts } from './texts.ts';
import { todayStyles } from './today.styles.ts';
import { walkInLine } from './walk-in-line.ts';

export class DeskToday extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, todayStyles];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    text: { state: true },
    room: { state: true },
    canScan: { state: true },
    isScanning: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare text: string;
  declare room: string;
  /** There is a camera. */
  declare canScan: boolean;
  declare isScanning: boolean;
  #work: DayWork | undefined;
  #stopPolling = (): void => {};

  constructor() {
    super();
    followLanguage(this);
    this.text = this.room = '';
    this.canScan = this.isScanning = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPolling();
  }

  protected override willUpdate(): void {
    if (this.#work) return;
    const work = new DayWork(this.api, () => this.requestUpdate());
    this.#work = work;
    this.#stopPolling = poll(() => work.load());
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#focus('#heading');
    void hasCamera().then((canScan) => (this.canScan = canScan));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const { day, isStale, seenAt, trouble, spoken } = this.#work!;
    const time = clockTime(seenAt, day);
    return html`
      <main class="today">
        <div class="head">
          <h1 id="heading" tabindex="-1">
            ${texts.today}${day ? ` ${formatDay(day.day, deskLanguage())}` : ''}
          </h1>
          ${day ? this.#renderTools(day) : nothing}
        </div>
        ${
          trouble === undefined
            ? nothing
            : html`<p class="message bad screen" role="alert">${day ? texts.stale(time) : trouble}</p>`
        }
        ${day ? this.#renderFind() : nothing}
        ${day ? this.#renderHours(day) : trouble === undefined ? html`<p>${texts.loading}</p>` : nothing}
        ${day && !isStale ? html`<p class="hint screen">${texts.upTo(time)}</p>` : nothing}
        <p class="paper">${texts.printedAt(time)}</p>
        <p class="visually-hidden screen" role="status">${spoken}</p>
      </main>
    `;
  }

  #renderTools(day: StaffDay): TemplateResult {
    return html`
      <label class="rooms screen">
        ${texts.rooms}
        <select @change=${(event: Event) => (this.room = (event.target as HTMLSelectElement).value)}>
          <option value="">${texts.allRooms}</option>
          ${roomsOf(day).map((room) => html`<option value=${room} ?selected=${room === this.room}>${room}</option>`)}
        </select>
      </label>
      <button class="button screen" type="button" @click=${() => this.#jumpToNow()}>
        ${texts.jumpToNow}
      </button>
      <button class="button screen" type="button" @click=${() => window.print()}>${texts.print}</button>
    `;
  }

  /** The hour that is, else the next one in which something begins. */
  #jumpToNow(): void {
    const now = hourOf(clockTime(this.api.now(), this.#work!.day));
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>('.hour > h2')];
    const heading =
      headings.find(({ id }) => id.slice('hour-'.length) >= now) ?? headings[headings.length - 1];
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus();
  }

  #renderFind(): TemplateResult {
    const { found, findError, scanError } = this.#work!;
    return html`
      <div class="find" role="search" @keydown=${this.#closeOnEscape}>
        <form novalidate @submit=${(event: Event) => void this.#find(event)}>
          ${textField({
            id: 'find',
            label: texts.find,
            hint: texts.findHint,
            value: this.text,
            error: findError,
            autocomplete: 'off',
            onInput: (text) => (this.text = text),
          })}
          <button class="button primary">${texts.findButton}</button>
          ${
            this.canScan && !this.isScanning
              ? html`<button
                  id="scan"
                  class="button"
                  type="button"
                  aria-describedby=${scanError === undefined ? nothing : 'scan-error'}
                  @click=${() => this.#scan()}
                >
                  ${texts.scan}
                </button>`
              : nothing
          }
          ${
            found
              ? html`<button class="button plain" type="button" @click=${() => this.#closeFound()}>
                  ${texts.close}
                </button>`
              : nothing
          }
        </form>
        ${scanError === undefined ? nothing : html`<p class="error" id="scan-error">${scanError}</p>`}
        ${
          this.isScanning
            ? html`<boai-desk-scan
                .onRead=${(text: string) => void this.#scanned(text)}
                .onClose=${(why?: string) => void this.#closeScan(why)}
              ></boai-desk-scan>`
            : nothing
        }
        ${
          found
            ? html`<div>
                <h2 id="found" tabindex="-1" class="visually-hidden">${texts.foundHeading}</h2>
                ${found.length > 0 ? this.#renderBookings(found, true) : html`<p>${texts.foundNone(this.text.trim())}</p>`}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) this.#closeFound();
  };

  #closeFound(): void {
    this.text = '';
    this.#work!.closeFound();
    this.#focus('#find');
  }

  /** One who was found is checked in by another Enter. */
  async #find(event: Event): Promise<void> {
    event.preventDefault();
    await this.#work!.find(this.text.trim());
    await this.updateComplete;
    const { found } = this.#work!;
    if (found?.length === 1) this.#focusFound();
    else this.#focus(found && found.length > 1 ? '#found' : '#find');
  }

  #scan(): void {
    this.#work!.closeFound();
    this.isScanning = true;
  }

  async #closeScan(why?: string): Promise<void> {
    this.isScanning = false;
    if (why !== undefined) this.#work!.refuseScan(why);
    await this.updateComplete;
    this.#focus('#scan');
  }

  /** The camera is off, and whoever was found is checked in by Enter. */
  async #scanned(text: string): Promise<void> {
    this.isScanning = false;
    await this.#work!.scan(text);
    await this.updateComplete;
    if (this.#work!.found) this.#focusFound();
    else this.#focus('#scan');
  }

  #focusFound(): void {
    const list = this.renderRoot.querySelector('.find .booking');
    const button = list?.querySelector<HTMLElement>('.button.primary, .button');
    if (button) button.focus();
    else this.#focus('#found');
  }

  #renderHours(day: StaffDay): TemplateResult {
    const hours = hoursOf(day, this.room);
    if (hours.length === 0) return html`<p>${texts.nothing}</p>`;
    return html`${repeat(
      hours,
      ({ hour }) => hour,
      (hour) => this.#renderHour(hour),
    )}`;
  }

  #renderHour({ hour, happenings }: Hour): TemplateResult {
    const isNow = hour === hourOf(clockTime(this.api.now(), this.#work!.day));
    const isEmpty = happenings.every(isEmptySlot);
    return html`
      <section class="hour ${isNow ? 'now' : ''} ${isEmpty ? 'empty' : ''}" aria-labelledby="hour-${hour}">
        <h2 id="hour-${hour}" tabindex="-1">${texts.hour(String(+hour))}</h2>
        <div class="cards">
          ${repeat(
            happenings,
            ({ id }) => id,
            (happening) => this.#renderHappening(happening),
          )}
        </div>
      </section>
    `;
  }

  #renderHappening(happening: Happening): TemplateResult {
    const { event, walkIns: target } = happening;
    const { errors, day } = this.#work!;
    const walkIns =
      target &&
      walkInLine({
        target,
        walkIns: day!.walkIns,
        error: errors.get(targetKey(target)),
        mayAdd: mayAsk(this.roles, 'addWalkIn'),
        onAdd: (people) => void this.#work!.addWalkIn(target, people),
        onUndo: (last) => void this.#work!.removeWalkIn(target, last),
      });
    return happeningCard(happening, {
      bookings: event && event.bookings.length > 0 ? this.#renderBookings(event.bookings, false) : nothing,
      walkIns: walkIns ?? nothing,
    });
  }

  #renderBookings(bookings: readonly DayBooking[], isFound: boolean): TemplateResult {
    return html`<ul>
      ${repeat(
        bookings,
        ({ bookingId }) => bookingId,
        (booking) =>
          bookingRow({
            booking,
            isFound,
            now: this.api.now(),
            mayMark: mayAsk(this.roles, 'markBooking'),
            error: this.#work!.errors.get(booking.bookingId),
            onMark: (attendance, event) => void this.#mark(booking, attendance, event),
          }),
      )}
    </ul>`;
  }

  /** The button that was pressed is gone then: the focus goes to what can be done next in its row. */
  async #mark(booking: DayBooking, attendance: Attendance | null, event: Event): Promise<void> {
    const row = (event.currentTarget as HTMLElement).closest('li');
    const isFound = row?.closest('.find') !== null;
    await this.#work!.mark(booking, attendance);
    await this.updateComplete;
    // Whoever was found is done: on to the next in the queue.
    if (isFound && attendance !== null && !this.#work!.errors.has(booking.bookingId)) {
      this.text = '';
      this.#focus('#find');
    } else if (row?.isConnected) row.querySelector<HTMLElement>('button')?.focus();
  }
}
