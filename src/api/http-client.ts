/** The client interface over HTTP, as the reference server and `openapi.json` have it. */
import type { Client, ReadOptions, WriteOptions } from './client.ts';
import type { Shape } from './check-shape.ts';
import { exchange, type Answer, type Ask } from './exchange.ts';
import {
  activitiesPageShape,
  activityPageShape,
  bookingAccessShape,
  bookingShape,
} from './generated/shapes.ts';
import type { ActivitiesPage, ActivityPage, Booking, BookingAccess } from './generated/types.ts';
import { withRetries, type Patience } from './retry.ts';

export interface HttpClientOptions {
  /** `https://center.example/api/v1`, or a path on the page's own origin. */
  readonly api: string;
  /** Which center; may be left out on a server that has one. */
  readonly center?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly patience?: Patience;
}

/** How long a read and a write may take, each try for itself. */
const readTimeoutMs = 8_000;
const writeTimeoutMs = 15_000;

export function createHttpClient({
  api,
  center = 'default',
  fetch: ask,
  patience,
}: HttpClientOptions): Client {
  const base = `${new URL(api, location.href).href.replace(/\/$/, '')}/centers/${encodeURIComponent(center)}`;
  // The server's clock is never behind what an answer says, only ahead of it by the answer's age.
  let clockOffset = -Infinity;

  async function request<T>(path: string, shape: Shape, options: Omit<Ask, 'url' | 'timeoutMs'>): Promise<T> {
    const isWrite = options.headers?.['idempotency-key'] !== undefined;
    const url = base + path;
    const mayRetry = isWrite || options.method === undefined;
    const answer: Answer = await withRetries(
      () => exchange({ ...options, url, timeoutMs: isWrite ? writeTimeoutMs : readTimeoutMs }, shape, ask),
      { isKept: isWrite, tries: mayRetry ? 4 : 1, signal: options.signal, patience },
    );
    if (answer.serverTime) clockOffset = Math.max(clockOffset, answer.serverTime - Date.now());
    return answer.body as T;
  }

  const read = <T>(
    path: string,
    shape: Shape,
    { signal, fresh }: ReadOptions = {},
    headers?: Ask['headers'],
  ) => request<T>(path, shape, { signal, headers, cache: fresh ? 'no-cache' : 'default' });

  const write = <T>(
    path: string,
    shape: Shape,
    body: unknown,
    { key, signal }: WriteOptions,
    token?: string,
  ) =>
    request<T>(path, shape, {
      method: 'POST',
      body,
      signal,
      headers: { 'idempotency-key': key, ...(token && bearer(token)) },
    });

  return {
    loadActivities: (query, options) => {
      const search = new URLSearchParams(
        Object.entries(query)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, String(value)]),
      ).toString();
      return read<ActivitiesPage>(`/activities${search && '?'}${search}`, activitiesPageShape, options);
    },
    loadActivity: (activityId, options) =>
      read<ActivityPage>(`/activities/${encodeURIComponent(activityId)}`, activityPageShape, options),
    signUp: (activityId, body, options) =>
      write<BookingAccess>(
        `/activities/${encodeURIComponent(activityId)}/bookings`,
        bookingAccessShape,
        body,
        options,
      ),
    findBooking: (body, { signal } = {}) =>
      request<BookingAccess>('/bookings/find', bookingAccessShape, { method: 'POST', body, signal }),
    loadBooking: (token, options) => read<Booking>('/bookings/current', bookingShape, options, bearer(token)),
    cancelBooking: (token, options) =>
      write<Booking>('/bookings/current/cancel', bookingShape, undefined, options, token),
    activityCalendarUrl: (activityId) => `${base}/activities/${encodeURIComponent(activityId)}/calendar.ics`,
    feedUrl: (category) =>
      `${base}/calendar.ics${category ? `?category=${encodeURIComponent(category)}` : ''}`,
    now: () => Date.now() + (clockOffset === -Infinity ? 0 : clockOffset),
  };
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
