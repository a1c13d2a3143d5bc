/** Tries again what may work in a moment, after a pause of random length, so that a crowd does not come back at once. */
import { ApiError } from './errors.ts';
import { aborted } from './exchange.ts';

/** Waiting and chance, so that a test needs neither. */
export interface Patience {
  /** Resolves after so long. */
  wait(ms: number): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

export interface RetryOptions {
  /** Whether an answer may have been lost after it took effect: keyed writes, which the server does once. */
  readonly isKeyed: boolean;
  readonly tries: number;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Patience | undefined;
}

const firstPauseMs = 500;
/** A server that wants a longer pause is better asked by the person. */
const longestPauseMs = 20_000;

const browserPatience: Patience = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
};

export async function withRetries<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { isKeyed, tries, signal, patience = browserPatience } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const pause = error instanceof ApiError ? pauseAfter(error, isKeyed) : undefined;
      if (attempt >= tries || pause === undefined) throw error;
      await patience.wait(pause + patience.random() * firstPauseMs * 2 ** attempt);
      if (signal?.aborted) throw aborted(signal);
    }
  }
}

/** The least pause before another try in milliseconds; undefined: another try would not help. */
function pauseAfter({ code, retryAfterSeconds }: ApiError, isKeyed: boolean): number | undefined {
  const isPassing =
    ['network', 'busy', 'too_many_requests'].includes(code) ||
    // A read that took too long has kept a person waiting long enough.
    (isKeyed && ['timeout', 'idempotency_in_progress'].includes(code));
  const pause = 1000 * (retryAfterSeconds || 0);
  return isPassing && pause <= longestPauseMs ? pause : undefined;
}
