/** What a resident is told about a booking: written with the act itself. */
import { endMessages, writeMessages, type NewMessage } from '../messages/outbox.ts';
import { reminderDueAt } from '../messages/reminder.ts';
import type { Act } from './desk.ts';
import type { Target } from './target.ts';

/** It is theirs: the confirmation, and a reminder for the day before. */
export async function tellConfirmed(
  act: Act,
  bookingId: string,
  { startsAt }: Pick<Target, 'startsAt'>,
  kind: 'confirmation' | 'changed' = 'confirmation',
): Promise<void> {
  const messages: NewMessage[] = [{ kind, bookingId, startsAt }];
  const dueAt = reminderDueAt(act.settings, startsAt, act.now);
  if (dueAt !== undefined) messages.push({ kind: 'reminder', bookingId, startsAt, dueAt });
  await writeMessages(act.trx, act, messages);
}

/** Whatever was to be told about the booking as it was is not true any more. */
export async function tellNoMore(act: Act, bookingId: string): Promise<void> {
  await endMessages(act.trx, act, bookingId, ['confirmation', 'offer', 'reminder', 'changed']);
}
