/** What every act on bookings needs, and the transaction that it happens in. */
import type { Transaction } from 'kysely';
import type { CenterSettings } from '../center.ts';
import type { StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import type { ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import type { Ledger } from './places.ts';

export interface BookingDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly key: ServerKey;
  readonly now: number;
  /** Who acts, when it is staff. */
  readonly staff?: StaffMember | undefined;
}

/** One act on bookings, inside its transaction. */
export interface Act extends Ledger {
  readonly ids: Ids;
  readonly settings: CenterSettings;
}

export function actIn(
  trx: Transaction<Tables>,
  { ids, now }: Pick<BookingDesk, 'ids' | 'now'>,
  settings: CenterSettings,
): Act {
  return { trx, ids, now, settings, centerId: settings.center.id };
}
