/** Claiming messages: each is in the hands of one worker at a time, and of another when that one is gone. */
import type { Kysely, Transaction } from 'kysely';
import { toUtc } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { OutboxRow, Tables } from '../store/tables.ts';

/** Longer than the slowest attempt takes. */
export const leaseMs = 60_000;

/** Centers that have something to tell, or told to nobody yet. */
export async function findCentersWithMessages(db: Kysely<Tables>, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('centers as c')
    .select('c.center_id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outbox as o')
          .select('o.message_id')
          .whereRef('o.center_id', '=', 'c.center_id')
          .where('o.ended_at', 'is', null)
          .where('o.due_at', '<=', toUtc(now)),
      ),
    )
    .orderBy('c.center_id')
    .execute();
  return rows.map(({ center_id }) => center_id);
}

export interface Claiming {
  readonly centerId: string;
  /** Null: what was neither told nor handed over yet. */
  readonly channel: 'mail' | null;
  readonly now: number;
  readonly limit: number;
  /** Only of consultations, or only of everything else; default: of both. */
  readonly isConfidential?: boolean | undefined;
}

/** What nobody has in hand, locked for the transaction. */
export async function dueMessages(
  store: Pick<Store, 'passOverLocked'>,
  trx: Transaction<Tables>,
  { centerId, channel, now, limit, isConfidential }: Claiming,
): Promise<Pick<OutboxRow, 'message_id' | 'kind'>[]> {
  return store
    .passOverLocked(
      trx
        .selectFrom('outbox')
        .select(['message_id', 'kind'])
        .where('center_id', '=', centerId)
        .where('ended_at', 'is', null)
        .where('due_at', '<=', toUtc(now))
        .where('channel', channel === null ? 'is' : '=', channel)
        .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', toUtc(now))]))
        .$if(isConfidential !== undefined, (query) =>
          query.where(({ eb, selectFrom }) =>
            eb(
              selectFrom('bookings as b')
                .select('b.is_confidential')
                .whereRef('b.center_id', '=', 'outbox.center_id')
                .whereRef('b.booking_id', '=', 'outbox.booking_id'),
              '=',
              isConfidential ? 1 : 0,
            ),
          ),
        )
        .orderBy('due_at')
        .orderBy('message_id')
        .limit(limit),
    )
    .execute();
}

/** Whoever claims begins an attempt: one that ends with its worker counts as well. */
export async function claimMessages(store: Store, claiming: Claiming): Promise<OutboxRow[]> {
  const { centerId, now } = claiming;
  return store.transact(async (trx) => {
    const due = await dueMessages(store, trx, claiming);
    if (due.length === 0) return [];
    return trx
      .updateTable('outbox')
      .set(({ eb }) => ({ claimed_until: toUtc(now + leaseMs), attempts: eb('attempts', '+', 1) }))
      .where('center_id', '=', centerId)
      .where(
        'message_id',
        'in',
        due.map(({ message_id }) => message_id),
      )
      .returningAll()
      .execute();
  });
}

type Outcome = Partial<Pick<OutboxRow, 'channel' | 'due_at' | 'attempts' | 'ended_at' | 'ended_as'>>;

/** Writes what has become of a claimed message, unless it ended meanwhile or another worker has it by now. */
export async function settleMessage(store: Store, message: OutboxRow, outcome: Outcome): Promise<void> {
  await store.transact((trx) =>
    trx
      .updateTable('outbox')
      .set({ ...outcome, claimed_until: null })
      .where('center_id', '=', message.center_id)
      .where('message_id', '=', message.message_id)
      .where('channel', message.channel === null ? 'is' : '=', message.channel)
      .where('attempts', '=', message.attempts)
      .where('ended_at', 'is', null)
      .execute(),
  );
}
