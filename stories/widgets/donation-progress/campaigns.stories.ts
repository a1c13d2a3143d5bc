/** One campaign in each state that its figures can be in, and all of them as a list. */
import { press } from '../../support/resident.ts';
import { donationMeta, donationStory } from './donation.ts';

export default { ...donationMeta, title: 'Donation progress/Campaigns' };

export const InFull = donationStory('campaignInFull', {
  emblem: true,
  shows: ({ donation }) => donation.corrections,
});
export const InFullNarrow = donationStory('campaignInFull', {
  width: 320,
  shows: ({ donation }) => donation.corrections,
});
export const NoTarget = donationStory('campaignNoTarget', { shows: ({ donation }) => donation.noTarget });
export const NotPublished = donationStory('campaignNotPublished', {
  shows: ({ donation }) => donation.notPublished,
});
export const Stale = donationStory('campaignStale', { shows: ({ donation }) => donation.stale });
export const EndedWithoutFinalAccount = donationStory('campaignOverdue', {
  shows: ({ donation }) => donation.overdue,
});
export const EndedWithFinalAccount = donationStory('campaignFinished', {
  shows: ({ donation }) => donation.facts.finalAccount,
});
export const OverTarget = donationStory('campaignOverTarget', { shows: () => '106%' });
export const GoodsOnly = donationStory('campaignGoodsOnly', { shows: ({ donation }) => donation.goods });
export const CashAndGoods = donationStory('campaignCashAndGoods', {
  shows: ({ donation }) => donation.notCash,
});
export const UpcomingOnUnknownPlatform = donationStory('campaignUpcoming', {
  shows: ({ donation }) => donation.platformOnly('某平台'),
});
export const AllMonths = donationStory('campaignLongGrowth', {
  play: ({ donation }) => press(donation.allMonths(24)),
  shows: ({ donation }) => donation.month('2024-12'),
});
export const ChartFailed = donationStory('campaignInFull', {
  losesCharts: true,
  async play() {
    const { shadowRoot } = document.querySelector('boai-donation-progress')!;
    let chart: Element | null | undefined;
    while (!(chart = shadowRoot?.querySelector('canvas'))) await new Promise(requestAnimationFrame);
    chart.scrollIntoView();
  },
  shows: ({ donation }) => donation.chartFailed,
});
export const Compact = donationStory('typical', {
  campaign: 'table',
  view: 'compact',
  width: 320,
  shows: ({ donation }) => donation.goTo('腾讯公益'),
});
export const CompactUnfolded = donationStory('typical', {
  campaign: 'class',
  view: 'compact',
  width: 320,
  play: ({ donation }) => press(donation.facts.title),
});
export const All = donationStory('typical');
export const AllNarrow = donationStory('typical', { width: 320 });
export const OneOfAllUnfolded = donationStory('typical', {
  play: ({ donation }) => press(donation.more),
  shows: ({ donation }) => donation.goods,
});
export const Thirty = donationStory('campaigns30', { shows: ({ donation }) => donation.showMore(20) });
export const ThirtyAndMore = donationStory('campaigns30', {
  play: ({ donation }) => press(donation.showMore(20)),
  shows: ({ donation }) => donation.showMore(10),
});
