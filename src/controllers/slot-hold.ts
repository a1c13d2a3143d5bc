/**
 * Keeps seats of a slot while a form is filled in: kept anew when their time runs out and somebody is there, given back
 * when another slot is chosen, or the form or the page is left.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../api/client.ts';
import type { ApiError } from '../api/errors.ts';
import type { Hold } from '../api/generated/types.ts';
import type { ChosenSlot } from '../domain/chosen-slot.ts';
import { CertainWrite, type WriteState } from './certain-write.ts';
import { listen } from './page-events.ts';

/** Why seats are asked for: to open the form, because another number of people comes, or because the time ran out. */
export interface HoldAct {
  readonly why: 'open' | 'resize' | 'renew';
  readonly slot: ChosenSlot;
  readonly partySize: number;
}

export interface SlotHoldOptions {
  readonly client: () => Client;
  /** While the form is under way, what is kept for it stays as it is. */
  readonly isSending: () => boolean;
  onHeld(act: HoldAct): void;
  /** What was kept is still kept, unless it was to be renewed. */
  onRefused(act: HoldAct, error: ApiError): void;
}

/** So often seats are kept anew for a form that nobody has touched since; then they are anybody's. */
const idleRenewals = 2;
/** Of what was given back: its time is over. */
const over = new Date(0).toISOString();

export class SlotHold implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SlotHoldOptions;
  readonly #write: CertainWrite<Hold>;
  #kept: { readonly slot: ChosenSlot; readonly hold: Hold } | undefined;
  #act: HoldAct | undefined;
  /** Another slot was chosen while one was asked for. */
  #next: HoldAct | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #renewals = 0;
  #stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: SlotHoldOptions) {
    this.#host = host;
    this.#options = options;
    this.#write = new CertainWrite<Hold>(host, { onSettled: (state) => this.#settle(state) });
    host.addController(this);
  }

  /** Undefined before a slot is chosen, and once nobody has been there for long. */
  get kept(): Hold | undefined {
    return this.#kept?.hold;
  }

  /** Its time has run out, or the page was left meanwhile. */
  get isOver(): boolean {
    return this.#kept !== undefined && this.#leftMsOf(this.#kept.hold) <= 0;
  }

  get state(): WriteState<Hold> {
    return this.#write.state;
  }

  /** Why seats are being asked for. */
  get asksTo(): HoldAct['why'] | undefined {
    return this.#isAsking ? (this.#next ?? this.#act)?.why : undefined;
  }

  hostConnected(): void {
    this.#stopListening = listen({
      pagehide: () => this.#leave(),
      pageshow: () => this.#watch(),
      visibilitychange: () => document.hidden || this.#watch(),
    });
    this.#watch();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#leave();
  }

  /** What was kept before is given back in the same act. */
  open(slot: ChosenSlot, partySize: number): void {
    this.#renewals = 0;
    this.#ask({ why: 'open', slot, partySize });
  }

  /** Another number of people comes. While something is asked for this is not: `onHeld` is the time to look again. */
  resize(partySize: number): void {
    if (this.#kept) this.#ask({ why: 'resize', slot: this.#kept.slot, partySize });
  }

  /** Somebody is there. */
  touch(): void {
    this.#renewals = 0;
    this.#watch();
  }

  /** Asks for an outcome that is unknown. */
  check(): void {
    this.#write.check();
  }

  /** Nobody wants it any more. */
  giveBack(): void {
    this.#leave();
    if (!this.#options.isSending()) this.#kept = undefined;
  }

  /** It has become a booking, or somebody else's. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#act = this.#next = this.#kept = undefined;
  }

  get #isAsking(): boolean {
    const { step } = this.#write.state;
    return step === 'sending' || step === 'checking';
  }

  /** By the server's clock. */
  #leftMsOf({ expiresAt }: Hold): number {
    return Date.parse(expiresAt) - this.#options.client().now();
  }

  #ask(act: HoldAct): void {
    if (this.#isAsking) {
      if (act.why === 'open') this.#next = act;
      return;
    }
    this.#act = act;
    const { slot, partySize } = act;
    const replaces = this.kept?.token ?? null;
    this.#write.start((options) =>
      this.#options.client().holdSlot(slot.id, { partySize, replaces }, options),
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
      this.#kept = { slot: act.slot, hold: outcome.value };
      this.#watch();
      this.#options.onHeld(act);
    } else {
      if (act.why === 'renew') this.#kept = undefined;
      this.#options.onRefused(act, outcome.error);
    }
    this.#host.requestUpdate();
  }

  /** When the time is over the seats are kept anew, as long as somebody is there. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.#kept) return;
    const { slot, hold } = this.#kept;
    const leftMs = this.#leftMsOf(hold);
    if (leftMs > 0) {
      this.#timer = setTimeout(() => this.#watch(), leftMs);
      return;
    }
    if (document.hidden || this.#isAsking || this.#options.isSending()) return;
    if (this.#renewals >= idleRenewals) {
      this.#kept = undefined;
      this.#host.requestUpdate();
      return;
    }
    this.#renewals += 1;
    this.#ask({ why: 'renew', slot, partySize: hold.partySize });
  }

  /** Given back at once, but not forgotten: who comes back to the form has the seats asked for anew. */
  #leave(): void {
    clearTimeout(this.#timer);
    // An answer that is still to come is given back when it does.
    this.#act = this.#next = undefined;
    if (!this.#kept || this.#options.isSending()) return;
    const { slot, hold } = this.#kept;
    if (hold.expiresAt !== over) this.#release(hold);
    this.#kept = { slot, hold: { ...hold, expiresAt: over } };
  }

  #release({ token }: Hold): void {
    // Whether it arrives is not certain; holds end by themselves.
    this.#options
      .client()
      .releaseHold(token)
      .catch(() => {});
  }
}
