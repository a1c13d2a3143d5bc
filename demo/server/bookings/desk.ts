/** What every act on bookings needs, and the transaction that it happens in. */
import type { Transaction } from 'kysely';
import type { CenterSettings } from '../center.ts';
import type { StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import type { ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import type { Ledger } from './places.ts';

/** Staff who take a booking for somebody on the phone or at the desk. */
export interface Taking {
  /** Who called; null: the resident. */
  readonly caller: string | null;
  readonly takenBy: string;
}

export interface BookingDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly key: ServerKey;
  readonly now: number;
  /** Who acts, when it is staff. */
  readonly staff?: StaffMember | undefined;
  readonly taking?: Taking | undefined;
}

/** One act on bookings, inside its transaction. */
export interface Act extends Ledger {
  readonly ids: Ids;
  readonly settings: CenterSettings;
  readonly taking?: Taking | undefined;
}

export function actIn(
  trx: Transaction<Tables>,
  { ids, now, taking }: Pick<BookingDesk, 'ids' | 'now' | 'taking'>,
  settings: CenterSettings,
): Act {
  return { trx, ids, now, taking, settings, centerId: settings.center.id };
}
