/** The donation progress in English: all of it, for it is loaded on demand. */
import { toExactDigits, toShort } from '../../domain/money.ts';
import type { DonationMessages, LaterDonationMessages } from '../donation-progress.ts';
import { elderMessages } from './elder.ts';
import { troubleMessages } from './trouble.ts';

/** Millions and billions of yuan. */
const scales = [1_000_000, 1_000_000_000];
const units = ['', ' million', ' billion'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const later: LaterDonationMessages = {
  empty: 'There is no campaign to show at the moment. Please call us to ask about donations.',
  unknown: (campaignId) =>
    `There is no campaign “${campaignId}” here; its id may have changed. Please call us to ask.`,
  showMore: (count) => `Show ${count} more ${count === 1 ? 'campaign' : 'campaigns'}`,
  ...elderMessages,
  ...troubleMessages('disclosure service', 'nothing new can be read'),
  stillShown: (age) => ` Below is what was read ${age}.`,
  retry: 'Try again',
  news: (title, amount) => `${title} has a new figure: raised ${amount}`,
  recovered: 'New figures can be read again',

  overdue: 'Ended more than three months ago, final account not published yet',
  notCash: 'Money and goods in one sum; not to be read as cash',
  moreGoods: (count) => `and ${count} more ${count === 1 ? 'kind' : 'kinds'} of goods`,
  added: (month, amount) => `${amount} more in ${month}`,
  goTo: (platform) => `Go to ${platform}`,
  leaving: (platform, host) => `You are about to leave this site for ${platform} (${host})`,
  platformOnly: (platform) => `Platform: ${platform}`,

  growth: 'How it has grown',
  growthChart: (from, to) =>
    `Line chart: raised in total from ${from} to ${to}; the figures are in the table`,
  targetLine: (target) => `The dashed line is the target: ${target}`,
  monthColumn: 'Month',
  totalColumn: 'Raised in total (¥)',
  addedColumn: 'Change (¥)',
  allMonths: (count) => `Show all ${count} months`,
  milestones: 'On the way to the target',
  milestone: (percent) => (percent === 100 ? 'Target reached' : `${percent}% of target`),
  notReached: 'not yet',

  spending: 'What it was spent on',
  spendingChart: 'Bar chart: spending by purpose; the figures are in the table',
  purposeColumn: 'Purpose',
  amountColumn: 'Amount (¥)',
  noPurpose: 'Purpose not published',
  total: 'Total',
  chartFailed: 'The chart could not be loaded; the table has the figures.',

  goods: 'Goods in kind',
  itemColumn: 'Item',
  quantityColumn: 'Quantity',
  updates: 'Updates',
  corrections: 'Corrections',
  correctionsHow: 'What was published is never deleted; a mistake is corrected here, with the reason.',
  correction: (what, difference, isMore) => `${what}: ${isMore ? 'plus' : 'minus'} ${difference}`,
  correctionOf: (asOf) => `Corrects the figure as of ${asOf}`,
  donors: 'Donors',
  anonymous: (count, isAfterNames) =>
    `${isAfterNames ? 'and ' : ''}${count.toLocaleString('en')} anonymous ${count === 1 ? 'gift' : 'gifts'}`,
  moreNames: (count) => `and ${count.toLocaleString('en')} more named ${count === 1 ? 'gift' : 'gifts'}`,
  olderOnes: (count) => `${count} older`,

  way: 'Where to give',
  wayHow: 'This page discloses and takes no money. Please give on the campaign’s page of the platform.',
  qr: 'QR code that opens the campaign’s page on a phone',
  address: 'Address of the campaign’s page',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'It cannot be copied from here; please select the address and copy it.',
};

const messages: DonationMessages = {
  donations: 'Donation disclosure',
  short(fen, rounding) {
    const { digits, unit } = toShort(fen, scales, rounding);
    return `¥${digits}${units[unit]}`;
  },
  exact: (fen) => `¥${toExactDigits(fen)}`,
  count: (number) => toExactDigits(number * 100),
  people: (count) => `${messages.count(count)} ${count === 1 ? 'person' : 'people'}`,
  date: (day) => `${+day.slice(8)} ${messages.month(day)}`,
  period: (startsOn, endsOn) =>
    startsOn && endsOn
      ? `${messages.date(startsOn)} – ${messages.date(endsOn)}`
      : startsOn
        ? `since ${messages.date(startsOn)}, end not published`
        : endsOn
          ? `until ${messages.date(endsOn)}, start not published`
          : messages.notPublished,
  month: (month) => `${months[+month.slice(5, 7) - 1]} ${+month.slice(0, 4)}`,

  phase: { running: 'Running', upcoming: 'Upcoming', ended: 'Ended' },
  stale: 'Update due',
  notPublished: 'Not published',
  figure: {
    raised: 'Raised',
    matched: 'Matched',
    pending: 'Pending',
    spent: 'Spent',
    cost: 'Cost of raising',
    cashAndGoods: 'Cash and goods together',
    people: 'People helped',
    goods: 'Goods',
  },
  noTarget: 'no target set',
  target: (amount, percent) =>
    `Target ${amount}${
      percent === undefined ? '' : percent < 100 ? `, ${percent}% reached` : `, ${percent}% of the target`
    }`,
  sentence: (raised, target, others) =>
    `Raised ${raised}; ${target.charAt(0).toLowerCase()}${target.slice(1)}${others.length ? `; also ${others.join(', ')}` : ''}`,

  facts: {
    title: 'Disclosure',
    organization: 'Fundraising organization',
    certificate: 'Fundraising certificate no.',
    plan: 'Plan record no.',
    period: 'Period',
    beneficiaries: 'Beneficiaries',
    asOf: 'As of',
    source: 'Source',
    contact: 'Questions and oversight',
    finalAccount: 'Final account published on',
    note: 'Note',
  },
  asOf: (day) => `As of ${day}`,
  more: 'Disclosure, spending and progress',

  loading: 'Loading campaigns…',
  phone: 'Phone',
  hours: 'Hours',
  later,
};

export default messages;
