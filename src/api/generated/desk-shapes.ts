/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';

export const invitationShape: Shape = {
  name: '?string',
  roles: ['desk|counsellor|editor|owner'],
  expiresAt: 'instant',
};
export const staffSessionShape: Shape = {
  accountId: '?string',
  name: 'string',
  roles: ['desk|counsellor|editor|owner'],
  idleMinutes: 'number',
  endsAt: '?instant',
};
export const signedInShape: Shape = {
  sessionToken: 'string',
  deviceToken: 'string',
  session: staffSessionShape,
};
export const dayBookingShape: Shape = {
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
  attendance: '?arrived|missed',
  markedAt: '?instant',
  markedBy: '?string',
  takenBy: '?string',
  caller: '?string',
};
export const dayBookingsShape: Shape = { bookings: [dayBookingShape] };
export const scannedBookingShape: Shape = {
  booking: ['?', dayBookingShape],
  status: 'waiting|offered|confirmed|cancelled',
  startsAt: 'instant',
};
export const walkInShape: Shape = {
  id: 'string',
  activityId: '?string',
  serviceId: '?string',
  people: 'number',
  ageBand: '?under14|14to17|18to59|60to64|65plus',
  at: 'instant',
  by: 'string',
};
export const staffDayShape: Shape = {
  day: 'day',
  events: [
    {
      id: 'string',
      activityId: '?string',
      serviceId: '?string',
      title: 'string',
      room: 'string',
      startsAt: 'instant',
      endsAt: 'instant',
      isCancelled: 'boolean',
      isOffered: 'boolean',
      capacity: '?number',
      taken: 'number',
      waiting: 'number',
      bookings: [dayBookingShape],
    },
  ],
  walkInHours: [
    { serviceId: 'string', title: 'string', room: 'string', startsAt: 'instant', endsAt: 'instant' },
  ],
  walkIns: [walkInShape],
};
