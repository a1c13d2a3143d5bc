/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { activityShape } from './activity-shapes.ts';
import { centerShape } from './center-shape.ts';

export const activityPageShape: Shape = { center: centerShape, activity: activityShape };
export const bookingShape: Shape = {
  id: 'string',
  code: 'string',
  status: 'waiting|offered|confirmed|cancelled',
  endedBy: '?resident|center|expiry',
  activity: ['?', activityShape],
  slot: [
    '?',
    {
      id: 'string',
      serviceId: 'string',
      serviceName: 'string',
      room: 'string',
      startsAt: 'instant',
      endsAt: 'instant',
      items: [{ id: 'string', name: 'string', fasting: 'boolean' }],
      fastingFrom: '?instant',
      bring: '?string',
      phone: '?string',
    },
  ],
  isConfidential: 'boolean',
  name: 'string',
  phoneMasked: 'string',
  partySize: 'number',
  maxPartySize: 'number',
  attendeeName: '?string',
  bookedAt: 'instant',
  cancelledAt: '?instant',
  cancelUntil: 'instant',
  undoUntil: '?instant',
  ahead: '?number',
  offerUntil: '?instant',
  needsCall: 'boolean',
  keptUntil: 'day',
  calendarUrl: 'string',
};
export const bookingAccessShape: Shape = {
  booking: bookingShape,
  manageToken: 'string',
  manageUrl: 'string',
};
export const holdShape: Shape = {
  token: 'string',
  slotId: 'string',
  partySize: 'number',
  expiresAt: 'instant',
};
export const problemShape: Shape = { type: 'string', title: 'string', status: 'number', code: 'string' };
