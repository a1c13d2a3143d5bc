/** `<boai-desk-calls>`: whom to ring, the most urgent first; nothing leaves it unsaid. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Call } from '../../../../src/api/generated/types.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { followLanguage } from '../language.ts';
import { poll } from '../poll.ts';
import type { StaffApi } from '../staff-api.ts';
import { callCard } from './call-card.ts';
import { CallWork } from './call-work.ts';
import { callsStyles } from './calls.styles.ts';
import { texts } from './texts.ts';

const hourMs = 3_600_000;

type Group = keyof typeof texts.groups;
const groups: readonly Group[] = ['now', 'later', 'over'];

function groupOf({ isOver, again }: Call): Group {
  return isOver ? 'over' : again === null ? 'now' : 'later';
}

export class DeskCalls extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, callsStyles];
  static override readonly properties = {
    api: { attribute: false },
    laterError: { state: true },
  };

  declare api: StaffApi;
  declare laterError: string | undefined;
  #work: CallWork | undefined;
  #stopPolling = (): void => {};
  /** An hour from when the call was begun: asked for a time, most say later today. */
  #laterAt = '';

  constructor() {
    super();
    followLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPolling();
  }

  protected override willUpdate(): void {
    if (this.#work) return;
    const work = new CallWork(this.api, () => this.requestUpdate());
    this.#work = work;
    this.#stopPolling = poll(() => work.load());
  }

  protected override firstUpdated(): void {
    this.#focus('#heading');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const { calls, isStale, seenAt, trouble, spoken } = this.#work!;
    const time = this.#inCenter(seenAt).slice(11);
    return html`
      <main class="calls">
        <h1 id="heading" tabindex="-1">${texts.heading}</h1>
        ${
          trouble === undefined
            ? nothing
            : html`<p class="message bad" role="alert">${calls ? texts.stale(time) : trouble}</p>`
        }
        ${calls ? this.#renderGroups(calls) : trouble === undefined ? html`<p>${texts.loading}</p>` : nothing}
        ${calls && !isStale ? html`<p class="hint">${texts.upTo(time)}</p>` : nothing}
        <p class="visually-hidden" role="status">${spoken}</p>
      </main>
    `;
  }

  /** The zone of the center stands in every time that it sends. */
  #inCenter(instant: number): string {
    const known = this.#work?.calls?.[0]?.createdAt ?? '';
    const offset = /([+-])(\d\d):(\d\d)$/.exec(known);
    const minutes = offset ? (+offset[2]! * 60 + +offset[3]!) * (offset[1] === '-' ? -1 : 1) : 480;
    return new Date(instant + minutes * 60_000).toISOString().slice(0, 16);
  }

  #renderGroups(calls: readonly Call[]): TemplateResult {
    if (calls.length === 0) return html`<p>${texts.none}</p>`;
    return html`${groups.map((group) => {
      const own = calls.filter((call) => groupOf(call) === group);
      if (own.length === 0) return nothing;
      return html`<section aria-labelledby="group-${group}">
        <h2 id="group-${group}">${texts.groups[group]} (${own.length})</h2>
        ${group === 'over' ? html`<p class="hint">${texts.overHint}</p>` : nothing}
        <ul>
          ${repeat(
            own,
            ({ id }) => id,
            (call) => this.#renderCall(call),
          )}
        </ul>
      </section>`;
    })}`;
  }

  #renderCall(call: Call): TemplateResult {
    const work = this.#work!;
    const { error } = work;
    return callCard({
      call,
      now: work.now(),
      isOpen: work.open === call.id,
      error: error?.callId === call.id ? error.text : undefined,
      onRing: () => {
        this.#laterAt = this.#inCenter(work.now() + hourMs);
        void this.#do(() => work.ring(call), call);
      },
      onStop: () => void this.#do(() => work.stop(call), call),
      onFinish: () => void this.#do(() => work.finish(call), call),
      onAnswer: (isWanted) => void this.#do(() => work.answer(call, isWanted), call),
      onNotReached: () => void this.#do(() => work.notReached(call), call),
      onLater: (event) => void this.#putOff(event, call),
      laterError: work.open === call.id ? this.laterError : undefined,
      laterAt: this.#laterAt,
    });
  }

  async #putOff(event: Event, call: Call): Promise<void> {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('later') as HTMLInputElement;
    const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(call.createdAt)?.[0] ?? '';
    const again = `${input.value}:00${offset}`;
    if (!(Date.parse(again) > this.#work!.now())) {
      this.laterError = texts.missingTime;
      input.focus();
      return;
    }
    await this.#do(() => this.#work!.later(call, again), call);
  }

  /** The focus goes to the outcome of the call that was begun, else to its button, else to the next call. */
  async #do(act: () => Promise<void>, call: Call): Promise<void> {
    this.laterError = undefined;
    const before = this.#work!.calls ?? [];
    const place = before.findIndex(({ id }) => id === call.id);
    await act();
    await this.updateComplete;
    const { calls, open, error } = this.#work!;
    const left = calls?.find(({ id }) => id === call.id);
    const isStill = open === call.id || error?.callId === call.id || left?.again === call.again;
    const next = isStill ? left : calls?.[Math.min(place, calls.length - 1)];
    if (next) this.#focus(`[data-call="${next.id}"] button`);
    if (!next || !this.shadowRoot?.activeElement) this.#focus('#heading');
  }
}
