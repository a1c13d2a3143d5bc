/** The client interface over HTTP, as the reference server and `openapi.json` have it. */
import type { Client } from './client.ts';
import type { Shape } from './check-shape.ts';
import { ApiError } from './errors.ts';
import { exchange, type Ask } from './exchange.ts';
import { activitiesPageShape } from './generated/shapes.ts';
import type { ActivitiesPage } from './generated/types.ts';
import type { Patience } from './retry.ts';

export interface HttpClientOptions {
  /** `https://center.example/api/v1`, or a path on the page's own origin. */
  readonly api: string;
  /** Which center; may be left out on a server that has one. */
  readonly center?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly patience?: Patience | undefined;
  /** The address of the page that asks. */
  readonly page?: string | undefined;
}

/** A request below the center's address; the answer is checked against the shape. */
export type Request = <T>(path: string, shape: Shape, ask: Ask) => Promise<T>;

/** How long a read and a write may take, each try for itself. */
const readTimeoutMs = 8_000;
const writeTimeoutMs = 15_000;
const retries = 3;

/** What comes after the first look of every widget, in a module of its own. */
export const laterNames = [
  'loadActivity',
  'loadConsultation',
  'loadCampaigns',
  'signUp',
  'joinActivityWaitlist',
  'holdSlot',
  'releaseHold',
  'bookSlot',
  'joinSlotWaitlist',
  'bookConsultation',
  'joinConsultationWaitlist',
  'findBooking',
  'loadBooking',
  'cancelBooking',
  'undoCancel',
  'acceptOffer',
  'rescheduleBooking',
  'resizeBooking',
  'eraseBooking',
] as const;

/** `?from=…`; by way of JSON, which leaves out what is undefined. */
export function toSearch(query: object): string {
  const search = new URLSearchParams(JSON.parse(JSON.stringify(query)) as Record<string, string>).toString();
  return search && `?${search}`;
}

export function createHttpClient({
  api,
  center,
  fetch,
  patience,
  page = location.href,
}: HttpClientOptions): Client {
  let base = '';
  try {
    base = `${new URL(api, page).href.replace(/\/$/, '')}/centers/${encodeURIComponent(center || 'default')}`;
  } catch {
    // Said when something is asked.
  }
  const isInsecure = page.startsWith('https:') && /^http:..(?!localhost[:/]|127\.|\[::1)/.test(base);
  const reported = new Set<string>();
  // What an answer says of the server's clock is late by its travel: the largest offset is the nearest.
  let clockOffset = -Infinity;

  const request: Request = async <T>(path: string, shape: Shape, ask: Ask) => {
    const { method, headers, signal } = ask;
    const url = base + path;
    const work = async (): Promise<T> => {
      if (!base) throw new ApiError('contract', `${api} is not an address`);
      if (isInsecure) throw new ApiError('insecure', 'an https page may not ask an http API');
      const timeoutMs = method ? writeTimeoutMs : readTimeoutMs;
      const { body, serverTime } = await exchange(url, ask, timeoutMs, shape, fetch);
      if (serverTime) clockOffset = Math.max(clockOffset, serverTime - Date.now());
      return body as T;
    };
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted) throw error;
      const { tryAgain } = await import('./failure.ts').catch(() => {
        throw error;
      });
      const mayRepeat = !method || headers?.['idempotency-key'];
      return tryAgain(work, error, { url, retries: mayRepeat ? retries : 0, signal, patience, reported });
    }
  };

  // Most visitors look and do not book: what comes after the first look is loaded when the first one needs it.
  let requests: Pick<Client, (typeof laterNames)[number]> | undefined;
  const later = async (name: (typeof laterNames)[number], parameters: unknown[]): Promise<unknown> => {
    // On a line that is about to lose an answer, what is needed then is there already.
    import('./failure.ts').catch(() => {});
    // Once there, at once: a page that is left waits for no import, and would keep its seat.
    requests ??= (await import('./later-requests.ts').catch(lost)).laterRequests(request);
    // Each method gets what its own signature, in `Client`, lets through.
    return (requests[name] as (...parameters: unknown[]) => unknown)(...parameters);
  };

  return {
    loadActivities(query, { signal, fresh } = {}) {
      return request<ActivitiesPage>(`/activities${toSearch(query)}`, activitiesPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      });
    },
    loadSlots: async (query, options) =>
      (await import('./slot-requests.ts').catch(lost)).slotRequests(request).loadSlots(query, options),
    ...(Object.fromEntries(
      laterNames.map((name) => [name, (...parameters: unknown[]) => later(name, parameters)]),
    ) as Pick<Client, (typeof laterNames)[number]>),
    activityCalendarUrl: (activityId) => `${base}/activities/${encodeURIComponent(activityId)}/calendar.ics`,
    feedUrl: (category) =>
      `${base}/calendar.ics${category ? `?category=${encodeURIComponent(category)}` : ''}`,
    now: () => Date.now() + (isFinite(clockOffset) ? clockOffset : 0),
  };
}

export function lost(): never {
  throw new ApiError('network', 'no answer');
}
