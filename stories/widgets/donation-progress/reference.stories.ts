/** What the widget has: attributes, events, slots, parts and tokens, beside a live one. */
import { reference } from '../../docs/reference.ts';
import { donationMeta, type DonationArgs } from './donation.ts';

export default { ...donationMeta, title: 'Donation progress/Reference', tags: ['prose'] };

export const Reference = reference<DonationArgs>(donationMeta, 'typical', {
  campaign: { control: 'text' },
  view: { control: 'inline-radio', options: ['auto', 'full', 'compact'] },
  emblem: { control: 'boolean' },
  width: { control: { type: 'range', min: 320, max: 1200, step: 20 } },
});
