/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { centerShape } from './center-shape.ts';

export const slotShape: Shape = {
  id: 'string',
  startsAt: 'instant',
  endsAt: 'instant',
  capacity: 'number',
  taken: 'number',
  waiting: 'number',
};
export const serviceDaysShape: Shape = {
  service: {
    id: 'string',
    name: 'string',
    room: 'string',
    description: '?string',
    bring: '?string',
    phone: '?string',
    items: [{ id: 'string', name: 'string', fasting: 'boolean' }],
    slotMinutes: 'number',
    capacity: 'number',
    maxPartySize: 'number',
    asksAge: 'boolean',
    weekly: [{ weekday: 'number', from: 'string', to: 'string' }],
    walkIn: [{ weekday: 'number', from: 'string', to: 'string' }],
    onHolidays: 'closed|open',
    horizonDays: 'number',
    leadMinutes: 'number',
    cancelMinutesBefore: 'number',
    holdMinutes: 'number',
    waitlistCapacity: 'number',
    limit: ['?', { count: 'number', per: 'day|week|month|year' }],
    healthNotice: ['?', { version: 'string', why: 'string', refusal: 'string' }],
  },
  lastDay: 'day',
  firstFreeDay: '?day',
  days: [
    {
      day: 'day',
      closed: '?weekly|holiday|exception|room',
      note: '?string',
      slots: [slotShape],
      walkIn: [{ startsAt: 'instant', endsAt: 'instant' }],
    },
  ],
};
export const slotsPageShape: Shape = {
  center: centerShape,
  from: 'day',
  to: 'day',
  services: [serviceDaysShape],
  holidays: [{ year: 'number', off: ['day'], work: ['day'], names: [{ day: 'day', name: 'string' }] }],
};
