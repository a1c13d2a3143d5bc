/**
 * Delivers what is due: to residents through the gateway if there is one, else to the call list of the staff, of which the
 * desk may be told by mail. At least once, always with the same id; a channel that is down is tried again, and then a
 * person calls. Nothing of it happens inside anybody's booking.
 */
import { targetOf } from '../bookings/target.ts';
import { findBookingRow } from '../bookings/to-booking.ts';
import { findCenter } from '../center.ts';
import { toUtc } from '../instant.ts';
import type { ServerKey } from '../server-key.ts';
import type { Store } from '../store/open.ts';
import type { OutboxRow } from '../store/tables.ts';
import { claimMessages, findCentersWithMessages, settleMessage } from './claim.ts';
import { endOverdue, handOver } from './hand-over.ts';
import type { Mailbox } from './mail.ts';
import { type Telling, toPayload } from './payload.ts';
import { nextAttemptAt } from './retry.ts';
import { isMissed, isStillTrue } from './still-true.ts';
import { DeliveryError, sendToGateway, type WebhookSettings } from './webhook.ts';

/** What is written down about an attempt that failed: ids, and nothing about anybody. */
export interface FailedAttempt {
  readonly center: string;
  readonly message: string;
  readonly channel: 'webhook' | 'mail';
  readonly attempt: number;
  readonly reason: string;
}

export interface Courier {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly key: ServerKey;
  readonly publicUrl: string | undefined;
  readonly webhook: WebhookSettings | undefined;
  readonly mailbox: Mailbox | undefined;
  /** How long a gateway may take to answer; default: webhook.ts. */
  readonly answerMs?: number | undefined;
  readonly isStopping?: () => boolean;
  readonly onFailedAttempt?: (attempt: FailedAttempt) => void;
  readonly onError?: (error: unknown) => void;
}

/** One round; ends when nothing is due any more, or after the batch in hand when the server stops. */
export async function deliverDue(courier: Courier): Promise<void> {
  const { store, clock, webhook, mailbox } = courier;
  const centers = await findCentersWithMessages(store.db, clock());
  for (const centerId of centers) {
    await endOverdue(store, centerId, clock());
    // No message about a consultation leaves the house: its counsellor calls.
    await handOver(store, { centerId, now: clock(), to: 'calls', isConfidential: true });
    if (!webhook) {
      const to = mailbox ? 'mail' : 'calls';
      await handOver(store, { centerId, now: clock(), to, isConfidential: false });
    }
  }
  if (webhook) await drain(courier, centers, residents(courier, webhook));
  if (mailbox) await drain(courier, centers, desk(mailbox));
}

/** A channel that has to be asked, and what becomes of a message there. */
interface Channel {
  readonly name: FailedAttempt['channel'];
  /** Which messages are for it. */
  readonly takes: 'mail' | null;
  /** How many are under way at the same time. */
  readonly atOnce: number;
  send(telling: Telling): Promise<void>;
  onSent(now: number): Parameters<typeof settleMessage>[2];
  readonly onGivenUp: Parameters<typeof settleMessage>[2];
}

function residents({ key, publicUrl, clock, mailbox, answerMs }: Courier, webhook: WebhookSettings): Channel {
  return {
    name: 'webhook',
    takes: null,
    atOnce: 40,
    send: (telling) =>
      sendToGateway(webhook, toPayload(telling, { key, publicUrl }), { now: clock(), answerMs }),
    onSent: (now) => ({ channel: 'webhook', ended_at: toUtc(now), ended_as: 'delivered' }),
    onGivenUp: { channel: mailbox ? 'mail' : 'calls', attempts: 0 },
  };
}

/** Whether the mail came through or not: the message stands on the call list, and a person ends it. */
function desk(mailbox: Mailbox): Channel {
  return {
    name: 'mail',
    takes: 'mail',
    atOnce: 10,
    send: ({ message, settings }) => mailbox.send(message, settings),
    onSent: () => ({ channel: 'calls' }),
    onGivenUp: { channel: 'calls' },
  };
}

/** So that no center waits for the messages of another. */
const ofOneCenter = 10;

async function drain(courier: Courier, centers: readonly string[], channel: Channel): Promise<void> {
  const { store, clock, isStopping = () => false, onError = () => {} } = courier;
  while (!isStopping()) {
    const claimed: OutboxRow[] = [];
    for (const centerId of centers) {
      const limit = Math.min(ofOneCenter, channel.atOnce - claimed.length);
      if (limit === 0) break;
      claimed.push(
        ...(await claimMessages(store, {
          centerId,
          channel: channel.takes,
          now: clock(),
          limit,
          isConfidential: false,
        })),
      );
    }
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((message) => attempt(courier, channel, message).catch(onError)));
  }
}

async function attempt(courier: Courier, channel: Channel, message: OutboxRow): Promise<void> {
  const { store, clock } = courier;
  const telling = await findTelling(store, message);
  // Its booking was deleted, and it with it.
  if (!telling) return;
  const now = clock();
  if (!isStillTrue(message, telling.booking, telling.target, now)) {
    const isForPeople = isMissed(message, telling.booking, telling.target, now);
    const outdated = { ended_at: toUtc(now), ended_as: 'outdated' } as const;
    await settleMessage(store, message, isForPeople ? channel.onGivenUp : outdated);
    return;
  }
  try {
    await channel.send(telling);
  } catch (error) {
    if (!(error instanceof DeliveryError)) courier.onError?.(error);
    courier.onFailedAttempt?.({
      center: message.center_id,
      message: message.message_id,
      channel: channel.name,
      attempt: message.attempts,
      reason: error instanceof DeliveryError ? error.message : 'an error of the server itself',
    });
    const next = nextAttemptAt(message, telling.settings, clock());
    await settleMessage(store, message, next === undefined ? channel.onGivenUp : { due_at: next });
    return;
  }
  await settleMessage(store, message, channel.onSent(clock()));
}

async function findTelling({ db }: Store, message: OutboxRow): Promise<Telling | undefined> {
  const settings = await findCenter(db, message.center_id);
  const booking = await findBookingRow(db, message.center_id, message.booking_id);
  if (!settings || !booking) return undefined;
  return { message, booking, settings, target: await targetOf(db, settings, booking) };
}
