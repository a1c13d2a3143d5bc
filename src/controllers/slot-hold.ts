/**
 * Keeps one seat of a slot while a form is filled in: kept anew when its time runs out and somebody is there, given back
 * when the slot is changed, the form is left or the page is.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../api/client.ts';
import type { ApiError } from '../api/errors.ts';
import type { Hold } from '../api/generated/types.ts';
import { CertainWrite, type WriteState } from './certain-write.ts';

export interface SlotHoldOptions {
  readonly client: () => Client;
  /** While the form is under way, what is kept for it stays as it is. */
  readonly isSending: () => boolean;
  onHeld(slotId: string): void;
  /** `isRenewal`: the time had run out, and the seat cannot be had again. */
  onRefused(slotId: string, error: ApiError, isRenewal: boolean): void;
}

/** So often a seat is kept anew for a form that nobody has touched since; then it is anybody's. */
const idleRenewals = 2;

interface Act {
  readonly slotId: string;
  readonly isRenewal: boolean;
}

export class SlotHold implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SlotHoldOptions;
  readonly #write: CertainWrite<Hold>;
  #hold: Hold | undefined;
  #act: Act | undefined;
  /** Another slot was chosen while one was asked for. */
  #next: Act | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #renewals = 0;
  #leaving: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: SlotHoldOptions) {
    this.#host = host;
    this.#options = options;
    this.#write = new CertainWrite<Hold>(host, { onSettled: (state) => this.#settle(state) });
    host.addController(this);
  }

  /** Undefined before a slot is chosen, and once nobody has been there for long. */
  get hold(): Hold | undefined {
    return this.#hold;
  }

  get state(): WriteState<Hold> {
    return this.#write.state;
  }

  /** A slot that was chosen is being asked for. */
  get isTaking(): boolean {
    return this.#isAsking && !(this.#next ?? this.#act)?.isRenewal;
  }

  hostConnected(): void {
    const { signal } = (this.#leaving = new AbortController());
    addEventListener('pagehide', () => this.giveBack(), { signal });
    addEventListener('pageshow', () => this.#watch(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.#watch(), { signal });
    this.#watch();
  }

  hostDisconnected(): void {
    this.#leaving?.abort();
    this.giveBack();
  }

  /** What was kept before is given back in the same act. */
  take(slotId: string): void {
    this.#renewals = 0;
    this.#ask({ slotId, isRenewal: false });
  }

  /** Somebody is there and types. */
  touch(): void {
    this.#renewals = 0;
  }

  /** Asks for an outcome that is unknown. */
  check(): void {
    this.#write.check();
  }

  giveBack(): void {
    clearTimeout(this.#timer);
    // An answer that is still to come is given back when it does.
    this.#act = this.#next = undefined;
    if (!this.#hold || this.#options.isSending()) return;
    this.#release(this.#hold);
    this.#hold = undefined;
  }

  /** It has become a booking. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#hold = undefined;
  }

  get #isAsking(): boolean {
    const { step } = this.#write.state;
    return step === 'sending' || step === 'checking';
  }

  #ask(act: Act): void {
    if (this.#isAsking) {
      if (!act.isRenewal) this.#next = act;
      return;
    }
    this.#act = act;
    const replaces = this.#hold?.token ?? null;
    this.#write.start((options) =>
      this.#options.client().holdSlot(act.slotId, { partySize: 1, replaces }, options),
    );
  }

  #settle(outcome: Extract<WriteState<Hold>, { step: 'done' | 'refused' }>): void {
    const act = this.#act;
    const next = this.#next;
    this.#act = this.#next = undefined;
    if (!act || next) {
      // Nobody waits for it any more.
      if (outcome.step === 'done') this.#release(outcome.value);
      if (next) this.#ask(next);
      return;
    }
    if (outcome.step === 'done') {
      this.#hold = outcome.value;
      this.#watch();
      if (!act.isRenewal) this.#options.onHeld(act.slotId);
    } else {
      if (act.isRenewal) this.#hold = undefined;
      this.#options.onRefused(act.slotId, outcome.error, act.isRenewal);
    }
    this.#host.requestUpdate();
  }

  /** When the time is over the seat is kept anew, as long as somebody is there. */
  #watch(): void {
    clearTimeout(this.#timer);
    const hold = this.#hold;
    if (!hold) return;
    const leftMs = Date.parse(hold.expiresAt) - this.#options.client().now();
    if (leftMs > 0) {
      this.#timer = setTimeout(() => this.#watch(), leftMs);
      return;
    }
    if (document.hidden || this.#isAsking || this.#options.isSending()) return;
    if (this.#renewals >= idleRenewals) {
      this.#hold = undefined;
      this.#host.requestUpdate();
      return;
    }
    this.#renewals += 1;
    this.#ask({ slotId: hold.slotId, isRenewal: true });
  }

  #release({ token }: Hold): void {
    // Whether it arrives is not certain; holds end by themselves.
    this.#options
      .client()
      .releaseHold(token)
      .catch(() => {});
  }
}
