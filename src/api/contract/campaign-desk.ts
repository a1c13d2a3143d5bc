/** What staff enter about campaigns: the books, line by line, and files of them. */
import { Type } from 'typebox';
import { Campaign, CampaignFacts, figures, figureWords, largestFen, origin } from './campaign.ts';
import { Count, Day, Nullable } from './formats.ts';
import { BothLanguages, RowProblem } from './programme.ts';

const entry = {
  figure: Type.Enum([...figures], { description: figureWords }),
  amountFen: Nullable(
    Type.Integer({
      minimum: -largestFen,
      maximum: largestFen,
      description: 'Of every figure but people and goods. Zero says that nothing was published as nothing.',
    }),
  ),
  quantity: Nullable(
    Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000, description: 'Of people and goods.' }),
  ),
  item: Nullable(Type.String({ minLength: 1, maxLength: 60, description: 'Of goods, and only of these.' })),
  unit: Nullable(
    Type.String({
      minLength: 1,
      maxLength: 20,
      description: 'Of goods; one item has one unit in a campaign.',
    }),
  ),
  purpose: Nullable(Type.String({ minLength: 1, maxLength: 60, description: 'Of `spent`: what for.' })),
  ...origin,
  reason: Nullable(
    Type.String({
      minLength: 1,
      maxLength: 300,
      description:
        'Makes the entry a correction, which everybody sees. Needed where something is taken away.',
    }),
  ),
  number: Nullable(
    Type.String({
      minLength: 1,
      maxLength: 60,
      description:
        'The number of the entry in the books of the center. Without one an entry is known by campaign, figure, item, purpose, day, source and reason.',
    }),
  ),
};

export const NewCampaignEntry = Type.Object(
  {
    ...entry,
    donor: Nullable(
      Type.Object(
        {
          name: Nullable(Type.String({ minLength: 1, maxLength: 60, description: 'null: 爱心人士.' })),
          consent: Nullable(
            Type.String({
              minLength: 1,
              maxLength: 120,
              description: 'When and how the donor agreed to be named. Without it the name is not kept.',
            }),
          ),
        },
        { $id: 'NewDonor', additionalProperties: false },
      ),
    ),
    seen: Type.Optional(
      Nullable(
        Type.String({
          maxLength: 60,
          description:
            'Id of the last entry of this campaign that whoever enters has seen, null for none. When another one is the last by now, it is refused with `changed_meanwhile`. Left out, nothing is compared.',
        }),
      ),
    ),
  },
  { $id: 'NewCampaignEntry', additionalProperties: false },
);

export const CampaignEntry = Type.Object(
  {
    id: Type.String(),
    ...entry,
    donorName: Nullable(Type.String({ description: 'Who agreed to be named.' })),
    enteredOn: Day('When it was entered.'),
    enteredBy: Type.String({
      description: 'The label of the staff token, or the account of the command line.',
    }),
  },
  { $id: 'CampaignEntry', description: 'A line of the books: it is added and never altered.' },
);

export const CampaignEntries = Type.Object(
  { campaign: Campaign, entries: Type.Array(CampaignEntry, { description: 'In the order of entering.' }) },
  { $id: 'CampaignEntries' },
);

export const SaveCampaign = Type.Object(
  {
    campaign: CampaignFacts,
    was: Type.Optional(Nullable(CampaignFacts)),
  },
  {
    $id: 'SaveCampaign',
    additionalProperties: false,
    description:
      '`was`: what whoever saves has seen, null for a new one. When it is otherwise by now, it is refused. Left out, nothing is compared.',
  },
);

export const WithdrawDonor = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 60, description: 'As it is shown.' }) },
  { $id: 'WithdrawDonor', additionalProperties: false },
);

export const DonationsImport = Type.Object(
  {
    fileName: Type.String({ description: 'For the report.', maxLength: 200 }),
    contentBase64: Type.String({ description: 'The file as it is, in base64.' }),
    strict: Type.Optional(
      Type.Boolean({ description: 'All or nothing: one wrong row and nothing is written.' }),
    ),
    dryRun: Type.Optional(Type.Boolean({ description: 'Report only.' })),
  },
  { $id: 'DonationsImport', additionalProperties: false },
);

export const DonationsReport = Type.Object(
  {
    applied: Type.Boolean({ description: 'Whether anything was allowed to be written.' }),
    rows: Count('Rows that could be read.'),
    added: Count('Entries added.'),
    unchanged: Count('Rows that were entered before.'),
    wrong: Type.Array(RowProblem),
    notes: Type.Array(Type.Object({ line: Type.Integer(), text: BothLanguages })),
  },
  { $id: 'DonationsReport' },
);
