/** With words and an emblem of the page's own. */
import { donationMeta, donationStory } from './donation.ts';

export default { ...donationMeta, title: 'Donation progress/Look' };

export const Slots = donationStory('typical', {
  fillsSlots: true,
  campaign: 'class',
  view: 'compact',
  width: 340,
});
export const EmptySlot = donationStory('noCampaigns', {
  fillsSlots: true,
  shows: ({ donation }) => donation.empty,
});
