/** Asks the API for a widget's first data while the widget's code is still on its way; used once. */

interface First {
  readonly widget: string;
  readonly element: Element;
  readonly answer: Promise<Response>;
  readonly abort: AbortController;
}

/** What each widget asks first, below the center's address. The same words as in its client. */
const firstPath: Readonly<Record<string, string>> = {
  'activity-calendar': '/activities',
  'cabin-booking': '/slots',
  'consultation-signup': '/consultation',
  'donation-progress': '/campaigns',
};

const first = new Map<string, First>();

export function fetchFirst(
  widget: string,
  element: Element,
  setting: (name: 'api' | 'center') => string | undefined,
): void {
  const api = setting('api');
  const path = firstPath[widget];
  if (!api || !path) return;
  const base = new URL(api, location.href).href.replace(/\/$/, '');
  const url = `${base}/centers/${encodeURIComponent(setting('center') || 'default')}${path}`;
  // An https page may not ask an http API; the widget says so in words.
  if (first.has(url) || (location.protocol === 'https:' && url.startsWith('http:'))) return;
  const abort = new AbortController();
  const answer = fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal });
  // Whoever takes it hears of a failure; until then nobody has to.
  answer.catch(() => {});
  first.set(url, { widget, element, answer, abort });
}

/** What the elements that were on the page did not take: nobody may mistake it for news later. */
export function forgetFirst(widget: string): void {
  first.forEach((entry, url) => entry.widget === widget && first.delete(url));
}

/**
 * `fetch` for a widget's client: the first time an address is read, the answer may be there already. All elements that
 * are on the page ask at once; what none of them takes is forgotten, and so is what was asked for one that has left.
 */
export function takeFirst(widget: string, ...asked: Parameters<typeof fetch>): Promise<Response> {
  setTimeout(forgetFirst, 0, widget);
  const [input, init] = asked;
  const url = String(input);
  const taken = first.get(url);
  if (!taken?.element.isConnected) return fetch(...asked);
  first.delete(url);
  init?.signal?.addEventListener('abort', () => taken.abort.abort());
  return taken.answer;
}
