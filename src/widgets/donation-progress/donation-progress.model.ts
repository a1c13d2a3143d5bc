/** From what the API says to what is shown: which campaigns, how large a bar, which figure comes first. Pure. */
import type { Campaign, CampaignsPage } from '../../api/generated/types.ts';
import { inOrder, percentOf } from '../../domain/campaign.ts';
import type { Day } from '../../domain/plain-date.ts';

/** What was read, and when by the server's clock. */
export interface Disclosure {
  readonly page: CampaignsPage;
  readonly readAt: number;
}

/** `auto`: one campaign in full, several as a list. */
export type DonationView = 'auto' | 'compact' | 'full';
export type ShownView = 'compact' | 'full' | 'list';

export function viewOf(view: DonationView, campaigns: readonly Campaign[]): ShownView {
  return view === 'compact' || view === 'full' ? view : campaigns.length === 1 ? 'full' : 'list';
}

/** Those to be shown, in order; with an id that one, or none when there is no such campaign. */
export function campaignsToShow({ campaigns }: CampaignsPage, campaignId: string, today: Day): Campaign[] {
  return inOrder(campaignId ? campaigns.filter(({ id }) => id === campaignId) : campaigns, today);
}

/** How many of a long list are drawn at first, and with each "more". */
export const listPage = 10;

export const barFigures = ['raised', 'matched', 'pending'] as const;
export type BarFigure = (typeof barFigures)[number];

/** A piece of the bar, from where to where in percent of its width. */
export interface BarPiece {
  readonly figure: BarFigure;
  readonly from: number;
  readonly to: number;
}

export interface Progress {
  readonly percent: number;
  readonly pieces: readonly BarPiece[];
}

/** Undefined without a target, or when it is not known how much was raised: nothing is drawn, no percentage invented. */
export function progressOf({ targetFen, raised, matched, pending }: Campaign): Progress | undefined {
  if (!targetFen || !raised) return undefined;
  let sum = 0;
  let from = 0;
  const pieces = [raised, matched, pending].map((total, index) => {
    sum += total?.amountFen ?? 0;
    const piece = {
      figure: barFigures[index]!,
      from,
      // What goes over the target is said, not drawn.
      to: Math.min(100, Math.floor((sum / targetFen) * 10_000) / 100),
    };
    from = piece.to;
    return piece;
  });
  return { percent: percentOf(raised.amountFen, targetFen), pieces };
}

/** In the order of the block: what came in, and what it was used for. */
export const incomeFigures = ['raised', 'matched', 'pending', 'cashAndGoods'] as const;
export const useFigures = ['spent', 'cost'] as const;

/** Where the figures were published, each source once. */
export function sourcesOf(campaign: Campaign): string[] {
  const { raised, matched, pending, spent, cost, cashAndGoods, people, goods } = campaign;
  const totals = [raised, matched, pending, spent, cost, cashAndGoods, people, ...goods];
  return [...new Set(totals.flatMap((total) => total?.source ?? []))];
}
