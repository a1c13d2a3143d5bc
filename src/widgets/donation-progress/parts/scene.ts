/** What every part of the widget draws from, composed once an update. */
import type { ApiError } from '../../../api/errors.ts';
import type { Campaign } from '../../../api/generated/types.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { DonationMessages } from '../../../i18n/donation-progress.ts';
import type { Spoken } from '../../../i18n/spoken.ts';
import type * as Late from '../donation-progress.late.ts';
import type { Disclosure, ShownView } from '../donation-progress.model.ts';

export interface Scene extends Spoken<DonationMessages> {
  readonly isWide: boolean;
  readonly view: ShownView;
  readonly today: Day;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  /** The campaign that the page asks for; empty: all. */
  readonly campaignId: string;
  readonly disclosure: Disclosure | undefined;
  /** In their order. */
  readonly campaigns: readonly Campaign[];
  readonly listLimit: number;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
  readonly late: typeof Late | undefined;
  readonly interaction: Late.Interaction | undefined;
}
