/** From messages to the call list of the staff, where each stays until somebody has called or it is no longer true. */
import type { Transaction } from 'kysely';
import { toUtc } from '../instant.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { dueMessages } from './claim.ts';
import { missable, missedForMs } from './still-true.ts';

const atOnce = 500;

interface HandOver {
  readonly centerId: string;
  readonly now: number;
  /** `mail`: the desk is to be told of it by mail as well. */
  readonly to: 'mail' | 'calls';
  /** Only of consultations, or only of everything else; default: of both. */
  readonly isConfidential?: boolean;
}

/**
 * Hands over everything that is due. A confirmation was on the resident's screen with its code, so without a gateway that
 * would send it nobody calls for it.
 */
export async function handOver(store: Store, { centerId, now, to, isConfidential }: HandOver): Promise<void> {
  for (;;) {
    const count = await store.transact(async (trx) => {
      const due = await dueMessages(store, trx, {
        centerId,
        now,
        channel: null,
        limit: atOnce,
        isConfidential,
      });
      const idsOf = (isSeen: boolean) =>
        due.filter(({ kind }) => (kind === 'confirmation') === isSeen).map(({ message_id }) => message_id);
      const seen = { channel: 'screen', ended_at: toUtc(now), ended_as: 'delivered' } as const;
      await update(trx, centerId, idsOf(true), seen);
      await update(trx, centerId, idsOf(false), { channel: to, attempts: 0 });
      return due.length;
    });
    if (count < atOnce) return;
  }
}

async function update(
  trx: Transaction<Tables>,
  centerId: string,
  ids: readonly string[],
  values: Partial<Pick<Tables['outbox'], 'channel' | 'ended_at' | 'ended_as'>> & { attempts?: number },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('outbox')
    .set(values)
    .where('center_id', '=', centerId)
    .where('message_id', 'in', [...ids])
    .execute();
}

/** Whatever it was about has begun, or the offer is over. What residents have missed by that is for a person to say, for a while. */
export async function endOverdue(store: Store, centerId: string, now: number): Promise<void> {
  await store.transact((trx) =>
    trx
      .updateTable('outbox')
      .set({ ended_at: toUtc(now), ended_as: 'outdated' })
      .where('center_id', '=', centerId)
      .where('ended_at', 'is', null)
      .where('due_at', '<=', toUtc(now))
      .where(({ and, eb, fn, or }) =>
        or([
          and([eb('kind', 'not in', missable), eb(fn.coalesce('until', 'starts_at'), '<=', toUtc(now))]),
          eb(fn.coalesce('until', 'starts_at'), '<=', toUtc(now - missedForMs)),
        ]),
      )
      .execute(),
  );
}
