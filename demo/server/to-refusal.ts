/** Everything that can be thrown while a request is answered, as one of the contract's problems. */
import type { FastifyError } from 'fastify';
import { type ProblemCode, Refusal } from './problem.ts';
import { isBusy } from './store/transact.ts';

const frameworkCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_NOT_FOUND: 'not_found',
};

export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isBusy(error)) return new Refusal('busy', {}, { 'retry-after': '2' });
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  const known = frameworkCodes[code ?? ''];
  if (known) return new Refusal(known);
  if (statusCode === 429) return new Refusal('too_many_requests');
  if (statusCode >= 400 && statusCode < 500) {
    return new Refusal('validation_failed', {
      errors: [{ field: 'body', reason: 'is not readable as JSON' }],
    });
  }
  return new Refusal('internal');
}
