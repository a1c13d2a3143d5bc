/**
 * A campaign: a donation project as a charity discloses it (慈善法 article 25). The widgets show it and link out; nobody
 * gives money here. What was never published is null and never zero. Money is integer fen; cash and goods are not added up.
 */
import { Type } from 'typebox';
import { Center } from './center.ts';
import { Count, Day, Nullable } from './formats.ts';

/** The largest amount of one entry, in fen: 1 万亿元. Sums of any number that a center can enter stay exact. */
export const largestFen = 100_000_000_000_000;

export const CampaignPlatform = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, description: '腾讯公益.' }),
    url: Type.String({
      pattern: '^https://[^\\s]+$',
      maxLength: 500,
      description: 'The page of the campaign there. Its host has to be one that the center allows.',
    }),
  },
  {
    $id: 'CampaignPlatform',
    additionalProperties: false,
    description: 'Where money is given: a designated platform, or the charity itself (慈善法 26, 27).',
  },
);

const facts = {
  id: Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' }),
  title: Type.String({ minLength: 1, maxLength: 120 }),
  organization: Type.String({ minLength: 1, maxLength: 200, description: 'Who raises the money.' }),
  certificateNumber: Nullable(
    Type.String({ minLength: 1, maxLength: 80, description: 'Of the public fundraising certificate.' }),
  ),
  planRecordNumber: Nullable(
    Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'Under which the fundraising plan is on record.',
    }),
  ),
  beneficiaries: Nullable(
    Type.String({ minLength: 1, maxLength: 500, description: 'Who is helped, in words.' }),
  ),
  startsOn: Nullable(Day('First day.')),
  endsOn: Nullable(Day('Last day, included; null: no end was published.')),
  targetFen: Nullable(Type.Integer({ minimum: 1, maximum: largestFen })),
  queryContact: Nullable(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Where anybody may ask about the money; null: the phone of the center.',
    }),
  ),
  platform: Nullable(CampaignPlatform),
  note: Nullable(Type.String({ minLength: 1, maxLength: 500, description: 'What the figures do not say.' })),
  finalDisclosureOn: Nullable(
    Day('When the final account was published; within three months after the end (慈善法 79).'),
  ),
};

export const CampaignFacts = Type.Object(facts, {
  $id: 'CampaignFacts',
  additionalProperties: false,
  description: 'What staff set about a campaign. Figures are not set: they are sums of entries.',
});

/**
 * `cashAndGoods`: what was published as one sum of money and goods together; it is neither. `people`: how many are
 * helped. `goods`: in kind, each item in its own unit.
 */
export const moneyFigures = ['raised', 'matched', 'pending', 'spent', 'cost', 'cashAndGoods'] as const;
export const figures = [...moneyFigures, 'people', 'goods'] as const;

export const figureWords =
  '`raised` received · `matched` added by a partner (配捐), not part of raised · `pending` pledged or not arrived yet · ' +
  '`spent` on the purpose · `cost` of raising · `cashAndGoods` published as one sum · `people` helped · `goods` in kind.';

export const origin = {
  asOf: Day('The day up to which this is true; never in the future.'),
  source: Type.String({ minLength: 1, maxLength: 200, description: 'Where it was published.' }),
};

export const MoneyTotal = Type.Object(
  { amountFen: Count('The sum of all entries.'), ...origin },
  { $id: 'MoneyTotal', description: 'As-of day and source are those of the newest entry.' },
);

export const PeopleTotal = Type.Object(
  { count: Count('The sum of all entries.'), ...origin },
  { $id: 'PeopleTotal' },
);

export const GoodsTotal = Type.Object(
  {
    item: Type.String({ minLength: 1, maxLength: 60 }),
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    quantity: Count('The sum of all entries, in this unit.'),
    ...origin,
  },
  { $id: 'GoodsTotal' },
);

export const Spending = Type.Object(
  {
    purpose: Nullable(Type.String({ maxLength: 60, description: 'null: no purpose was published.' })),
    amountFen: Count('The sum of the entries of this purpose.'),
  },
  { $id: 'Spending' },
);

export const Growth = Type.Object(
  {
    month: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: '`2026-11`.' }),
    raisedFen: Count('Raised until the end of the month, corrections of that time included.'),
  },
  { $id: 'Growth', description: 'Months in which something was entered; nothing in between was published.' },
);

export const Correction = Type.Object(
  {
    correctedOn: Day('When it was entered.'),
    figure: Type.Enum([...figures], { description: figureWords }),
    item: Nullable(Type.String({ description: 'Of `goods`.' })),
    difference: Type.Integer({ description: 'What it adds; negative takes away. In fen, people or `unit`.' }),
    unit: Nullable(Type.String({ description: 'Of `goods`.' })),
    asOf: Day('The day that it is about.'),
    reason: Type.String(),
  },
  { $id: 'Correction', description: 'An entry that puts an earlier one right; both stay.' },
);

export const CampaignUpdate = Type.Object(
  {
    day: Day('When it was told.'),
    text: Type.String({ minLength: 1, maxLength: 1000, description: 'Plain text.' }),
  },
  { $id: 'CampaignUpdate', additionalProperties: false },
);

export const Donors = Type.Object(
  {
    named: Type.Array(
      Type.Object({ name: Type.String(), day: Day('The as-of day of the gift.') }, { $id: 'NamedDonor' }),
      {
        description:
          'Who agreed to be named (慈善法 82), the newest first; at most 50. Without amounts, in no rank.',
      },
    ),
    namedCount: Count('How many gifts have a name.'),
    anonymousCount: Count('How many gifts are from 爱心人士.'),
  },
  { $id: 'Donors' },
);

export const Campaign = Type.Object(
  {
    ...facts,
    raised: Nullable(MoneyTotal),
    matched: Nullable(MoneyTotal),
    pending: Nullable(MoneyTotal),
    spent: Nullable(MoneyTotal),
    cost: Nullable(MoneyTotal),
    cashAndGoods: Nullable(MoneyTotal),
    people: Nullable(PeopleTotal),
    goods: Type.Array(GoodsTotal),
    asOf: Nullable(Day('The newest as-of day of all entries; null: no figure was published.')),
    spending: Type.Array(Spending, { description: 'By amount, the largest first; sums up to `spent`.' }),
    growth: Type.Array(Growth, { description: 'By month; the last one is `raised`.' }),
    corrections: Type.Array(Correction, { description: 'The newest first; at most 50.' }),
    updates: Type.Array(CampaignUpdate, { description: 'The newest first; at most 50.' }),
    donors: Donors,
  },
  { $id: 'Campaign', description: 'A figure that is null was not published.' },
);

export const CampaignsPage = Type.Object(
  {
    center: Center,
    linkHosts: Type.Array(Type.String(), {
      description: 'Hosts that a platform link may lead to, exactly: `gongyi.qq.com`.',
    }),
    campaigns: Type.Array(Campaign, {
      description: 'By title; whoever shows them puts the running ones first.',
    }),
  },
  { $id: 'CampaignsPage' },
);
