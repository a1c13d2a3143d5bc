/** What is said about a campaign while somebody changes it, and what a colleague has changed meanwhile. Pure. */
import type { Campaign, CampaignFacts } from '../../../../src/api/generated/types.ts';
import { fenOf, yuanOf } from './yuan.ts';

export const factFields = [
  'id',
  'title',
  'organization',
  'certificateNumber',
  'planRecordNumber',
  'beneficiaries',
  'startsOn',
  'endsOn',
  'target',
  'queryContact',
  'platformName',
  'platformUrl',
  'note',
  'finalDisclosureOn',
] as const;
export type FactField = (typeof factFields)[number];
export type FactsDraft = Readonly<Record<FactField, string>>;
export const emptyFacts = Object.fromEntries(factFields.map((field) => [field, ''])) as FactsDraft;

export function factsOf(campaign: Campaign | CampaignFacts): CampaignFacts {
  const { id, title, organization, certificateNumber, planRecordNumber, beneficiaries } = campaign;
  const { startsOn, endsOn, targetFen, queryContact, platform, note, finalDisclosureOn } = campaign;
  return {
    id,
    title,
    organization,
    certificateNumber,
    planRecordNumber,
    beneficiaries,
    startsOn,
    endsOn,
    targetFen,
    queryContact,
    platform,
    note,
    finalDisclosureOn,
  };
}

export function toDraft(facts: CampaignFacts): FactsDraft {
  const { targetFen, platform, ...texts } = facts;
  return {
    ...emptyFacts,
    ...(Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text ?? '']),
    ) as Partial<FactsDraft>),
    target: targetFen === null ? '' : yuanOf(targetFen),
    platformName: platform?.name ?? '',
    platformUrl: platform?.url ?? '',
  };
}

/** What has to be there and is not; a platform is a name and an address, or neither. */
export function findEmpty(draft: FactsDraft): FactField[] {
  const hasPlatform = Boolean(draft.platformName.trim() || draft.platformUrl.trim());
  const needed: readonly FactField[] = [
    'id',
    'title',
    'organization',
    ...(hasPlatform ? (['platformName', 'platformUrl'] as const) : []),
  ];
  return needed.filter((field) => draft[field].trim() === '');
}

/** undefined: the target is no amount. */
export function toFacts(draft: FactsDraft): CampaignFacts | undefined {
  const or = (field: FactField): string | null => draft[field].trim() || null;
  const targetFen = or('target') === null ? null : fenOf(draft.target);
  if (targetFen === undefined || (targetFen !== null && targetFen < 1)) return undefined;
  const [name, url] = [or('platformName'), or('platformUrl')];
  return {
    id: draft.id.trim(),
    title: draft.title.trim(),
    organization: draft.organization.trim(),
    certificateNumber: or('certificateNumber'),
    planRecordNumber: or('planRecordNumber'),
    beneficiaries: or('beneficiaries'),
    startsOn: or('startsOn'),
    endsOn: or('endsOn'),
    targetFen,
    queryContact: or('queryContact'),
    platform: name === null && url === null ? null : { name: name ?? '', url: url ?? '' },
    note: or('note'),
    finalDisclosureOn: or('finalDisclosureOn'),
  };
}

export interface FactChange {
  readonly field: FactField;
  readonly before: string;
  readonly now: string;
  /** What is typed here, when that is something else again. */
  readonly typed: string | undefined;
}

export interface Merged {
  readonly draft: FactsDraft;
  readonly changes: readonly FactChange[];
}

/** A field that nobody touched here takes what the colleague wrote; one that was touched stays, and both are told. */
export function merge(was: FactsDraft, now: FactsDraft, draft: FactsDraft): Merged {
  const changed = factFields.filter((field) => was[field] !== now[field]);
  const isTouched = (field: FactField): boolean => draft[field] !== was[field] && draft[field] !== now[field];
  return {
    draft: {
      ...draft,
      ...Object.fromEntries(changed.filter((field) => !isTouched(field)).map((field) => [field, now[field]])),
    },
    changes: changed.map((field) => ({
      field,
      before: was[field],
      now: now[field],
      typed: isTouched(field) ? draft[field] : undefined,
    })),
  };
}
