/** What was read from the API: where the reading stands, and the last value through every later trouble. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiError } from '../api/errors.ts';

export type RemoteState<T> =
  | { readonly status: 'idle'; readonly last?: T | undefined }
  | { readonly status: 'loading'; readonly last?: T | undefined }
  | { readonly status: 'ready'; readonly last: T }
  | { readonly status: 'failed'; readonly last?: T | undefined; readonly error: ApiError };

/** A newer read, and the host's leaving, abort the one under way; its answer is dropped even if it comes. */
export class RemoteData<T> implements ReactiveController {
  state: RemoteState<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Never rejects: the outcome is the state. */
  async load(read: (signal: AbortSignal, last: T | undefined) => Promise<T>): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const { last } = this.state;
    this.#become({ status: 'loading', last });
    try {
      const value = await read(signal, last);
      if (!signal.aborted) this.#become({ status: 'ready', last: value });
    } catch (error) {
      if (!signal.aborted) this.#become({ status: 'failed', last, error: error as ApiError });
    }
  }

  /** Forgets everything: what comes next is about something else. */
  reset(): void {
    this.#abort?.abort();
    this.#become({ status: 'idle' });
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    if (this.state.status === 'loading') this.state = { status: 'idle', last: this.state.last };
  }

  #become(state: RemoteState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
