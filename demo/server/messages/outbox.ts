/** Writing messages to residents, in the transaction of what they tell, so that neither is there without the other. */
import type { Transaction } from 'kysely';
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import type { CenterSettings } from '../center.ts';
import type { Ids } from '../ids.ts';
import { toUtc } from '../instant.ts';
import type { OutboxRow, Tables, UtcInstant } from '../store/tables.ts';

export interface NewMessage {
  readonly kind: OutboxRow['kind'];
  readonly bookingId: string;
  /** Start of the activity or slot that the message speaks of. */
  readonly startsAt: UtcInstant;
  /** Not to be delivered before; default: as soon as somebody may be rung up. */
  readonly dueAt?: UtcInstant;
  /** Until when an offer stands. */
  readonly until?: UtcInstant;
}

interface Writing {
  readonly centerId: string;
  readonly settings: Pick<CenterSettings, 'center' | 'messages'>;
  readonly ids: Ids;
  readonly now: number;
}

/** Whoever books at night is awake and expects an answer; all else waits for the morning, unless it would be too late then. */
function usualDueAt({ kind, startsAt }: NewMessage, { settings, now }: Writing): UtcInstant {
  const { center, messages } = settings;
  const morning = afterQuietHours(now, messages.quietHours, center.timeZone);
  const isForNow = kind === 'confirmation' || morning >= Date.parse(startsAt);
  return toUtc(isForNow ? now : morning);
}

export async function writeMessages(
  trx: Transaction<Tables>,
  writing: Writing,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const { centerId, ids, now } = writing;
  await trx
    .insertInto('outbox')
    .values(
      messages.map((message) => ({
        center_id: centerId,
        message_id: ids.id(),
        kind: message.kind,
        booking_id: message.bookingId,
        starts_at: message.startsAt,
        until: message.until ?? null,
        created_at: toUtc(now),
        due_at: message.dueAt ?? usualDueAt(message, writing),
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
