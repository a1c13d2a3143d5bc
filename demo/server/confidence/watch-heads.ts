/** What commands and other servers have written into the staff log comes into the log of this server as well. */
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { findHeads, type LogHead } from './staff-log.ts';

/** Whoever cuts off the end of the staff log has to be quicker. */
export const watchEveryMs = 60_000;

/** Each call tells the heads that the call before has not seen. */
export function headWatch(db: Kysely<Tables>, tell: (head: LogHead) => void): () => Promise<void> {
  const told = new Map<string, string>();
  return async () => {
    for (const head of await findHeads(db)) {
      if (told.get(head.center) === head.hash) continue;
      told.set(head.center, head.hash);
      tell(head);
    }
  };
}
