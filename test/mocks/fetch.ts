/** The mock centers as a plain `fetch`, for tests that hand one to a client and need no service worker. */
import type { Respond } from './respond.ts';

/** Rejects as the browser's does: without an answer with a TypeError, when aborted with the signal's reason. */
export function createFetch(respond: Respond): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await Promise.race([respond(request), aborted(request.signal)]);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
