/**
 * Asks again and again while somebody is looking: never while the page is hidden or the host has left, and at once when
 * they are back after a whole pause.
 */
import type { ReactiveController } from 'lit';
import { listen } from './page-events.ts';
import { browserTiming, type Timing } from './timing.ts';

export interface PollOptions {
  readonly everyMs: number;
  /** The next pause begins when it is through; it never rejects. */
  readonly read: () => Promise<void>;
  readonly timing?: Timing | undefined;
}

export class Poll implements ReactiveController {
  readonly #options: PollOptions;
  readonly #timing: Timing;
  #stopListening: (() => void) | undefined;
  #cancel: (() => void) | undefined;
  #isReading = false;
  /** When the last read was through. */
  #readAt: number;

  /** What the host shows was read just now. */
  constructor(options: PollOptions) {
    this.#options = options;
    this.#timing = options.timing ?? browserTiming;
    this.#readAt = this.#timing.now();
  }

  hostConnected(): void {
    this.#stopListening = listen({
      visibilitychange: () => this.#plan(),
      online: () => this.#isWatched && void this.#read(),
    });
    this.#plan();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#cancel?.();
  }

  get #isWatched(): boolean {
    return document.visibilityState !== 'hidden' && this.#stopListening !== undefined;
  }

  #plan(): void {
    this.#cancel?.();
    if (!this.#isWatched || this.#isReading) return;
    const wait = this.#readAt + this.#options.everyMs - this.#timing.now();
    if (wait <= 0) void this.#read();
    else this.#cancel = this.#timing.after(wait, () => void this.#read());
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#cancel?.();
    this.#isReading = true;
    await this.#options.read();
    this.#isReading = false;
    this.#readAt = this.#timing.now();
    this.#plan();
  }
}
