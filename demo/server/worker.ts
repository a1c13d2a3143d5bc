/** What the server does without being asked: it ends what has expired, and delivers messages. */
import { endExpiredEverywhere } from './bookings/expiry.ts';
import { forgetSettledEverywhere } from './calls/hours-calls.ts';
import type { Ids } from './ids.ts';
import { type Courier, deliverDue } from './messages/deliver.ts';
import { repeat, type Timer } from './repeat.ts';

/** A freed place is with the next in line within seconds, and so is the call about it. */
const expiryEveryMs = 10_000;
const deliveryEveryMs = 5_000;

export interface WorkerOptions extends Omit<Courier, 'isStopping'> {
  readonly ids: Ids;
  onError(error: unknown): void;
}

/** The answer stops both and resolves when what was under way is done. */
export function startWorker(options: WorkerOptions, timer?: Timer): () => Promise<void> {
  const { store, clock, onError } = options;
  const stopExpiry = repeat(
    {
      everyMs: expiryEveryMs,
      work: async () => {
        await endExpiredEverywhere(options, onError);
        await forgetSettledEverywhere(store, clock());
      },
      onError,
    },
    timer,
  );
  const stopDelivery = repeat(
    {
      everyMs: deliveryEveryMs,
      work: (isStopping) => deliverDue({ ...options, isStopping }),
      onError,
    },
    timer,
  );
  return async () => {
    await Promise.all([stopExpiry(), stopDelivery()]);
  };
}
