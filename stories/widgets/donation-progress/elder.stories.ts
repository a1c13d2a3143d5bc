/** In elder mode. */
import { donationMeta, donationStory } from './donation.ts';

export default { ...donationMeta, title: 'Donation progress/Elder mode' };

export const One = donationStory('typical', { elder: true, campaign: 'class' });
