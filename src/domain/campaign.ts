/** What is true of a campaign on a day: whether it runs, whether its figures are old, how far it has come. */
import { toDayNumber, type Day } from './plain-date.ts';

export type CampaignPhase = 'running' | 'upcoming' | 'ended';

interface Period {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

interface Disclosed extends Period {
  readonly asOf: Day | null;
  readonly finalDisclosureOn: Day | null;
}

/** With a last day alone it has begun, with a first day alone it goes on; undefined: nobody has said when it is. */
export function phaseOf({ startsOn, endsOn }: Period, today: Day): CampaignPhase | undefined {
  if (startsOn && startsOn > today) return 'upcoming';
  if (endsOn && endsOn < today) return 'ended';
  return startsOn || endsOn ? 'running' : undefined;
}

/** Figures are disclosed every three months (慈善法 79); after that they are marked. */
const freshDays = 90;

/** Whether something new is due; of a campaign without any figure, since it began. The final account ends that. */
export function isStale({ asOf, startsOn, finalDisclosureOn }: Disclosed, today: Day): boolean {
  const last = asOf ?? startsOn;
  return !finalDisclosureOn && last !== null && toDayNumber(today) - toDayNumber(last) > freshDays;
}

/** Whole percent, never more than is true; whole numbers all the way, for sums of fen pass what a quotient can say. */
export function percentOf(fen: number, targetFen: number): number {
  return Number((BigInt(fen) * BigInt(100)) / BigInt(targetFen));
}

const order = ['running', 'upcoming', undefined, 'ended'] as const;

/** The running ones first, then those to come, those without a period, those that ended; in each the newest first. */
export function inOrder<Shown extends Period>(campaigns: readonly Shown[], today: Day): Shown[] {
  const rank = (campaign: Shown): number => order.indexOf(phaseOf(campaign, today));
  return [...campaigns].sort(
    (a, b) => rank(a) - rank(b) || (b.startsOn ?? '').localeCompare(a.startsOn ?? ''),
  );
}
