/**
 * `<boai-desk-consultations>`: who comes when, for the desk; what was said, for counsellors. What is sealed is opened here,
 * with the team's key, which no server sees and which is forgotten when the element leaves the page.
 */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import { ApiError } from '../../../../src/api/errors.ts';
import type {
  ConsultationContent,
  ConsultationPage,
  StaffConsultation,
} from '../../../../src/api/generated/types.ts';
import type { PrivateKey } from '../../../../src/api/sealing.ts';
import { formatCode } from '../../../../src/domain/booking-code.ts';
import { addDays, type Day } from '../../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../../src/domain/zone.ts';
import { formatDay, formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { linesOf } from '../../counsellors/consultation-lines.ts';
import { deskStyles } from '../desk.styles.ts';
import { officeStyles } from '../office.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { loadConsultations, loadTerms } from './consultations-api.ts';
import { consultationsStyles } from './consultations.styles.ts';
import { openAll, readKey } from './key-file.ts';
import { texts } from './texts.ts';

const spanDays = 14;

interface Seen {
  readonly terms: ConsultationPage;
  readonly from: Day;
  readonly consultations: readonly StaffConsultation[];
}

const nobody: ReadonlyMap<string, ConsultationContent> = new Map();

export class DeskConsultations extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    controls,
    deskStyles,
    officeStyles,
    consultationsStyles,
  ];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    seen: { state: true },
    trouble: { state: true },
    shown: { state: true },
    opened: { state: true },
    keyError: { state: true },
    spoken: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare seen: Seen | undefined;
  declare trouble: ApiError | undefined;
  /** Ids of those whose content is unfolded. */
  declare shown: ReadonlySet<string>;
  /** Of the sealed ones, by id. */
  declare opened: ReadonlyMap<string, ConsultationContent>;
  declare keyError: boolean;
  declare spoken: string;
  #key: PrivateKey | undefined;
  #asked = 0;

  constructor() {
    super();
    followLanguage(this);
    this.#forget();
    this.spoken = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked += 1;
    this.seen = undefined;
    this.#forget();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    void this.#load();
  }

  #forget(): void {
    this.#key = undefined;
    this.opened = nobody;
    this.shown = new Set();
    this.keyError = false;
  }

  /** What is asked last is shown; what was read before stays when nothing comes. */
  async #load(from?: Day): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.trouble = undefined;
    this.spoken = texts.loading;
    try {
      const terms = this.seen?.terms ?? (await loadTerms(this.api));
      const first = from ?? this.seen?.from ?? dayInZone(this.api.now(), terms.center.timeZone);
      const consultations = await loadConsultations(this.api, first, addDays(first, spanDays - 1));
      if (asked !== this.#asked) return;
      this.seen = { terms, from: first, consultations };
      this.shown = new Set();
      this.spoken = texts.span(first, addDays(first, spanDays - 1));
      await this.#openSealed();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (asked !== this.#asked) return;
      this.trouble = error;
      this.spoken = '';
    }
  }

  async #openSealed(): Promise<void> {
    const key = this.#key;
    if (!key || !this.seen) return;
    const { consultations, terms } = this.seen;
    const opened = await openAll(consultations, key, terms.center.id);
    // Forgotten, or the page left, while it was at work.
    if (this.#key !== key || this.seen?.consultations !== consultations) return;
    this.opened = opened;
    this.shown = new Set(opened.keys());
    const sealed = consultations.filter((one) => one.sealed).length;
    this.spoken = texts.opened(opened.size, sealed - opened.size);
  }

  readonly #chooseKey = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    this.#forget();
    const key = await readKey(file);
    // Not even the name of the file stays on the page.
    input.value = '';
    if (!this.isConnected) return;
    this.#key = key;
    this.keyError = key === undefined;
    await this.#openSealed();
  };

  #forgetKey(): void {
    this.#forget();
    this.spoken = texts.forgotten;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#key')?.focus());
  }

  #toggle(bookingId: string): void {
    const shown = new Set(this.shown);
    if (!shown.delete(bookingId)) shown.add(bookingId);
    this.shown = shown;
  }

  protected override render(): TemplateResult {
    const { seen, trouble, spoken } = this;
    const isNone = trouble?.code === 'service_not_found';
    return html`
      <main>
        <div class="head">
          <h1 tabindex="-1">${texts.title}</h1>
          ${seen ? this.#renderSpan(seen) : nothing}
        </div>
        ${
          trouble
            ? html`<div class="message ${isNone ? '' : 'bad'}" role="alert">
                <p>${isNone ? texts.noService : troubleText(trouble)}</p>
                ${
                  isNone
                    ? nothing
                    : html`<button class="button" type="button" @click=${() => void this.#load()}>
                        ${texts.retry}
                      </button>`
                }
              </div>`
            : nothing
        }
        ${seen ? this.#renderSeen(seen) : trouble ? nothing : html`<p>${texts.loading}</p>`}
        <p class="visually-hidden" role="status">${spoken}</p>
      </main>
    `;
  }

  #renderSpan({ from }: Seen): TemplateResult {
    const step = (label: string, days: number): TemplateResult =>
      html`<button class="button" type="button" @click=${() => void this.#load(addDays(from, days))}>
        ${label}
      </button>`;
    return html`<div class="row">${step(texts.earlier, -spanDays)} ${step(texts.later, spanDays)}</div>`;
  }

  #renderSeen({ from, consultations, terms }: Seen): TemplateResult {
    const isCounsellor = this.roles.includes('counsellor');
    const isSealing = terms.sealing !== null || consultations.some(({ sealed }) => sealed);
    const days = [...new Set(consultations.map(({ startsAt }) => startsAt.slice(0, 10)))];
    return html`
      <p><strong>${texts.span(from, addDays(from, spanDays - 1))}</strong></p>
      <p class="hint">${isCounsellor ? texts.logged : texts.deskOnly}</p>
      ${isCounsellor && isSealing ? this.#renderKey() : nothing}
      ${consultations.length === 0 ? html`<p>${texts.none}</p>` : nothing}
      ${days.map(
        (day) => html`
          <h2>${formatDay(day, deskLanguage())}</h2>
          ${consultations
            .filter(({ startsAt }) => startsAt.startsWith(day))
            .map((one) => this.#renderOne(one, terms, isCounsellor))}
        `,
      )}
    `;
  }

  #renderKey(): TemplateResult {
    const { keyError } = this;
    return html`
      <section aria-labelledby="key-heading">
        <h2 id="key-heading">${texts.keyHeading}</h2>
        <label class="label" for="key">${texts.key}</label>
        <span class="hint" id="key-hint">${texts.keyHint}</span>
        <input
          id="key"
          type="file"
          aria-describedby=${keyError ? 'key-error key-hint' : 'key-hint'}
          aria-invalid=${keyError ? 'true' : nothing}
          @change=${this.#chooseKey}
        />
        ${keyError ? html`<p class="error" id="key-error" role="alert">${texts.noKey}</p>` : nothing}
        ${
          this.#key
            ? html`<p>${texts.hasKey} ${this.spoken}</p>
                <button class="button" type="button" @click=${() => this.#forgetKey()}>
                  ${texts.forget}
                </button>`
            : nothing
        }
      </section>
    `;
  }

  #renderOne(one: StaffConsultation, { terms }: ConsultationPage, isCounsellor: boolean): TemplateResult {
    const { bookingId, startsAt, endsAt, status, ageBand, sealed } = one;
    const code = formatCode(one.code);
    const content = one.content ?? this.opened.get(bookingId);
    const isShown = this.shown.has(bookingId);
    const time = (instant: string): string => instant.slice(11, 16);
    return html`
      <article class=${status} aria-label=${`${formatInstant(startsAt, deskLanguage(), false)} ${code}`}>
        <h3>
          <span>${time(startsAt)}–${time(endsAt)}</span>
          <span class="code">${code}</span>
          <span class="facts">${texts.states[status]} · ${texts.ages[ageBand]}</span>
        </h3>
        ${
          !isCounsellor
            ? nothing
            : content
              ? html`<button
                    class="button"
                    type="button"
                    aria-expanded=${isShown ? 'true' : 'false'}
                    aria-label=${isShown ? texts.hideName(code) : texts.showName(code)}
                    @click=${() => this.#toggle(bookingId)}
                  >
                    ${isShown ? texts.hide : texts.show}
                  </button>
                  ${
                    isShown
                      ? html`<div class="content">
                          ${linesOf(content, terms, texts.words).map((line) => html`<p>${line}</p>`)}
                        </div>`
                      : nothing
                  }`
              : html`<p class="hint">
                  ${sealed ? (this.#key ? texts.unreadable : texts.isSealed) : texts.unreadableHere}
                </p>`
        }
      </article>
    `;
  }
}
