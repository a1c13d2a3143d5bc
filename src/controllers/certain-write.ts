/**
 * A write that is certain in the end: sent once, and asked for again with the same key while nobody here knows whether
 * it took effect. It never says "done" or "refused" without having heard so.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WriteOptions } from '../api/client.ts';
import { ApiError } from '../api/errors.ts';
import { newKey } from '../api/new-key.ts';
import { isOutcomeUnknown, tellsOutcome } from '../api/outcome.ts';

export type WriteState<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  /** Sent, and nobody here knows whether it took effect. */
  | { readonly step: 'checking'; readonly isAsking: boolean }
  | { readonly step: 'refused'; readonly error: ApiError }
  | { readonly step: 'done'; readonly value: T };

export type Settled<T> = Extract<WriteState<T>, { step: 'refused' | 'done' }>;

export interface CertainWriteOptions<T> {
  /** Pauses before each unasked check; after the last one the resident is asked to press. */
  readonly checkDelaysMs?: readonly number[];
  /** Heard once a write is done or refused. */
  readonly onSettled?: (state: Settled<T>) => void;
}

const defaultDelaysMs = [3_000, 8_000, 20_000];

export class CertainWrite<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #delaysMs: readonly number[];
  readonly #onSettled: CertainWriteOptions<T>['onSettled'];
  #state: WriteState<T> = { step: 'idle' };
  #send: ((options: WriteOptions) => Promise<T>) | undefined;
  #key = '';
  #checks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Off the page: an answer that comes then is kept, and nothing more is asked. */
  #isAway = false;

  constructor(
    host: ReactiveControllerHost,
    { checkDelaysMs = defaultDelaysMs, onSettled }: CertainWriteOptions<T> = {},
  ) {
    host.addController(this);
    this.#host = host;
    this.#delaysMs = checkDelaysMs;
    this.#onSettled = onSettled;
  }

  get state(): WriteState<T> {
    return this.#state;
  }

  /** The key that every try of the write carries; kept with a draft, it lets a reloaded page ask again. */
  get key(): string {
    return this.#key;
  }

  hostConnected(): void {
    this.#isAway = false;
    if (this.#state.step === 'checking' && !this.#state.isAsking) this.#checkLater();
  }

  hostDisconnected(): void {
    this.#isAway = true;
    clearTimeout(this.#timer);
  }

  /** Sends it; with the key of an earlier try whose outcome is unknown, asks for that. */
  start(send: (options: WriteOptions) => Promise<T>, earlierKey?: string): void {
    if (this.#state.step === 'sending' || this.#state.step === 'checking') return;
    this.#send = send;
    this.#key = earlierKey ?? newKey();
    this.#checks = 0;
    this.#become(earlierKey ? { step: 'checking', isAsking: true } : { step: 'sending' });
    void this.#try();
  }

  /** Asks for an outcome that is unknown. */
  check(): void {
    if (this.#state.step !== 'checking' || this.#state.isAsking) return;
    clearTimeout(this.#timer);
    this.#become({ step: 'checking', isAsking: true });
    void this.#try();
  }

  /** Ready for another write; one that is under way goes on, for nobody knows what it has done already. */
  reset(): void {
    if (this.#state.step !== 'sending' && this.#state.step !== 'checking') this.#become({ step: 'idle' });
  }

  async #try(): Promise<void> {
    const wasChecking = this.#state.step === 'checking';
    let settled: Settled<T>;
    try {
      settled = { step: 'done', value: await this.#send!({ key: this.#key }) };
    } catch (caught) {
      // A client of the page's own may reject with anything: then nothing is known.
      const isOurs = caught instanceof Error && caught.name === 'ApiError';
      const error = isOurs ? (caught as ApiError) : new ApiError('network', String(caught));
      if (isOutcomeUnknown(error) || (wasChecking && !tellsOutcome(error))) {
        this.#become({ step: 'checking', isAsking: false });
        this.#checkLater();
        return;
      }
      settled = { step: 'refused', error };
    }
    // What goes wrong with whoever hears of it is no answer of the server's.
    this.#become(settled);
    this.#onSettled?.(settled);
  }

  #checkLater(): void {
    if (this.#isAway) return;
    const delayMs = this.#delaysMs[this.#checks];
    this.#checks += 1;
    if (delayMs !== undefined) this.#timer = setTimeout(() => this.check(), delayMs);
  }

  #become(state: WriteState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
