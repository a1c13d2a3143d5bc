/** When a message that could not be delivered is tried again, and when it is a person's turn. */
import { afterQuietHours } from '../../../src/domain/quiet-hours.ts';
import type { CenterSettings } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { OutboxRow, UtcInstant } from '../store/tables.ts';
import { tellBefore } from './still-true.ts';

/** Pauses of 30 seconds, 2, 8 and 32 minutes: a restart or a short outage of a gateway passes unnoticed. */
const attemptsMax = 5;
const firstPauseMs = 30_000;

/** A person needs so long to reach somebody before it is too late. */
const callMs = 15 * 60_000;

/** Undefined: no more attempts, somebody has to call. */
export function nextAttemptAt(
  message: Pick<OutboxRow, 'attempts' | 'starts_at' | 'until'>,
  { center, messages }: Pick<CenterSettings, 'center' | 'messages'>,
  now: number,
): UtcInstant | undefined {
  if (message.attempts >= attemptsMax) return undefined;
  const wanted = now + firstPauseMs * 4 ** (message.attempts - 1);
  const next = afterQuietHours(wanted, messages.quietHours, center.timeZone);
  return next + callMs <= tellBefore(message) ? toUtc(next) : undefined;
}
