/** Writing messages to residents, in the transaction of what they tell, so that neither is there without the other. */
import type { Transaction } from 'kysely';
import type { Ids } from '../ids.ts';
import { toUtc } from '../instant.ts';
import type { OutboxRow, Tables, UtcInstant } from '../store/tables.ts';

export interface NewMessage {
  readonly kind: OutboxRow['kind'];
  readonly bookingId: string;
  /** Start of the activity or slot that the message speaks of. */
  readonly startsAt: UtcInstant;
  /** Not to be delivered before; default now. */
  readonly dueAt?: UtcInstant;
  /** Until when an offer stands. */
  readonly until?: UtcInstant;
}

export async function writeMessages(
  trx: Transaction<Tables>,
  { centerId, ids, now }: { readonly centerId: string; readonly ids: Ids; readonly now: number },
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await trx
    .insertInto('outbox')
    .values(
      messages.map(({ kind, bookingId, startsAt, dueAt, until }) => ({
        center_id: centerId,
        message_id: ids.id(),
        kind,
        booking_id: bookingId,
        starts_at: startsAt,
        until: until ?? null,
        created_at: toUtc(now),
        due_at: dueAt ?? toUtc(now),
      })),
    )
    .execute();
}

/** What is no longer true is not told any more: an offer that was answered, a reminder of another time. */
export async function endMessages(
  trx: Transaction<Tables>,
  { centerId, now }: { readonly centerId: string; readonly now: number },
  bookingId: string,
  kinds: readonly OutboxRow['kind'][],
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ ended_at: toUtc(now), ended_as: 'outdated' })
    .where('center_id', '=', centerId)
    .where('booking_id', '=', bookingId)
    .where('kind', 'in', [...kinds])
    .where('ended_at', 'is', null)
    .execute();
}
