/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { centerShape } from './center-shape.ts';

export const activityShape: Shape = {
  id: 'string',
  seriesId: '?string',
  title: 'string',
  category: '?string',
  room: 'string',
  startsAt: 'instant',
  endsAt: 'instant',
  status: 'scheduled|cancelled',
  replacement: ['?', { id: 'string', startsAt: 'instant', endsAt: 'instant', room: 'string' }],
  capacity: '?number',
  taken: 'number',
  waitlistCapacity: 'number',
  waiting: 'number',
  signUpOpensAt: '?instant',
  signUpClosesAt: '?instant',
  audience: '?string',
  bring: '?string',
  phone: '?string',
  description: '?string',
};
export const activitiesPageShape: Shape = {
  center: centerShape,
  from: 'day',
  to: 'day',
  activities: [activityShape],
  holidays: [{ year: 'number', off: ['day'], work: ['day'], names: [{ day: 'day', name: 'string' }] }],
};
