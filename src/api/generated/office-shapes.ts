/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { campaignShape } from './campaign-shapes.ts';

export const figuresShape: Shape = {
  from: 'day',
  to: 'day',
  through: '?day',
  totals: {
    booked: '?number',
    arrived: '?number',
    missed: '?number',
    walkIns: '?number',
    waited: '?number',
    minutes: '?number',
  },
  months: [
    {
      month: 'string',
      booked: '?number',
      arrived: '?number',
      missed: '?number',
      walkIns: '?number',
      waited: '?number',
      minutes: '?number',
    },
  ],
  rooms: [
    {
      room: 'string',
      booked: '?number',
      arrived: '?number',
      missed: '?number',
      walkIns: '?number',
      waited: '?number',
      minutes: '?number',
    },
  ],
  ages: [
    {
      ageBand: '?under14|14to17|18to59|60to64|65plus',
      arrived: '?number',
      missed: '?number',
      walkIns: '?number',
    },
  ],
  coverage: { visits: '?number', first: '?number', again: '?number' },
};
export const campaignEntryShape: Shape = {
  id: 'string',
  figure: 'raised|matched|pending|spent|cost|cashAndGoods|people|goods',
  amountFen: '?number',
  quantity: '?number',
  item: '?string',
  unit: '?string',
  purpose: '?string',
  asOf: 'day',
  source: 'string',
  reason: '?string',
  number: '?string',
  donorName: '?string',
  enteredOn: 'day',
  enteredBy: 'string',
};
export const campaignEntriesShape: Shape = { campaign: campaignShape, entries: [campaignEntryShape] };
export const donationsReportShape: Shape = {
  applied: 'boolean',
  rows: 'number',
  added: 'number',
  unchanged: 'number',
  wrong: [{ line: 'number', column: '?string', value: 'string', reason: { zh: 'string', en: 'string' } }],
  notes: [{ line: 'number', text: { zh: 'string', en: 'string' } }],
};
export const staffConsultationsShape: Shape = {
  consultations: [
    {
      bookingId: 'string',
      code: 'string',
      status: 'waiting|offered|confirmed|cancelled',
      startsAt: 'instant',
      endsAt: 'instant',
      ageBand: 'under14|14to17|18plus',
      content: [
        '?',
        {
          name: 'string',
          contact: [
            '?',
            { phone: 'string', safeTimes: ['morning|noon|afternoon|evening'], mayBeNamed: 'boolean' },
          ],
          counsellorId: '?string',
          counsellorGender: '?female|male',
          topicId: '?string',
          isFirstVisit: '?boolean',
        },
      ],
      sealed: ['?', { keyId: 'string', encapsulated: 'string', ciphertext: 'string' }],
    },
  ],
};
