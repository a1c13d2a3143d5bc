/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';

export const centerShape: Shape = {
  id: 'string',
  name: 'string',
  phone: 'string',
  hours: 'string',
  address: '?string',
  timeZone: 'string',
  categories: ['string'],
  maxPartySize: 'number',
  notice: {
    version: 'string',
    operator: 'string',
    contact: 'string',
    purpose: 'string',
    kinds: ['string'],
    rights: 'string',
    retentionDays: 'number',
  },
};
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
