/** What is known of a write after it failed. */
import type { ApiError } from './errors.ts';

const unknown = new Set(['network', 'timeout', 'contract', 'busy', 'internal', 'idempotency_in_progress']);

/** These say nothing about an earlier try whose outcome is unknown. */
const silent = new Set(['offline', 'too_many_requests']);

/** After a write that ended so, nobody here knows whether it took effect: ask again with the same key. */
export function isOutcomeUnknown({ code }: ApiError): boolean {
  return unknown.has(code);
}

/** Whether the answer to a second try says what became of the first. */
export function tellsOutcome(error: ApiError): boolean {
  return !isOutcomeUnknown(error) && !silent.has(error.code);
}
