/** Trying a change: all of it is done in a transaction, and what is not to be applied is taken back. */
import type { Transaction } from 'kysely';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';

/** Ends the transaction of a dry run, with what it would have done. */
class DryRun extends Error {
  readonly made: unknown;

  constructor(made: unknown) {
    super('A dry run.');
    this.made = made;
  }
}

/** What was not applied is taken back. */
export async function transactOrTry<Made extends { readonly applied: boolean }>(
  { store }: { readonly store: Store },
  work: (trx: Transaction<Tables>) => Promise<Made>,
): Promise<Made> {
  try {
    return await store.transact(async (trx) => {
      const made = await work(trx);
      if (!made.applied) throw new DryRun(made);
      return made;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.made as Made;
    throw error;
  }
}
