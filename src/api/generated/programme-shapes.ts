/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { activityShape } from './activity-shapes.ts';

export const programmePlanShape: Shape = {
  applied: 'boolean',
  canApply: 'boolean',
  digest: 'string',
  table: ['?', [['string']]],
  events: [{ line: 'number', fields: [{ column: 'string', value: 'string' }] }],
  rows: [
    {
      line: 'number',
      title: 'string',
      room: 'string',
      startsAt: 'instant',
      added: 'number',
      changed: 'number',
      cancelled: 'number',
      changes: [{ field: 'string', before: 'string', after: 'string' }],
      toCall: 'number',
    },
  ],
  added: 'number',
  changed: 'number',
  unchanged: 'number',
  cancelled: 'number',
  wrong: [{ line: 'number', column: '?string', value: 'string', reason: { zh: 'string', en: 'string' } }],
  moved: [
    { line: 'number', title: 'string', now: 'string', candidates: [{ number: 'string', label: 'string' }] },
  ],
  missing: [{ id: 'string', title: 'string', room: 'string', startsAt: 'instant', taken: 'number' }],
  doubleUses: [
    {
      room: 'string',
      title: 'string',
      startsAt: 'instant',
      endsAt: 'instant',
      bookings: [
        {
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
      ],
    },
  ],
  notes: [{ line: 'number', text: { zh: 'string', en: 'string' } }],
};
export const deskProgrammeShape: Shape = {
  activities: [{ activity: activityShape, tag: 'string', isOver: 'boolean', laterDates: 'number' }],
  timeZone: 'string',
  categories: ['string'],
  rooms: ['string'],
};
export const datesChangeShape: Shape = {
  applied: 'boolean',
  activities: [activityShape],
  toCall: [
    {
      bookingId: 'string',
      code: 'string',
      name: 'string',
      attendeeName: '?string',
      phone: 'string',
      partySize: 'number',
      bookedAt: 'instant',
    },
  ],
  full: [activityShape],
  doubleUses: [
    {
      room: 'string',
      title: 'string',
      startsAt: 'instant',
      endsAt: 'instant',
      bookings: [
        {
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
      ],
    },
  ],
};
