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
