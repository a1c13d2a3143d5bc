/** What the law asks a campaign to say (慈善法 25, 79) and it does not say yet. Pure. */
import type { Campaign } from '../../../../src/api/generated/types.ts';
import { isStale } from '../../../../src/domain/campaign.ts';
import { isFinalOverdue } from '../../../../src/domain/campaign-deadline.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';

export const legalItems = [
  'certificateNumber',
  'planRecordNumber',
  'period',
  'raised',
  'spent',
  'cost',
  'helped',
  'fresh',
  'finalAccount',
] as const;
export type LegalItem = (typeof legalItems)[number];

export function missingOf(campaign: Campaign, today: Day): LegalItem[] {
  const { certificateNumber, planRecordNumber, startsOn, endsOn, raised, spent, cost, cashAndGoods } =
    campaign;
  const isMissing: Readonly<Record<LegalItem, boolean>> = {
    certificateNumber: certificateNumber === null,
    planRecordNumber: planRecordNumber === null,
    period: startsOn === null || endsOn === null,
    // Published as one sum, it is told as that.
    raised: raised === null && cashAndGoods === null,
    spent: spent === null,
    cost: cost === null,
    helped: campaign.people === null && campaign.beneficiaries === null,
    fresh: isStale(campaign, today),
    finalAccount: isFinalOverdue(campaign, today),
  };
  return legalItems.filter((item) => isMissing[item]);
}
