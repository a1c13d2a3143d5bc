/** Tries again what may work in a moment, after a pause of random length, so that a crowd does not come back at once. */
import { ApiError } from './errors.ts';
import { aborted, type Ask } from './exchange.ts';
import { FailureEvent } from './failure-event.ts';
import { isOnline } from './online.ts';
import { isOutcomeUnknown, tellsOutcome } from './outcome.ts';

/** Waiting and chance, so that a test needs neither. */
export interface Patience {
  /** Resolves after so long, or as soon as the signal says that nobody waits any more. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** 0 to 1. */
  random(): number;
}

export interface RetryOptions {
  readonly url: string;
  readonly ask: Ask;
  readonly patience?: Patience | undefined;
  /** What the console has been told already: each line once, however often it is met. */
  readonly reported: Set<string>;
}

const retriesMax = 3;
const firstPauseMs = 500;
/** A server that wants a longer pause is better asked by the person. */
const longestPauseMs = 20_000;

const browserPatience: Patience = {
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end);
    }),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
};

/** Without an answer, or with one that is none: whoever runs the page may want to count it. A refusal is an answer. */
const failures = ['offline', 'network', 'timeout', 'busy', 'internal'];

/** What somebody set up wrongly: said in the console too, where whoever set it up looks. */
const setUpCodes = ['contract', 'insecure', 'origin_not_allowed', 'center_required', 'center_not_found'];

/** After `work` has failed once with `error`. */
export async function tryAgain<T>(work: () => Promise<T>, error: unknown, options: RetryOptions): Promise<T> {
  const { url, ask, patience = browserPatience, reported } = options;
  const { method, headers, signal } = ask;
  // A write without a key might be done twice.
  const retries = !method || headers?.['idempotency-key'] ? retriesMax : 0;
  error = ask.isOnline ? inDoubt(error) : error;
  let unknown: ApiError | undefined;
  for (let attempt = 0; ; attempt++) {
    const pause = error instanceof ApiError ? pauseAfter(error) : undefined;
    if (attempt >= retries || pause === undefined) break;
    await patience.wait(pause + patience.random() * firstPauseMs * 2 ** attempt, signal);
    if (signal?.aborted) throw aborted(signal);
    if (method && isOutcomeUnknown(error as ApiError)) unknown = error as ApiError;
    const mayGoOut = method && isOnline();
    try {
      return await work();
    } catch (next) {
      error = mayGoOut ? inDoubt(next) : next;
    }
  }
  // An earlier try of the write may have been done: what does not tell is no refusal.
  if (unknown && error instanceof ApiError && !tellsOutcome(error)) error = unknown;
  const code = error instanceof ApiError ? error.code : '';
  if ([...failures, ...setUpCodes].includes(code)) {
    // Not in every place where clients run is there a page to tell.
    globalThis.document?.dispatchEvent(new FailureEvent(code));
  }
  if (error instanceof ApiError && setUpCodes.includes(code)) {
    const line = `boai: ${url}: ${error.message}`;
    if (!reported.has(line)) console.error(line);
    reported.add(line);
  }
  throw error;
}

/** A write that could go out may have been done, wherever the network is by the time that no answer comes. */
function inDoubt(error: unknown): unknown {
  return error instanceof ApiError && error.code === 'offline'
    ? new ApiError('network', error.message)
    : error;
}

/**
 * The least pause before another try in milliseconds; undefined: another try would not help. After a timeout a person
 * has waited long enough: the widget says that it is checking, and asks again itself.
 */
function pauseAfter({ code, retryAfterSeconds }: ApiError): number | undefined {
  const pause = 1000 * (retryAfterSeconds || 0);
  return ['network', 'busy', 'too_many_requests'].includes(code) && pause <= longestPauseMs
    ? pause
    : undefined;
}
