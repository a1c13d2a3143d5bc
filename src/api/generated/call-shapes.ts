/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';

export const callShape: Shape = {
  id: 'string',
  reason: 'offer|reminder|changed|cancelled|confirmation|hours',
  booking: {
    bookingId: 'string',
    code: 'string',
    status: 'waiting|offered|confirmed|cancelled',
    title: 'string',
    room: 'string',
    startsAt: 'instant',
    name: 'string',
    attendeeName: '?string',
    phone: 'string',
    partySize: 'number',
    items: ['string'],
    bookedAt: 'instant',
  },
  placeId: 'string',
  createdAt: 'instant',
  until: '?instant',
  isOver: 'boolean',
  tries: [{ at: 'instant', by: 'string', outcome: 'not_reached|later' }],
  again: '?instant',
  ringing: ['?', { by: 'string', until: 'instant' }],
};
export const callsShape: Shape = { calls: [callShape] };
export const callerBookingShape: Shape = {
  bookingId: 'string',
  code: 'string',
  status: 'waiting|offered|confirmed|cancelled',
  title: 'string',
  room: 'string',
  startsAt: 'instant',
  name: 'string',
  attendeeName: '?string',
  phone: 'string',
  partySize: 'number',
  items: ['string'],
  bookedAt: 'instant',
  placeId: 'string',
  activityId: '?string',
  seriesId: '?string',
  serviceId: '?string',
  isConfidential: 'boolean',
  isOver: 'boolean',
  offerUntil: '?instant',
  takenBy: '?string',
  caller: '?string',
};
export const staffBookingsShape: Shape = { bookings: [callerBookingShape] };
