/** The donation progress when there is nothing to show, or nothing could be read. */
import { press } from '../../support/resident.ts';
import { troubleStories } from '../../support/story.ts';
import { donationMeta, donationStory, type DonationArgs } from './donation.ts';

export default { ...donationMeta, title: 'Donation progress/Trouble' };

const troubleStory = troubleStories<DonationArgs>(({ donation }) => donation);

export const Loading = donationStory('neverAnswers', { shows: ({ donation }) => donation.loading });
export const Empty = donationStory('noCampaigns', { shows: ({ donation }) => donation.empty });
export const UnknownCampaign = donationStory('typical', {
  campaign: 'gone',
  shows: ({ donation }) => donation.unknown('gone'),
});
export const NoAnswer = troubleStory('offline', 'network');
export const ServerError = troubleStory('serverError', 'server');
export const ServerBusy = troubleStory('busy', 'busy');
export const HtmlInsteadOfJson = troubleStory('htmlAnswer', 'contract', { logs: /boai/ });
export const OriginRefused = troubleStory('originRefused', 'origin', { logs: /boai/ });
export const CenterRequired = troubleStory('twoCenters', 'center', { logs: /boai/ });
/** The figures were read, then the network went: they stay, with their age. */
export const GoesOffline = donationStory('goesOffline', {
  refused: true,
  campaign: 'class',
  async play() {
    const widget = document.querySelector('boai-donation-progress')!;
    await widget.updateComplete;
    while (!widget.scene?.disclosure) await new Promise(requestAnimationFrame);
    await widget.refresh();
  },
  shows: ({ donation }) => donation.stillShown(donation.minutesAgo(0)),
});
export const TriesAgain = troubleStory('serverError', 'server', {
  play: ({ donation }) => press(donation.retry),
});
