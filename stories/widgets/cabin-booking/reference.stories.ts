/** What the widget has: attributes, events, slots, parts and tokens, beside a live one. */
import { reference } from '../../docs/reference.ts';
import { cabinMeta, type CabinArgs } from './cabin.ts';

export default { ...cabinMeta, title: 'Cabin booking/Reference', tags: ['prose'] };

export const Reference = reference<CabinArgs>(cabinMeta, 'twoServices', {
  service: { control: 'inline-radio', options: ['cabin', 'therapy'] },
  width: { control: { type: 'range', min: 320, max: 1200, step: 20 } },
});
