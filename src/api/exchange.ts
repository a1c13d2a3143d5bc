/** One request and its answer: sent, timed, read and checked; every way it can fail is an `ApiError`. */
import { checkShape, type Shape } from './check-shape.ts';
import { ApiError } from './errors.ts';

/** What `fetch` is given. A read has no header of its own, so that a browser asks without a preflight. */
export interface Ask {
  readonly method?: 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly cache?: RequestCache;
  /** The request goes on when the page is left. */
  readonly keepalive?: true;
  readonly signal?: AbortSignal | undefined;
  /** Whether a write could go out when it was begun. */
  readonly isOnline?: boolean;
}

export interface Answer {
  /** As the shape has it. */
  readonly body: unknown;
  /** The server's clock in epoch milliseconds, when the answer told it. */
  readonly serverTime: number | undefined;
}

export async function exchange(
  url: string,
  ask: Ask,
  timeoutMs: number,
  shape: Shape,
  fetch = globalThis.fetch,
): Promise<Answer> {
  const { signal } = ask;
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  let response: Response | undefined;
  let body: unknown;
  let isLate = false;
  if (signal?.aborted) throw aborted(signal);
  signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(() => {
    isLate = true;
    giveUp();
  }, timeoutMs);
  try {
    response = await fetch(url, {
      ...ask,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    body = parse(await response.text());
  } catch {
    // Who has given up hears of nothing else; see below.
    if (!signal?.aborted)
      throw new ApiError(
        isLate ? 'timeout' : navigator.onLine === false ? 'offline' : 'network',
        'no answer',
      );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
  if (signal?.aborted || !response) throw aborted(signal!);
  const { headers } = response;
  const date = Date.parse(headers.get('date') ?? '') + 1000 * +headers.get('age')!;
  if (!response.ok) {
    const { toError } = await import('./failure.ts').catch(() => {
      throw new ApiError('network', `status ${response.status}`);
    });
    throw toError(response, body, date);
  }
  if (body === undefined) throw new ApiError('contract', 'no JSON');
  checkShape(body, shape, 'answer');
  return { body, serverTime: isNaN(date) ? undefined : date };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An error page, or half an answer.
    return undefined;
  }
}

/** What an aborted request rejects with. Chromium before 98 keeps no reason. */
export function aborted(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('', 'AbortError');
}
