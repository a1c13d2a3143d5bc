/** What the widget has: attributes, events, slots, parts and tokens, beside a live one. */
import { reference } from '../../docs/reference.ts';
import { consultationMeta, type ConsultationArgs } from './consultation.ts';

export default { ...consultationMeta, title: 'Consultation/Reference', tags: ['prose'] };

export const Reference = reference<ConsultationArgs>(consultationMeta, 'typical', {
  fingerprint: { control: 'text' },
  width: { control: { type: 'range', min: 320, max: 1200, step: 20 } },
});
