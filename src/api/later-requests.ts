/** The requests after the first look: one activity, and everything about bookings. */
import type { Client } from './client.ts';
import { activityPageShape, bookingAccessShape, bookingShape } from './generated/later-shapes.ts';
import type { ActivityPage, Booking, BookingAccess } from './generated/types.ts';
import type { Ask } from './exchange.ts';
import type { Request } from './http-client.ts';

type LaterRequests = Pick<
  Client,
  'loadActivity' | 'signUp' | 'findBooking' | 'loadBooking' | 'cancelBooking'
>;

export function laterRequests(request: Request): LaterRequests {
  return {
    loadActivity: (activityId, { signal, fresh } = {}) =>
      request<ActivityPage>(`/activities/${encodeURIComponent(activityId)}`, activityPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
    signUp: (activityId, body, { key, signal }) =>
      request<BookingAccess>(`/activities/${encodeURIComponent(activityId)}/bookings`, bookingAccessShape, {
        ...post(body, { 'idempotency-key': key }),
        signal,
      }),
    findBooking: (body, { signal } = {}) =>
      request<BookingAccess>('/bookings/find', bookingAccessShape, { ...post(body), signal }),
    loadBooking: (token, { signal, fresh } = {}) =>
      request<Booking>('/bookings/current', bookingShape, {
        signal,
        headers: bearer(token),
        cache: fresh ? 'no-cache' : 'default',
      }),
    cancelBooking: (token, { key, signal }) =>
      request<Booking>('/bookings/current/cancel', bookingShape, {
        method: 'POST',
        signal,
        headers: { ...bearer(token), 'idempotency-key': key },
      }),
  };
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function post(body: unknown, headers: Record<string, string> = {}): Ask {
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
