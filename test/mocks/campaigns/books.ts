/** The books of a campaign, and what everybody may read of them: every figure is the sum of its entries. */
import type {
  Campaign,
  CampaignFacts,
  CampaignUpdate,
  MoneyTotal,
  NewCampaignEntry,
} from '../../../src/api/generated/types.ts';

type Entry = NewCampaignEntry & { readonly enteredOn: string };

export interface Books {
  readonly facts: CampaignFacts;
  /** In the order of entering. */
  readonly entries: readonly Entry[];
  readonly updates: readonly CampaignUpdate[];
}

const latestMax = 50;

/** The newest day first, and of one day what was entered last. */
function latestFirst<T>(all: readonly T[], dayOf: (one: T) => string): T[] {
  return [...all].reverse().sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}

const amountOf = ({ amountFen, quantity }: Entry): number => amountFen ?? quantity ?? 0;
const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + amountOf(entry), 0);

function originOf(entries: readonly Entry[]): { asOf: string; source: string } {
  const [{ asOf, source }] = latestFirst(entries, (entry) => entry.asOf) as [Entry];
  return { asOf, source };
}

function groupBy<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): [Key, Entry[]][] {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return [...groups];
}

export function campaignOf({ facts, entries, updates }: Books, linkHosts: readonly string[]): Campaign {
  const of = (figure: Entry['figure']) => entries.filter((entry) => entry.figure === figure);
  const money = (figure: Entry['figure']): MoneyTotal | null => {
    const all = of(figure);
    return all.length === 0 ? null : { amountFen: sumOf(all), ...originOf(all) };
  };
  const people = of('people');
  const gifts = of('raised').filter(({ donor }) => donor !== null);
  const named = gifts.filter(({ donor }) => donor?.name && donor.consent);
  const months = [...new Set(of('raised').map(({ asOf }) => asOf.slice(0, 7)))].sort();
  const { platform } = facts;
  return {
    ...facts,
    platform: platform && linkHosts.includes(new URL(platform.url).host) ? platform : null,
    raised: money('raised'),
    matched: money('matched'),
    pending: money('pending'),
    spent: money('spent'),
    cost: money('cost'),
    cashAndGoods: money('cashAndGoods'),
    people: people.length === 0 ? null : { count: sumOf(people), ...originOf(people) },
    goods: groupBy(of('goods'), ({ item }) => item!)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([item, all]) => ({ item, unit: all[0]!.unit!, quantity: sumOf(all), ...originOf(all) })),
    asOf: entries.length === 0 ? null : originOf(entries).asOf,
    spending: groupBy(of('spent'), ({ purpose }) => purpose)
      .map(([purpose, all]) => ({ purpose, amountFen: sumOf(all) }))
      .sort((a, b) => b.amountFen - a.amountFen),
    growth: months.map((month) => ({
      month,
      raisedFen: sumOf(of('raised').filter(({ asOf }) => asOf.slice(0, 7) <= month)),
    })),
    corrections: latestFirst(
      entries.filter(({ reason }) => reason !== null),
      ({ enteredOn }) => enteredOn,
    )
      .slice(0, latestMax)
      .map((entry) => ({
        correctedOn: entry.enteredOn,
        figure: entry.figure,
        item: entry.item,
        difference: amountOf(entry),
        unit: entry.unit,
        asOf: entry.asOf,
        reason: entry.reason!,
      })),
    updates: latestFirst(updates, ({ day }) => day).slice(0, latestMax),
    donors: {
      named: latestFirst(named, ({ asOf }) => asOf)
        .slice(0, latestMax)
        .map(({ donor, asOf }) => ({ name: donor!.name!, day: asOf })),
      namedCount: named.length,
      anonymousCount: gifts.length - named.length,
    },
  };
}
