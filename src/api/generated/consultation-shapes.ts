/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { centerShape } from './center-shape.ts';
import { serviceDaysShape } from './slot-shapes.ts';

export const consultationPageShape: Shape = {
  center: centerShape,
  from: 'day',
  to: 'day',
  services: [serviceDaysShape],
  holidays: [{ year: 'number', off: ['day'], work: ['day'], names: [{ day: 'day', name: 'string' }] }],
  terms: {
    isCallBack: 'boolean',
    counsellors: [{ id: 'string', name: 'string', gender: 'female|male', introduction: '?string' }],
    topics: [{ id: 'string', name: 'string' }],
    helpLines: [{ name: 'string', phone: 'string', hours: '?string' }],
    exitUrl: '?string',
    confidentiality: { version: 'string', text: 'string', exceptions: ['string'] },
    retentionDays: 'number',
  },
  sealing: ['?', { id: 'string', publicKey: 'string', fingerprint: 'string' }],
};
