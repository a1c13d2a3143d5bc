/** What is no longer of interest about a call: who tried, who is ringing. */
import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Somebody has called: who tried before is of no interest any more. */
export async function forgetCall(trx: Transaction<Tables>, centerId: string, callId: string): Promise<void> {
  await forgetTries(trx, centerId, callId);
  await endMark(trx, centerId, callId);
}

/** All of them, or those about another start than this. */
export async function forgetTries(
  trx: Transaction<Tables>,
  centerId: string,
  callId: string,
  startsAt?: string,
): Promise<void> {
  await trx
    .deleteFrom('call_tries')
    .where('center_id', '=', centerId)
    .where('call_id', '=', callId)
    .$if(startsAt !== undefined, (query) => query.where('starts_at', '!=', startsAt!))
    .execute();
}

/** Of that colleague, or whosever it is. */
export async function endMark(
  trx: Transaction<Tables>,
  centerId: string,
  callId: string,
  staff?: string,
): Promise<void> {
  await trx
    .deleteFrom('call_marks')
    .where('center_id', '=', centerId)
    .where('call_id', '=', callId)
    .$if(staff !== undefined, (query) => query.where('staff', '=', staff!))
    .execute();
}
