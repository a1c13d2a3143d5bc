/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { activityShape, centerShape } from './shapes.ts';

export const activityPageShape: Shape = { center: centerShape, activity: activityShape };
export const bookingShape: Shape = {
  id: 'string',
  code: 'string',
  status: 'confirmed|cancelled',
  activity: activityShape,
  name: 'string',
  phoneMasked: 'string',
  partySize: 'number',
  attendeeName: '?string',
  bookedAt: 'instant',
  cancelledAt: '?instant',
  cancelUntil: 'instant',
  keptUntil: 'day',
  calendarUrl: 'string',
};
export const bookingAccessShape: Shape = { booking: bookingShape, manageToken: 'string' };
export const problemShape: Shape = { type: 'string', title: 'string', status: 'number', code: 'string' };
