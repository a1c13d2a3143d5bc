/**
 * What the donation progress says; every locale implements both interfaces, so a missing text is a compile error.
 * Two, because the first screen has a budget in bytes: what it does not say itself comes after it.
 */
import type { CampaignPhase } from '../domain/campaign.ts';
import type { Rounding } from '../domain/money.ts';
import type { Day } from '../domain/plain-date.ts';
import type { ElderMessages } from './elder.ts';
import type { TroubleMessages } from './trouble.ts';

/** What is told as an amount of money. */
export type MoneyFigure = 'raised' | 'matched' | 'pending' | 'spent' | 'cost' | 'cashAndGoods';

export interface DonationMessages {
  /** Name of the widget. */
  readonly donations: string;
  /** `225 万元`: short, rounded so that it never says too much. */
  short(fen: number, rounding: Rounding): string;
  /** `2,250,000 元` */
  exact(fen: number): string;
  /** `7,000` */
  count(number: number): string;
  /** `102 人` */
  people(count: number): string;
  /** `2026年11月24日` */
  date(day: Day): string;
  period(startsOn: Day | null, endsOn: Day | null): string;
  /** `2026年11月`, of `2026-11` */
  month(month: string): string;

  readonly phase: Readonly<Record<CampaignPhase, string>>;
  readonly stale: string;
  /** In place of whatever was not published; never a zero. */
  readonly notPublished: string;
  readonly figure: Readonly<Record<MoneyFigure | 'people' | 'goods', string>>;
  readonly noTarget: string;
  /** With the percentage, unless nothing is known to be raised. */
  target(amount: string, percent: number | undefined): string;
  /** The whole bar as a sentence. */
  sentence(raised: string, target: string, others: readonly string[]): string;

  /** The block that the law asks for. */
  readonly facts: Readonly<
    Record<
      | 'title'
      | 'organization'
      | 'certificate'
      | 'plan'
      | 'period'
      | 'beneficiaries'
      | 'asOf'
      | 'source'
      | 'contact'
      | 'finalAccount'
      | 'note',
      string
    >
  >;
  asOf(day: string): string;
  /** What the fold of a campaign in a list is called. */
  readonly more: string;

  readonly loading: string;
  readonly phone: string;
  readonly hours: string;
  /** In a locale that is loaded on demand all texts come at once. */
  readonly later?: LaterDonationMessages;
}

export interface LaterDonationMessages extends TroubleMessages, ElderMessages {
  readonly empty: string;
  unknown(campaignId: string): string;
  showMore(count: number): string;
  /** Said with data that could not be renewed. */
  stillShown(age: string): string;
  readonly retry: string;
  /** Spoken after a new total has come. */
  news(title: string, amount: string): string;
  readonly recovered: string;

  readonly overdue: string;
  /** Of cash and goods in one sum. */
  readonly notCash: string;
  moreGoods(count: number): string;
  added(month: string, amount: string): string;
  goTo(platform: string): string;
  leaving(platform: string, host: string): string;
  /** Of a platform that this page may not lead to. */
  platformOnly(platform: string): string;

  readonly growth: string;
  growthChart(from: string, to: string): string;
  targetLine(target: string): string;
  readonly monthColumn: string;
  readonly totalColumn: string;
  readonly addedColumn: string;
  allMonths(count: number): string;
  readonly milestones: string;
  milestone(percent: number): string;
  readonly notReached: string;

  readonly spending: string;
  readonly spendingChart: string;
  readonly purposeColumn: string;
  readonly amountColumn: string;
  readonly noPurpose: string;
  readonly total: string;
  readonly chartFailed: string;

  readonly goods: string;
  readonly itemColumn: string;
  readonly quantityColumn: string;
  readonly updates: string;
  readonly corrections: string;
  readonly correctionsHow: string;
  /** `募捐成本 减少 1,200 元`; `difference` is the amount without its sign. */
  correction(what: string, difference: string, isMore: boolean): string;
  correctionOf(asOf: string): string;
  readonly donors: string;
  /** After the names, if there are any. */
  anonymous(count: number, isAfterNames: boolean): string;
  moreNames(count: number): string;
  olderOnes(count: number): string;

  readonly way: string;
  readonly wayHow: string;
  readonly qr: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}
