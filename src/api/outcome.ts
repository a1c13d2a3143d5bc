/** What is known of a write after it failed. */
import type { ApiError } from './errors.ts';

const unknown = new Set(['network', 'timeout', 'contract', 'busy', 'internal', 'idempotency_in_progress']);

/** After a write that ended so, nobody here knows whether it took effect: ask again with the same key. */
export function isOutcomeUnknown({ code }: ApiError): boolean {
  return unknown.has(code);
}
