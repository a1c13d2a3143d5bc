/** What staff need to write into the books, and the transaction that it happens in. */
import type { Transaction } from 'kysely';
import type { CenterSettings } from '../center.ts';
import type { StaffMember } from '../confidence/staff-log.ts';
import type { Ids } from '../ids.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';

export interface DonationsDesk {
  readonly store: Store;
  readonly ids: Ids;
  readonly now: number;
  /** Who enters. */
  readonly staff: StaffMember;
}

export interface BookAct extends Omit<DonationsDesk, 'store'> {
  readonly trx: Transaction<Tables>;
  readonly settings: CenterSettings;
  readonly centerId: string;
}

export function bookActIn(
  trx: Transaction<Tables>,
  { ids, now, staff }: Omit<DonationsDesk, 'store'>,
  settings: CenterSettings,
): BookAct {
  return { trx, ids, now, staff, settings, centerId: settings.center.id };
}

/**
 * Holds the books of the center until the end of the transaction: whoever writes does it first, so what was read of them
 * stays true until it is written, on both databases. The answer is the position of the last line.
 */
export async function holdBooks({ trx, centerId }: Pick<BookAct, 'trx' | 'centerId'>): Promise<number> {
  const { last_position } = await trx
    .insertInto('campaign_books')
    .values({ center_id: centerId, last_position: 0 })
    .onConflict((conflict) =>
      conflict
        .column('center_id')
        .doUpdateSet(({ ref }) => ({ last_position: ref('campaign_books.last_position') })),
    )
    .returning('last_position')
    .executeTakeFirstOrThrow();
  return last_position;
}

/** So many lines were added to the books that this transaction holds. */
export async function moveBooksOn(
  { trx, centerId }: Pick<BookAct, 'trx' | 'centerId'>,
  lastPosition: number,
): Promise<void> {
  await trx
    .updateTable('campaign_books')
    .set({ last_position: lastPosition })
    .where('center_id', '=', centerId)
    .execute();
}
