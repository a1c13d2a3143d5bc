/** One request and its answer: sent, timed, read and checked; every way it can fail is an `ApiError`. */
import { checkShape, type Shape } from './check-shape.ts';
import { ApiError } from './errors.ts';

export interface Ask {
  readonly url: string;
  readonly timeoutMs: number;
  readonly method?: 'POST' | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly cache?: RequestCache;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  /** As the shape has it. */
  readonly body: unknown;
  /** The server's clock in epoch milliseconds, when the answer told it. */
  readonly serverTime: number | undefined;
}

export async function exchange(ask: Ask, shape: Shape, fetch = globalThis.fetch): Promise<Answer> {
  const { signal } = ask;
  const { response, text } = await send(ask, fetch);
  if (signal?.aborted) throw aborted(signal);
  const { headers } = response;
  const date = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age'));
  const body = parse(text);
  if (!response.ok) {
    const { toError } = await import('./failure.ts').catch(() => {
      throw new ApiError('network', `status ${response.status}`);
    });
    throw toError(response, body, date);
  }
  if (body === undefined) throw new ApiError('contract', 'the answer is not JSON');
  checkShape(body, shape, 'answer');
  return { body, serverTime: isNaN(date) ? undefined : date };
}

async function send(ask: Ask, fetch: typeof globalThis.fetch): Promise<{ response: Response; text: string }> {
  const { url, timeoutMs, method = 'GET', headers, body, cache = 'default', signal } = ask;
  const abort = new AbortController();
  const giveUp = (): void => abort.abort();
  if (signal?.aborted) throw aborted(signal);
  signal?.addEventListener('abort', giveUp);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    giveUp();
  }, timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      cache,
      // A read carries no header of its own, so that a browser asks without a preflight.
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: abort.signal,
    });
    return { response, text: await response.text() };
  } catch {
    if (signal?.aborted) throw aborted(signal);
    if (isLate) throw new ApiError('timeout', `No answer within ${timeoutMs / 1000} s.`);
    throw new ApiError(navigator.onLine === false ? 'offline' : 'network', 'No answer from the API.');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
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
  return signal.reason ?? new DOMException('The request was given up.', 'AbortError');
}
