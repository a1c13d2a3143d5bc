/** From the sums of the books to what everybody is shown of a campaign. */
import type { Campaign, CampaignFacts } from '../../../src/api/generated/types.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { Figure } from '../store/tables.ts';
import { differenceOf } from './entry.ts';
import type { CorrectionRow, MonthSum, Origin, PageRows } from './sums.ts';

type MoneyTotal = NonNullable<Campaign['raised']>;

function add(sums: readonly MonthSum[]): number {
  return sums.reduce((total, { difference }) => total + Number(difference), 0);
}

/** By code units, null last. */
function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function toSpending(sums: readonly MonthSum[]): Campaign['spending'] {
  return [...Map.groupBy(sums, ({ purpose }) => purpose)]
    .map(([purpose, some]) => ({ purpose, amountFen: add(some) }))
    .sort((a, b) => b.amountFen - a.amountFen || byText(a.purpose, b.purpose));
}

function toGrowth(sums: readonly MonthSum[]): Campaign['growth'] {
  let raisedFen = 0;
  return [...Map.groupBy(sums, ({ month }) => month)]
    .sort(([a], [b]) => byText(a, b))
    .map(([month, some]) => ({ month, raisedFen: (raisedFen += add(some)) }));
}

function toGoods(sums: readonly MonthSum[], origins: readonly Origin[]): Campaign['goods'] {
  return [...Map.groupBy(sums, ({ item }) => item)]
    .sort(([a], [b]) => byText(a, b))
    .map(([item, some]) => {
      const { as_of: asOf, source } = origins.find((origin) => origin.item === item)!;
      return { item: item!, unit: some[0]!.unit!, quantity: add(some), asOf, source };
    });
}

function toCorrection(row: CorrectionRow, timeZone: string): Campaign['corrections'][number] {
  const { figure, amount_fen: amountFen, quantity, item, unit, as_of: asOf, reason, entered_at } = row;
  return {
    correctedOn: dayInZone(Date.parse(entered_at), timeZone),
    figure,
    item,
    difference: differenceOf({ amountFen, quantity }),
    unit,
    asOf,
    reason: reason!,
  };
}

/** `rows` are those of this campaign. */
function toCampaign(facts: CampaignFacts, rows: PageRows, timeZone: string): Campaign {
  const sumsOf = Map.groupBy(rows.sums, ({ figure }) => figure);
  const originsOf = Map.groupBy(rows.origins, ({ figure }) => figure);
  const total = (figure: Figure) => {
    const [origin] = originsOf.get(figure) ?? [];
    return origin && { value: add(sumsOf.get(figure) ?? []), asOf: origin.as_of, source: origin.source };
  };
  const money = (figure: Figure): MoneyTotal | null => {
    const found = total(figure);
    return found ? { amountFen: found.value, asOf: found.asOf, source: found.source } : null;
  };
  const people = total('people');
  const [counts] = rows.donorCounts;
  const namedCount = Number(counts?.named ?? 0);
  return {
    ...facts,
    raised: money('raised'),
    matched: money('matched'),
    pending: money('pending'),
    spent: money('spent'),
    cost: money('cost'),
    cashAndGoods: money('cashAndGoods'),
    people: people ? { count: people.value, asOf: people.asOf, source: people.source } : null,
    goods: toGoods(sumsOf.get('goods') ?? [], originsOf.get('goods') ?? []),
    asOf: rows.origins.reduce<string | null>(
      (newest, { as_of }) => (newest === null || as_of > newest ? as_of : newest),
      null,
    ),
    spending: toSpending(sumsOf.get('spent') ?? []),
    growth: toGrowth(sumsOf.get('raised') ?? []),
    corrections: rows.corrections.map((row) => toCorrection(row, timeZone)),
    updates: rows.updates.map(({ day, text }) => ({ day, text })),
    donors: {
      named: rows.donors.map(({ name, as_of }) => ({ name: name!, day: as_of })),
      namedCount,
      anonymousCount: Number(counts?.all ?? 0) - namedCount,
    },
  };
}

function groups<Row extends { readonly campaign_id: string }>(rows: readonly Row[]) {
  const byCampaign = Map.groupBy(rows, ({ campaign_id }) => campaign_id);
  return (id: string): readonly Row[] => byCampaign.get(id) ?? [];
}

export function toCampaigns(
  campaigns: readonly CampaignFacts[],
  rows: PageRows,
  timeZone: string,
): Campaign[] {
  const [sums, origins, corrections] = [groups(rows.sums), groups(rows.origins), groups(rows.corrections)];
  const [updates, donors, donorCounts] = [
    groups(rows.updates),
    groups(rows.donors),
    groups(rows.donorCounts),
  ];
  return campaigns.map((facts) => {
    const { id } = facts;
    const itsRows = {
      sums: sums(id),
      origins: origins(id),
      corrections: corrections(id),
      updates: updates(id),
      donors: donors(id),
      donorCounts: donorCounts(id),
    };
    return toCampaign(facts, itsRows, timeZone);
  });
}
