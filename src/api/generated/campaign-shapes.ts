/** What the browser checks answers against. Written by `npm run generate` from src/api/contract; do not edit. */
import type { Shape } from '../check-shape.ts';
import { centerShape } from './center-shape.ts';

export const moneyTotalShape: Shape = { amountFen: 'number', asOf: 'day', source: 'string' };
export const campaignShape: Shape = {
  id: 'string',
  title: 'string',
  organization: 'string',
  certificateNumber: '?string',
  planRecordNumber: '?string',
  beneficiaries: '?string',
  startsOn: '?day',
  endsOn: '?day',
  targetFen: '?number',
  queryContact: '?string',
  platform: ['?', { name: 'string', url: 'string' }],
  note: '?string',
  finalDisclosureOn: '?day',
  raised: ['?', moneyTotalShape],
  matched: ['?', moneyTotalShape],
  pending: ['?', moneyTotalShape],
  spent: ['?', moneyTotalShape],
  cost: ['?', moneyTotalShape],
  cashAndGoods: ['?', moneyTotalShape],
  people: ['?', { count: 'number', asOf: 'day', source: 'string' }],
  goods: [{ item: 'string', unit: 'string', quantity: 'number', asOf: 'day', source: 'string' }],
  asOf: '?day',
  spending: [{ purpose: '?string', amountFen: 'number' }],
  growth: [{ month: 'string', raisedFen: 'number' }],
  corrections: [
    {
      correctedOn: 'day',
      figure: 'raised|matched|pending|spent|cost|cashAndGoods|people|goods',
      item: '?string',
      difference: 'number',
      unit: '?string',
      asOf: 'day',
      reason: 'string',
    },
  ],
  updates: [{ day: 'day', text: 'string' }],
  donors: { named: [{ name: 'string', day: 'day' }], namedCount: 'number', anonymousCount: 'number' },
};
export const campaignsPageShape: Shape = {
  center: centerShape,
  linkHosts: ['string'],
  campaigns: [campaignShape],
};
