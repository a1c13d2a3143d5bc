/** The client interface over HTTP, as the reference server and `openapi.json` have it. */
import type { Client } from './client.ts';
import type { Shape } from './check-shape.ts';
import { ApiError } from './errors.ts';
import { exchange, type Ask } from './exchange.ts';
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
  /** What is asked at once, and therefore here already; everything else is loaded when it is asked. */
  readonly first?: ((request: Request) => Partial<Client>) | undefined;
}

/** A request below the center's address; the answer is checked against the shape. */
export type Request = <T>(path: string, shape: Shape, ask: Ask) => Promise<T>;

/** How long each try may take: on a slow line a late answer is better than none. */
const timeoutMs = 15_000;

/** Every request by its name in `Client`; spelled so, it costs the fewest bytes. */
const requestNames =
  'loadActivities loadActivity loadSlots loadConsultation loadCampaigns signUp joinActivityWaitlist holdSlot releaseHold bookSlot joinSlotWaitlist bookConsultation joinConsultationWaitlist findBooking loadBooking cancelBooking undoCancel acceptOffer rescheduleBooking resizeBooking eraseBooking';

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

export type Requests = Pick<Client, Words<typeof requestNames>>;

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
  first,
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
    const url = base + path;
    const work = async (): Promise<T> => {
      if (!base) throw new ApiError('contract', `${api} is no address`);
      if (isInsecure) throw new ApiError('insecure', 'http from https');
      const { body, serverTime } = await exchange(url, ask, timeoutMs, shape, fetch);
      if (serverTime) clockOffset = Math.max(clockOffset, serverTime - Date.now());
      return body as T;
    };
    try {
      return await work();
    } catch (error) {
      if (ask.signal?.aborted) throw error;
      const { tryAgain } = await import('./failure.ts').catch(() => {
        throw error;
      });
      return tryAgain(work, error, { url, ask, patience, reported });
    }
  };

  // Most visitors look and do not book: what comes after the first look is loaded when the first one needs it.
  let requests: Requests | undefined;
  const later = async (name: keyof Requests, parameters: unknown[]): Promise<unknown> => {
    // On a line that is about to lose an answer, what is needed then is there already.
    import('./failure.ts').catch(() => {});
    // Once there, at once: a page that is left waits for no import, and would keep its seat.
    requests ??= (await import('./later-requests.ts').catch(lost)).laterRequests(request);
    // Each method gets what its own signature, in `Client`, lets through.
    return (requests[name] as (...parameters: unknown[]) => unknown)(...parameters);
  };

  return {
    ...(Object.fromEntries(
      requestNames
        .split(' ')
        .map((name) => [name, (...parameters: unknown[]) => later(name as keyof Requests, parameters)]),
    ) as unknown as Requests),
    ...first?.(request),
    activityCalendarUrl: (activityId) => `${base}/activities/${encodeURIComponent(activityId)}/calendar.ics`,
    feedUrl: (category) =>
      `${base}/calendar.ics${category ? `?category=${encodeURIComponent(category)}` : ''}`,
    now: () => Date.now() + (isFinite(clockOffset) ? clockOffset : 0),
  };
}

function lost(): never {
  throw new ApiError('network', 'no answer');
}
