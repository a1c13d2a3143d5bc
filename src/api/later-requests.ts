/** All requests: the first looks of all widgets, one activity, holds, and everything about bookings. */
import { activityRequests } from './activity-requests.ts';
import { campaignRequests } from './campaign-requests.ts';
import { consultationRequests } from './consultation-requests.ts';
import type { Ask } from './exchange.ts';
import { activityPageShape, bookingAccessShape, bookingShape, holdShape } from './generated/later-shapes.ts';
import type { ActivityPage, Booking, BookingAccess, Hold } from './generated/types.ts';
import type { Request, Requests } from './http-client.ts';
import { isOnline } from './online.ts';
import { slotRequests } from './slot-requests.ts';

export function laterRequests(request: Request): Requests {
  const book =
    (path: string) =>
    (id: string, body: unknown, { key, signal }: Keyed) =>
      request<BookingAccess>(path.replace('*', encodeURIComponent(id)), bookingAccessShape, {
        ...post(body, { 'idempotency-key': key }),
        signal,
      });
  const change = (act: string, token: string, body: unknown, { key, signal }: Keyed) =>
    request<Booking>(`/bookings/current/${act}`, bookingShape, {
      ...post(body, { ...bearer(token), 'idempotency-key': key }),
      signal,
    });
  return {
    ...activityRequests(request),
    ...slotRequests(request),
    ...consultationRequests(request),
    ...campaignRequests(request),
    loadActivity: (activityId, { signal, fresh } = {}) =>
      request<ActivityPage>(`/activities/${encodeURIComponent(activityId)}`, activityPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
    signUp: book('/activities/*/bookings'),
    joinActivityWaitlist: book('/activities/*/waitlist'),
    holdSlot: (slotId, body, { key, signal }) =>
      request<Hold>(`/slots/${encodeURIComponent(slotId)}/holds`, holdShape, {
        ...post(body, { 'idempotency-key': key }),
        signal,
      }),
    releaseHold: async (token) => {
      await request(
        '/holds/current/release',
        { released: 'boolean' },
        { method: 'POST', headers: bearer(token), keepalive: true },
      );
    },
    bookSlot: book('/slots/*/bookings'),
    joinSlotWaitlist: book('/slots/*/waitlist'),
    bookConsultation: book('/slots/*/consultations'),
    joinConsultationWaitlist: book('/slots/*/consultations/waitlist'),
    findBooking: (body, { signal } = {}) =>
      request<BookingAccess>('/bookings/find', bookingAccessShape, { ...post(body), signal }),
    loadBooking: (token, { signal, fresh } = {}) =>
      request<Booking>('/bookings/current', bookingShape, {
        signal,
        headers: bearer(token),
        cache: fresh ? 'no-cache' : 'default',
      }),
    cancelBooking: (token, options) => change('cancel', token, undefined, options),
    undoCancel: (token, options) => change('undo', token, undefined, options),
    acceptOffer: (token, options) => change('accept', token, undefined, options),
    rescheduleBooking: (token, to, options) => change('reschedule', token, { to }, options),
    resizeBooking: (token, partySize, options) => change('party-size', token, { partySize }, options),
    eraseBooking: async (token, { signal } = {}) => {
      await request(
        '/bookings/current/erase',
        { erased: 'boolean' },
        { ...post(undefined, bearer(token)), signal },
      );
    },
  };
}

interface Keyed {
  readonly key: string;
  readonly signal?: AbortSignal | undefined;
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function post(body: unknown, headers: Record<string, string> = {}): Ask {
  const ask = { method: 'POST', headers, isOnline: isOnline() } as const;
  return body === undefined
    ? ask
    : { ...ask, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
