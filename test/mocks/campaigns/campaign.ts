/** A campaign with nothing published but its name; whoever needs more says only what differs. */
import type { Campaign, MoneyTotal } from '../../../src/api/generated/types.ts';
import { campaignFacts } from '../../support/campaigns.ts';

const wanFen = 1_000_000;

/** An amount in 万元, which is how such figures are published. */
export function wan(amount: number, asOf = '2026-10-31', source = '吉安市红十字会网站'): MoneyTotal {
  return { amountFen: Math.round(amount * wanFen), asOf, source };
}

export function aCampaign(said: Partial<Campaign> = {}): Campaign {
  return {
    ...campaignFacts({
      id: 'class',
      title: '“红十字班”助学工程',
      organization: '吉安市红十字会、吉安市教育局',
    }),
    raised: null,
    matched: null,
    pending: null,
    spent: null,
    cost: null,
    cashAndGoods: null,
    people: null,
    goods: [],
    asOf: null,
    spending: [],
    growth: [],
    corrections: [],
    updates: [],
    donors: { named: [], namedCount: 0, anonymousCount: 0 },
    ...said,
  };
}
